import { z } from 'zod';
import type { IsoWeek } from '../kernel/civil-date.ts';
import { never } from '../kernel/never.ts';
import type { Address } from '../outbox/address.ts';
import {
  ABOUT_KINDS,
  type About,
  type Claim,
  LONGEST_WAIT,
  type NewPost,
  PATIENT_ATTEMPTS,
  type Post,
  type Posts,
  TROUBLE_SHOWN,
  type Tried,
} from '../outbox/posts.ts';
import type { Database, Transaction } from './database.ts';
import { type Post as Kept, Prisma } from './generated/client.ts';

const aboutKindSchema = z.enum(ABOUT_KINDS);
const OLDEST_FIRST = [
  { createdAt: 'asc' },
  { id: 'asc' },
] as const satisfies Prisma.PostOrderByWithRelationInput[];

/** The messages that the bot owes, in the database. */
export function postsInDatabase(database: Database): Posts {
  return {
    owe: (posts, at) => owePosts(database, posts, at),

    claim: (now, leaseUntil) => claim(database, now, leaseUntil),

    async settleOn(id, address) {
      await database.post.updateMany({ where: { id, conversation: null }, data: address });
    },

    async opened(id, message) {
      await database.post.updateMany({ where: { id, message: null }, data: { message } });
    },

    async tried(claimed, tried, at) {
      await database.$transaction(async (tx) => {
        const { count } = await tx.post.updateMany({
          where: { id: claimed.id, state: 'sending', leaseUntil: claimed.leaseUntil },
          data: { leaseUntil: null, ...outcomeOf(claimed, tried, at) },
        });
        const shown = tried.kind === 'sent' || tried.kind === 'dropped';
        if (count === 1 && shown) await showWhatIsNew(tx, claimed.id, at);
      });
    },

    refresh: (about, at) => refreshPosts(database, about, at),

    takeBack: ({ platform, workspace, conversation }, at) =>
      database.$transaction((tx) =>
        blank(
          tx,
          Prisma.sql`(platform, workspace, conversation) = (${platform}, ${workspace}, ${conversation})`,
          at,
        ),
      ),

    async find(key) {
      const kept = await database.post.findUnique({ where: { key } });
      return kept ? postOf(kept) : undefined;
    },

    async about({ kind, id }) {
      const where = { aboutKind: kind, about: id };
      return (await database.post.findMany({ where, orderBy: [...OLDEST_FIRST] })).map(postOf);
    },

    async troubled(now) {
      const where: Prisma.PostWhereInput = {
        createdAt: { gte: new Date(now.getTime() - TROUBLE_SHOWN) },
        OR: [{ state: 'failed' }, { state: { not: 'sent' }, attempts: { gte: PATIENT_ATTEMPTS } }],
      };
      return (await database.post.findMany({ where, orderBy: [...OLDEST_FIRST] })).map(postOf);
    },
  };
}

/**
 * Owes the messages, inside the transaction of the change that they tell of. A millisecond apart, so that those owed
 * together keep their order; and always added by key, so that two who owe the same never wait for each other.
 */
export async function owePosts(
  tx: Database | Transaction,
  posts: readonly NewPost[],
  at: Date,
): Promise<number> {
  const rows = posts.map((post, index) => rowOf(post, at, index));
  const data = rows.toSorted((one, other) => (one.key < other.key ? -1 : 1));
  return (await tx.post.createMany({ data, skipDuplicates: true })).count;
}

/**
 * Has every message about it shown anew, inside the transaction of the change that they tell of. One that ended without
 * a message is looked for first, since nobody can be sure that its attempts left nothing.
 */
export async function refreshPosts(tx: Database | Transaction, about: About, at: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE posts SET
      wanted = wanted + 1,
      attempts = CASE WHEN state IN ('sent', 'failed') THEN 0 ELSE attempts END,
      try_at = CASE WHEN state IN ('sent', 'failed') THEN ${at}::timestamptz ELSE try_at END,
      state = CASE WHEN state NOT IN ('sent', 'failed') THEN state
                   WHEN message IS NULL THEN 'unsure'::post_state
                   ELSE 'waiting'::post_state END
    WHERE about_kind = ${about.kind} AND about_id = ${about.id}`;
}

/** Has every digest of a week shown anew, inside the transaction of the change that they tell of. */
export async function refreshDigests(tx: Transaction, week: IsoWeek, at: Date): Promise<void> {
  const digests = await tx.post.findMany({
    where: { aboutKind: 'digest', about: { startsWith: `${week}:` } },
    select: { about: true },
  });
  for (const { about } of digests) await refreshPosts(tx, { kind: 'digest', id: about }, at);
}

/** Drops what a person is owed and was not sent, and has all that they were sent shown anew. */
export async function closePostsTo(tx: Transaction, person: string, at: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE posts SET state = 'sent', why = 'nothing-to-say', attempts = 0
    WHERE person_id = ${person}::uuid AND message IS NULL AND state IN ('waiting', 'unsure', 'failed')`;
  await tx.$executeRaw`
    UPDATE posts SET ${toShowAnew(at)}
    WHERE person_id = ${person}::uuid AND (message IS NOT NULL OR state = 'sending')`;
}

/** Takes the words out of every message about these requests: they are deleted. */
export async function blankPostsAbout(tx: Transaction, requests: readonly string[], at: Date): Promise<void> {
  const about = Prisma.sql`about_kind IN ('request', 'request-line')
    AND split_part(about_id, ':', 1) = ANY (${[...requests]}::text[])`;
  await blank(tx, about, at);
}

/** Takes the words out of all that these people were sent. */
export async function blankPostsTo(tx: Transaction, people: readonly string[], at: Date): Promise<void> {
  await blank(tx, Prisma.sql`person_id = ANY (${[...people]}::uuid[])`, at);
}

/** Takes the words out of what was owed before a moment. */
export async function blankPostsOlderThan(
  database: Database,
  kind: About['kind'],
  before: Date,
  at: Date,
): Promise<void> {
  const old = Prisma.sql`about_kind = ${kind} AND created_at < ${before}::timestamptz`;
  await database.$transaction((tx) => blank(tx, old, at));
}

/** What stands in a chat is changed so that it says nothing; what was not sent is not owed. Nothing leads back to it. */
async function blank(tx: Transaction, which: Prisma.Sql, at: Date): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM posts WHERE ${which} AND message IS NULL AND state <> 'sending'`;
  await tx.$executeRaw`
    UPDATE posts SET about_kind = 'erased', about_id = '-', key = 'erased:' || id, thread = NULL,
      person_id = CASE WHEN conversation IS NULL THEN person_id END,
      ${toShowAnew(at)}
    WHERE ${which}`;
}

/** What stands is changed as soon as may be; what is just being sent is left to whoever sends it, who then changes it. */
function toShowAnew(at: Date): Prisma.Sql {
  return Prisma.sql`wanted = wanted + 1,
    attempts = CASE WHEN state = 'sending' THEN attempts ELSE 0 END,
    try_at = CASE WHEN state = 'sending' THEN try_at ELSE ${at}::timestamptz END,
    state = CASE WHEN state = 'sending' THEN state ELSE 'waiting'::post_state END`;
}

/**
 * Takes the next one in one statement, so that of several instances one has it. What makes it due is asked of the locked
 * row itself: there PostgreSQL asks again when somebody else changed the row first.
 */
async function claim(database: Database, now: Date, leaseUntil: Date): Promise<Claim | undefined> {
  const beyond = new Date(now.getTime() + LONGEST_WAIT);
  const [taken] = await database.$queryRaw<readonly { readonly id: string; readonly ambiguous: boolean }[]>`
    WITH open AS (
      SELECT id, state, message, attempts, created_at,
             COALESCE(person_id::text, platform || ' ' || workspace || ' ' || conversation) AS recipient,
             try_at > ${now}::timestamptz AND try_at <= ${beyond}::timestamptz AS ahead
      FROM posts AS post
      WHERE state IN ('waiting', 'sending', 'unsure')
        AND (thread IS NULL OR EXISTS (SELECT FROM posts WHERE key = post.thread AND message IS NOT NULL))
    ), turns AS (
      SELECT id,
             bool_or(state = 'sending' AND ahead) OVER (PARTITION BY recipient) AS busy,
             bool_or(message IS NULL AND attempts < ${PATIENT_ATTEMPTS}) OVER older AS held_up
      FROM open
      WINDOW older AS (PARTITION BY recipient ORDER BY created_at, id
                       ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
    ), next AS MATERIALIZED (
      SELECT post.id, post.state
      FROM posts AS post JOIN turns USING (id)
      WHERE NOT turns.busy AND turns.held_up IS NOT TRUE
        AND post.state IN ('waiting', 'sending', 'unsure')
        AND NOT (post.try_at > ${now}::timestamptz AND post.try_at <= ${beyond}::timestamptz)
      ORDER BY post.created_at, post.id
      LIMIT 1
      FOR UPDATE OF post SKIP LOCKED
    )
    UPDATE posts SET state = 'sending',
      attempts = attempts + CASE next.state WHEN 'sending' THEN 0 ELSE 1 END,
      lease_until = ${leaseUntil}::timestamptz, try_at = ${leaseUntil}::timestamptz
    FROM next
    WHERE posts.id = next.id
    RETURNING posts.id::text AS id, next.state <> 'waiting' AS ambiguous`;
  if (!taken) return undefined;

  const kept = await database.post.findUniqueOrThrow({ where: { id: taken.id } });
  return { ...postOf(kept), ambiguous: taken.ambiguous, leaseUntil };
}

/** A message that changed while it was being sent is to be shown once more. */
async function showWhatIsNew(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE posts SET try_at = ${at}::timestamptz,
      state = CASE WHEN message IS NULL THEN 'unsure'::post_state ELSE 'waiting'::post_state END
    WHERE id = ${id}::uuid AND wanted > shown`;
}

function outcomeOf({ wanted }: Claim, tried: Tried, at: Date): Prisma.PostUpdateManyMutationInput {
  switch (tried.kind) {
    case 'sent':
      return { state: 'sent', message: tried.message, shown: wanted, sentAt: at, attempts: 0, why: null };
    case 'dropped':
      return { state: 'sent', shown: wanted, attempts: 0, why: 'nothing-to-say' };
    case 'unsure':
      return { state: 'unsure', tryAt: tried.tryAt, why: tried.why };
    case 'refused':
      return { state: 'waiting', tryAt: tried.tryAt, why: tried.why };
    case 'failed':
      return { state: 'failed', why: tried.why };
    default:
      return never(tried);
  }
}

function rowOf({ key, about, to, thread }: NewPost, at: Date, index: number) {
  const created = new Date(at.getTime() + index);
  return {
    key,
    aboutKind: about.kind,
    about: about.id,
    ...(to.kind === 'person' ? { personId: to.person } : to.address),
    thread: thread ?? null,
    createdAt: created,
    tryAt: at,
  };
}

function postOf(kept: Kept): Post {
  const { platform, workspace, conversation } = kept;
  const address =
    platform === null || workspace === null || conversation === null
      ? undefined
      : { platform, workspace, conversation };
  return {
    id: kept.id,
    key: kept.key,
    about: { kind: aboutKindSchema.parse(kept.aboutKind), id: kept.about },
    to: recipientOf(kept.personId, address),
    ...(kept.thread === null ? {} : { thread: kept.thread }),
    state: kept.state,
    createdAt: kept.createdAt,
    address,
    message: kept.message ?? undefined,
    attempts: kept.attempts,
    ambiguous: kept.state === 'unsure',
    wanted: kept.wanted,
    why: kept.why ?? undefined,
  };
}

function recipientOf(person: string | null, address: Address | undefined): NewPost['to'] {
  if (person !== null) return { kind: 'person', person };
  if (address) return { kind: 'conversation', address };
  throw new Error('a post is for nobody');
}
