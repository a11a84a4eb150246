import { audit } from './audit.ts';
import type { Database, Transaction } from './database.ts';
import { Prisma } from './generated/client.ts';
import { IS_OPEN } from './open-requests.ts';
import { blankPostsTo } from './posts-in-database.ts';

/** A confidential request that is open: whoever is part of it must be known for as long. */
const IN_CONCERN = Prisma.sql`(confidential AND ${IS_OPEN}
  AND (people.id IN (sent_by, owner_id, offered_to) OR EXISTS (
    SELECT FROM request_events JOIN people AS actor ON actor.id = who
    WHERE request_id = concern.id AND people.id IN (actor.id, actor.same_as))))`;
const NO_OPEN_CONCERN = Prisma.sql`NOT EXISTS (SELECT FROM contact_requests AS concern WHERE ${IN_CONCERN})`;

/** Numbers of the open confidential requests that a person is part of. */
export async function openConcernsOf(tx: Transaction, id: string): Promise<readonly (number | undefined)[]> {
  const rows = await tx.$queryRaw<readonly { number: number | null }[]>`
    SELECT DISTINCT number FROM people JOIN contact_requests AS concern ON ${IN_CONCERN}
    WHERE people.id = ${id}::uuid ORDER BY number`;
  return rows.map(({ number }) => number ?? undefined);
}

/** Who left before a moment and is still known by name, or by an account. */
const KNOWN = (before: Date) => Prisma.sql`left_at < ${before}::timestamptz AND ${NO_OPEN_CONCERN}
  AND (name IS NOT NULL OR email IS NOT NULL OR EXISTS (SELECT FROM accounts WHERE person_id = people.id))`;

/**
 * Wipes who left before a moment, so many at a time: nothing stays but an id, and where nothing refers to that any more
 * it goes too. Answers how many were wiped or went.
 */
export async function wipeLeavers(
  database: Database,
  before: Date,
  atMost: number,
  now: Date,
): Promise<number> {
  return database.$transaction(async (tx) => {
    const known = await tx.$queryRaw<readonly { id: string }[]>`
      SELECT id::text FROM people WHERE ${KNOWN(before)} LIMIT ${atMost} FOR UPDATE SKIP LOCKED`;
    await wipePeople(
      tx,
      known.map(({ id }) => id),
      undefined,
      now,
    );
    const gone = await deleteUnneeded(tx);
    return Math.max(known.length, gone);
  });
}

export async function countLeavers(database: Database, before: Date): Promise<number> {
  const [counted] = await database.$queryRaw<readonly { count: number }[]>`
    SELECT count(*)::int AS count FROM people WHERE ${KNOWN(before)}`;
  return counted?.count ?? 0;
}

/** Takes from people who have left all that tells who they are; what they did keeps an id that leads to nobody. */
export async function wipePeople(
  tx: Transaction,
  ids: readonly string[],
  by: string | undefined,
  at: Date,
): Promise<void> {
  if (ids.length === 0) return;

  await blankPostsTo(tx, ids, at);
  await tx.account.deleteMany({ where: { personId: { in: [...ids] } } });
  await tx.absence.deleteMany({ where: { personId: { in: [...ids] } } });
  await tx.calendarFeed.deleteMany({ where: { madeBy: { in: [...ids] } } });
  await tx.firstDay.deleteMany({ where: { personId: { in: [...ids] } } });
  await tx.offeredTable.deleteMany({ where: { offeredBy: { in: [...ids] } } });
  await tx.apartPeople.deleteMany({
    where: { OR: [{ oneId: { in: [...ids] } }, { otherId: { in: [...ids] } }] },
  });
  await tx.person.updateMany({
    where: { OR: [{ id: { in: [...ids] } }, { sameAsId: { in: [...ids] } }] },
    data: { name: null, email: null, role: 'reader', municipalities: [] },
  });
  await audit(
    tx,
    ...ids.map((id) => ({
      who: by,
      at,
      action: 'person-erased' as const,
      subject: { kind: 'person' as const, id },
    })),
  );
}

/** Deletes the bare ids of leavers that nothing refers to any more. */
export async function deleteUnneeded(tx: Transaction): Promise<number> {
  const references = (await referencesToPeople(tx)).map(
    ({ from, by }) => Prisma.sql`AND NOT EXISTS (
      SELECT FROM ${Prisma.raw(from)} AS reference WHERE reference.${Prisma.raw(by)} = people.id)`,
  );
  return tx.$executeRaw`
    DELETE FROM people WHERE name IS NULL AND email IS NULL
      AND (left_at IS NOT NULL OR EXISTS (
        SELECT FROM people AS main
        WHERE main.id = people.same_as AND main.left_at IS NOT NULL AND main.name IS NULL AND main.email IS NULL))
      ${Prisma.join(references, ' ')}`;
}

/** Every column that refers to a person, as the database itself knows them. */
export async function referencesToPeople(
  tx: Transaction | Database,
): Promise<readonly { readonly from: string; readonly by: string }[]> {
  return tx.$queryRaw`
    SELECT conrelid::regclass::text AS from, attname::text AS by
    FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
    WHERE contype = 'f' AND confrelid = 'people'::regclass
    ORDER BY 1, 2`;
}
