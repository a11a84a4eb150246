import { sum } from '../kernel/sum.ts';
import type { DatabaseAccess } from '../store/database.ts';
import type { Migration } from '../store/migrations-folder.ts';
import { inScratch, type Scratch } from '../store/scratch.ts';
import { inOneTransaction, type Session } from '../store/session.ts';
import { backupProblems } from '../wording/backup.ts';
import { type BackupHead, type BackupPiece, type Counts, piecesOf } from './backup-lines.ts';
import { BackupRefused } from './backup-refused.ts';
import { countRows, fill, headOf } from './fill.ts';
import { snapshot } from './snapshot.ts';
import { readTables, tablesMadeBy } from './tables.ts';

export type Restored = { readonly madeAt: Date; readonly counts: Counts };

/**
 * Puts a backup in the place of what the database holds, as a whole or not at all. One that an older version made is
 * brought up to date on the way. Throws BackupRefused where there is data already and nobody said to overwrite it.
 */
export async function restore(
  access: DatabaseAccess,
  migrations: readonly Migration[],
  lines: AsyncIterable<string>,
  overwrite: boolean,
): Promise<Restored> {
  const pieces = piecesOf(lines);
  const head = await headOf(pieces);
  const level = levelOf(head, migrations);
  const into = (source: AsyncIterable<BackupPiece>) =>
    inOneTransaction(access, async (session) => {
      if (!overwrite) await refuseToOverwrite(session, migrations);
      return fill(session, migrations, source);
    });

  const counts =
    level.length === migrations.length
      ? await into(pieces)
      : await inScratch(async (scratch) => {
          await broughtUpTo(scratch, level, migrations, pieces);
          return inTurn(scratch, () => into(snapshot(scratch, migrations, new Date(head.madeAt))));
        });
  return { madeAt: new Date(head.madeAt), counts };
}

/** Restores a backup into a database of the moment, to see that it can be, and throws it away. */
export async function tryToRestore(
  migrations: readonly Migration[],
  lines: AsyncIterable<string>,
): Promise<Restored> {
  const pieces = piecesOf(lines);
  const head = await headOf(pieces);
  const counts = await inScratch((scratch) =>
    broughtUpTo(scratch, levelOf(head, migrations), migrations, pieces),
  );
  return { madeAt: new Date(head.madeAt), counts };
}

/** How many rows each table has. */
export function countAll(access: DatabaseAccess, migrations: readonly Migration[]): Promise<Counts> {
  return inOneTransaction(access, async (session) =>
    countRows(session, await readTables(session, tablesMadeBy(migrations))),
  );
}

async function broughtUpTo(
  scratch: Scratch,
  level: readonly Migration[],
  migrations: readonly Migration[],
  pieces: AsyncIterable<BackupPiece>,
): Promise<Counts> {
  await scratch.migrate(level);
  await inTurn(scratch, () => fill(scratch, level, pieces));
  await scratch.migrate(migrations);
  return countRows(scratch, await readTables(scratch, tablesMadeBy(migrations)));
}

async function inTurn<T>(session: Session, work: () => Promise<T>): Promise<T> {
  await session.run('BEGIN');
  const result = await work();
  await session.run('COMMIT');
  return result;
}

/** The migrations that the backup had; they are the first ones of ours, or somebody must see to it. */
function levelOf({ migrations: had }: BackupHead, ours: readonly Migration[]): readonly Migration[] {
  const unknown = had.some(({ name }) => !ours.some((each) => each.name === name));
  if (unknown || had.length > ours.length) throw new BackupRefused(backupProblems.newer);

  const level = ours.slice(0, had.length);
  const same = level.every(({ name, checksum }, place) => {
    const other = had[place];
    return other?.name === name && other.checksum === checksum;
  });
  if (!same) throw new BackupRefused(backupProblems.otherSchema);
  return level;
}

async function refuseToOverwrite(session: Session, migrations: readonly Migration[]): Promise<void> {
  const counts = await countRows(session, await readTables(session, tablesMadeBy(migrations)));
  const rows = sum(Object.values(counts));
  if (rows > 0) throw new BackupRefused(backupProblems.dataThere(rows));
}
