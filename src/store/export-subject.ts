import type { Export } from '../privacy/subjects.ts';
import { isRowId, keepable, type Transaction } from './database.ts';
import { Prisma } from './generated/client.ts';
import { referencesToPeople } from './leavers.ts';

/** What a colleague's rows hold of families and of those who ask: it is not the colleague's to be told. */
const OF_OTHERS: Readonly<Record<string, readonly string[]>> = {
  contact_requests: ['text', 'call_back', 'family_wish', 'fingerprint', 'routing'],
  request_events: ['detail'],
  matches: ['family', 'ended_reason'],
  match_steps: ['note'],
  content_changes: ['deed', 'reason'],
};

/** All rows that refer to a person, as the database itself knows its references, and those that name them by id alone. */
export async function exportPerson(tx: Transaction, id: string): Promise<Export | undefined> {
  if (!isRowId(id) || !(await tx.person.findUnique({ where: { id, sameAsId: null } }))) return undefined;

  const ids = (await tx.person.findMany({ where: { OR: [{ id }, { sameAsId: id }] } })).map((row) => row.id);
  const anyOf = (column: string) => Prisma.sql`${Prisma.raw(column)}::text = ANY (${ids}::text[])`;
  const references = [
    ...(await referencesToPeople(tx)),
    { from: 'people', by: 'id' },
    { from: 'posts', by: 'person_id' },
    { from: 'calendar_feeds', by: 'made_by' },
    { from: 'audit', by: 'who' },
    { from: 'audit', by: 'subject_id' },
  ];
  const tables = new Map<string, Prisma.Sql[]>();
  for (const { from, by } of references) tables.set(from, [...(tables.get(from) ?? []), anyOf(by)]);
  return rowsOf(tx, tables, OF_OTHERS);
}

/** All rows of a match, and of the requests about it. */
export async function exportMatch(tx: Transaction, code: string): Promise<Export | undefined> {
  const match = keepable(code);
  if (!(await tx.match.findUnique({ where: { code: match } }))) return undefined;

  const about = Prisma.sql`SELECT id FROM contact_requests WHERE match_code = ${match}`;
  return rowsOf(
    tx,
    new Map([
      ['matches', [Prisma.sql`code = ${match}`]],
      ['match_steps', [Prisma.sql`match_code = ${match}`]],
      ['contact_requests', [Prisma.sql`match_code = ${match}`]],
      ['request_events', [Prisma.sql`request_id IN (${about})`]],
      ['audit', [Prisma.sql`subject_id = ${match} OR subject_id IN (SELECT id::text FROM (${about}) AS a)`]],
    ]),
    {},
  );
}

async function rowsOf(
  tx: Transaction,
  tables: ReadonlyMap<string, readonly Prisma.Sql[]>,
  leftOut: Readonly<Record<string, readonly string[]>>,
): Promise<Export> {
  const found: Record<string, Readonly<Record<string, unknown>>[]> = {};
  for (const [table, conditions] of tables) {
    const rows = await tx.$queryRaw<readonly { row: Record<string, unknown> }[]>`
      SELECT to_jsonb(t) - ${[...(leftOut[table] ?? [])]}::text[] AS row
      FROM ${Prisma.raw(`"${table}"`)} AS t WHERE ${Prisma.join([...conditions], ' OR ')}`;
    if (rows.length > 0) found[table] = rows.map(({ row }) => row);
  }
  return found;
}
