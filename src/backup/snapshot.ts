import { z } from 'zod';
import type { Migration } from '../store/migrations-folder.ts';
import type { Session } from '../store/session.ts';
import type { BackupPiece, Sequence } from './backup-lines.ts';
import { quoted, readTables, type Table, tablesMadeBy } from './tables.ts';

/** So many rows are held at a time. */
const ROWS_AT_ONCE = 1_000;

const rowsSchema = z.array(z.object({ row: z.string() }));
const sequencesSchema = z.array(z.object({ name: z.string() }));
const sequenceSchema = z.tuple([z.object({ last: z.string(), called: z.boolean() })]);

/**
 * Everything that is kept, as it is at one moment: the session is in a transaction that sees nothing of what others do
 * meanwhile. What the queue knows is left out; the rounds go by what is due.
 */
export async function* snapshot(
  session: Session,
  migrations: readonly Migration[],
  now: Date,
): AsyncGenerator<BackupPiece> {
  // Moments are written the same way everywhere, whatever the server's defaults.
  await session.run(`SET LOCAL TIME ZONE 'UTC'; SET LOCAL datestyle = 'ISO'`);
  const applied = migrations.map(({ name, checksum }) => ({ name, checksum }));
  yield { kind: 'head', madeAt: now.toISOString(), migrations: applied };

  const counts: Record<string, number> = {};
  for (const table of await readTables(session, tablesMadeBy(migrations))) {
    yield { kind: 'table', table: table.name, columns: table.columns.map(({ name }) => name) };
    counts[table.name] = 0;
    for await (const json of rowsOf(session, table)) {
      counts[table.name] = (counts[table.name] ?? 0) + 1;
      yield { kind: 'row', json };
    }
  }
  yield { kind: 'end', counts, sequences: await readSequences(session) };
}

async function* rowsOf(session: Session, { name, columns, key }: Table): AsyncGenerator<string> {
  const values = columns.map((column) => `${quoted(column.name)}::text`).join(', ');
  const order = key.length === 0 ? '' : `ORDER BY ${key.map(quoted).join(', ')}`;
  await session.run(
    `DECLARE backup NO SCROLL CURSOR FOR
      SELECT json_build_array(${values})::text AS row FROM ${quoted(name)} ${order}`,
  );
  while (true) {
    const rows = rowsSchema.parse(await session.query(`FETCH ${ROWS_AT_ONCE} FROM backup`, []));
    for (const { row } of rows) yield row;
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await session.run('CLOSE backup');
}

async function readSequences(session: Session): Promise<readonly Sequence[]> {
  const names = sequencesSchema.parse(
    await session.query(
      `SELECT sequencename AS name FROM pg_sequences WHERE schemaname = 'public' ORDER BY sequencename`,
      [],
    ),
  );
  const sequences: Sequence[] = [];
  for (const { name } of names) {
    const read = await session.query(
      `SELECT last_value::text AS last, is_called AS called FROM ${quoted(name)}`,
      [],
    );
    sequences.push({ name, ...sequenceSchema.parse(read)[0] });
  }
  return sequences;
}
