import { never } from '../kernel/never.ts';
import type { Migration } from '../store/migrations-folder.ts';
import { codeOf } from '../store/refused.ts';
import type { Session } from '../store/session.ts';
import { backupProblems } from '../wording/backup.ts';
import type { BackupHead, BackupPiece, Counts, Sequence } from './backup-lines.ts';
import { BackupRefused } from './backup-refused.ts';
import { quoted, readTables, type Table, tablesMadeBy } from './tables.ts';

/** PostgreSQL's codes for a value, or a row, that cannot be. */
const DOES_NOT_FIT = /^2[23]\w{3}$/;

/** So many characters of rows go to the database at a time. */
const SIZE_AT_ONCE = 1_000_000;

/** What was on its way when the backup was made may have arrived since: it is looked for before it is sent. */
const LOOK_BEFORE_SENDING = `UPDATE posts SET state = 'unsure' WHERE state IN ('waiting', 'sending')`;

/**
 * Puts a backup in the place of what the tables hold, inside a transaction that the caller ends: nothing stays when it
 * throws. The tables fit the backup already. Answers how many rows each table has now, counted in the database.
 */
export async function fill(
  session: Session,
  migrations: readonly Migration[],
  pieces: AsyncIterable<BackupPiece>,
): Promise<Counts> {
  const tables = await readTables(session, tablesMadeBy(migrations));
  await session.run(emptying(tables));
  const inserted = await insertAll(session, tables, pieces);
  await session.run(guarding(tables));
  const counts = await countRows(session, tables);
  if (!sameCounts(inserted, counts)) throw new Error('the database holds other rows than the backup');

  if (tables.some(({ name }) => name === 'posts')) await session.run(LOOK_BEFORE_SENDING);
  return counts;
}

/** The first piece, which says what the rest fits. */
export async function headOf(pieces: AsyncIterator<BackupPiece>): Promise<BackupHead> {
  const { value } = await pieces.next();
  if (value?.kind !== 'head') throw new BackupRefused(backupProblems.foreign);
  return value;
}

/** How many rows each of the bot's tables has. */
export async function countRows(session: Session, tables: readonly Table[]): Promise<Counts> {
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await session.query(`SELECT count(*)::int AS rows FROM ${quoted(name)}`, []);
    counts[name] = row instanceof Object && 'rows' in row ? Number(row.rows) : Number.NaN;
  }
  return counts;
}

/** The triggers that forbid to change what is only added to would forbid this too; they rest until all is in. */
function emptying(tables: readonly Table[]): string {
  const rest = tables.map(({ name }) => `ALTER TABLE ${quoted(name)} DISABLE TRIGGER USER;`);
  return `${rest.join('')} TRUNCATE ${tables.map(({ name }) => quoted(name)).join(', ')}`;
}

function guarding(tables: readonly Table[]): string {
  return tables.map(({ name }) => `ALTER TABLE ${quoted(name)} ENABLE TRIGGER USER`).join(';');
}

async function insertAll(
  session: Session,
  tables: readonly Table[],
  pieces: AsyncIterable<BackupPiece>,
): Promise<Counts> {
  let insert: string | undefined;
  let rows: string[] = [];
  let size = 0;
  const counted: Record<string, number> = Object.fromEntries(tables.map(({ name }) => [name, 0]));
  let table = '';
  const flush = async () => {
    if (insert !== undefined && rows.length > 0) await insertRows(session, insert, rows);
    rows = [];
    size = 0;
  };

  for await (const piece of pieces) {
    switch (piece.kind) {
      case 'head':
        break;
      case 'table':
        await flush();
        table = piece.table;
        insert = insertInto(tables, piece.table, piece.columns);
        break;
      case 'row':
        rows.push(piece.json);
        size += piece.json.length;
        counted[table] = (counted[table] ?? 0) + 1;
        if (size >= SIZE_AT_ONCE) await flush();
        break;
      case 'end':
        await flush();
        if (!sameCounts(counted, piece.counts)) throw new BackupRefused(backupProblems.broken);
        await setSequences(session, piece.sequences);
        break;
      default:
        never(piece);
    }
  }
  return counted;
}

async function insertRows(session: Session, insert: string, rows: readonly string[]): Promise<void> {
  try {
    await session.query(insert, [`[${rows.join(',')}]`]);
  } catch (error) {
    // Rows that do not fit were not written by us; what the database says of them may quote them.
    throw DOES_NOT_FIT.test(codeOf(error) ?? '') ? new BackupRefused(backupProblems.broken) : error;
  }
}

/** Each value is written as text and read back by the column's own type, so that nothing is lost on the way. */
function insertInto(tables: readonly Table[], name: string, columns: readonly string[]): string {
  const table = tables.find((each) => each.name === name);
  const types = columns.map((column) => table?.columns.find((each) => each.name === column)?.type);
  if (!table || types.includes(undefined)) throw new BackupRefused(backupProblems.broken);

  const values = types.map((type, place) => `(row ->> ${place})::${type}`).join(', ');
  return `INSERT INTO ${quoted(name)} (${columns.map(quoted).join(', ')}) OVERRIDING SYSTEM VALUE
    SELECT ${values} FROM json_array_elements($1::json) AS row`;
}

async function setSequences(session: Session, sequences: readonly Sequence[]): Promise<void> {
  for (const { name, last, called } of sequences) {
    await session.query('SELECT setval($1::text::regclass, $2::text::bigint, $3::boolean)', [
      `public.${quoted(name)}`,
      last,
      called,
    ]);
  }
}

export function sameCounts(one: Counts, other: Counts): boolean {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.every((name) => one[name] === other[name]);
}
