import { addDays, type CivilDate } from '../kernel/civil-date.ts';
import { momentOf } from '../kernel/copenhagen.ts';
import type { ContactRequest, RequestEvent } from '../requests/request.ts';
import type { Decision, Requests, Wanted } from '../requests/requests.ts';
import { OPEN_STATES } from '../requests/rights.ts';
import { audit } from './audit.ts';
import type { Database, Transaction } from './database.ts';
import { Prisma } from './generated/client.ts';
import { inAnyCase } from './in-any-case.ts';
import { joinedIds } from './people-joined.ts';
import { owePosts, refreshPosts } from './posts-in-database.ts';
import { asJson, eventOf, requestOf, rowOf } from './request-rows.ts';

/** What the column can hold. */
const HIGHEST_NUMBER = 2_147_483_647;
const NEWEST_FIRST: Prisma.ContactRequestOrderByWithRelationInput[] = [
  { number: { sort: 'desc', nulls: 'first' } },
  { createdAt: 'desc' },
];

/** The contact requests, in the database. Whoever changes one holds its row until all is written. */
export function requestsInDatabase(database: Database): Requests {
  const many = async (query: Prisma.ContactRequestFindManyArgs): Promise<readonly ContactRequest[]> =>
    (await database.contactRequest.findMany(query)).map(requestOf);

  return {
    find: (id) => find(database, id),

    async byNumber(number) {
      if (number > HIGHEST_NUMBER) return undefined;

      const kept = await database.contactRequest.findUnique({ where: { number } });
      return kept ? requestOf(kept) : undefined;
    },

    keepDraft: (request) =>
      database.$transaction(async (tx) => {
        const { id, version } = request;
        const { count } =
          version === 1
            ? await tx.contactRequest.createMany({ data: rowOf(request), skipDuplicates: true })
            : await tx.contactRequest.updateMany({
                where: { id, version: version - 1, state: 'draft' },
                data: rowOf(request),
              });
        if (count === 0) return 'changed-meanwhile';

        if (version === 1) await tell(tx, id, 'request-drafted', request.sentBy, request.createdAt);
        return 'kept';
      }),

    discardDraft: (id) =>
      database.$transaction(async (tx) => {
        const draft = await find(tx, id);
        if (!draft) return;

        const { count } = await tx.contactRequest.deleteMany({ where: { id, state: 'draft' } });
        if (count > 0) await tell(tx, id, 'request-discarded', draft.sentBy);
      }),

    change: (id, act, decide) =>
      database.$transaction(async (tx) => {
        if (!isUuid(id)) return { kind: 'unknown' };
        await tx.$queryRaw`SELECT 1 FROM contact_requests WHERE id = ${id}::uuid FOR UPDATE`;
        const now = await find(tx, id);
        if (!now) return { kind: 'unknown' };

        if ((await tx.requestEvent.count({ where: { id: act } })) > 0) return { kind: 'again', request: now };

        const decision = decide(now);
        if (decision.kind === 'refuse') return { kind: 'refused', why: decision.why, request: now };

        return { kind: 'done', request: await write(tx, now, act, decision) };
      }),

    async log(id) {
      if (!isUuid(id)) return [];

      const [events, joined] = await Promise.all([
        database.requestEvent.findMany({ where: { requestId: id }, orderBy: { sequence: 'asc' } }),
        joinedIds(database),
      ]);
      return events.map((event) => eventOf(event, joined));
    },

    async list(wanted) {
      const where = whereWanted(wanted);
      const [page, [counted]] = await Promise.all([
        database.$queryRaw<readonly { id: string }[]>`
          SELECT id FROM contact_requests WHERE ${where}
          ORDER BY number DESC NULLS FIRST, created_at DESC LIMIT ${wanted.atMost}`,
        database.$queryRaw<readonly { count: number }[]>`
          SELECT count(*)::int AS count FROM contact_requests WHERE ${where}`,
      ]);
      const requests = await many({
        where: { id: { in: page.map(({ id }) => id) } },
        orderBy: NEWEST_FIRST,
      });
      return { requests, inAll: counted?.count ?? 0 };
    },

    async similar({ id, fingerprint, match }) {
      const alike: Prisma.ContactRequestWhereInput[] = [
        ...(fingerprint === undefined ? [] : [{ fingerprint }]),
        ...(match === undefined ? [] : [{ matchCode: match }]),
      ];
      return many({
        where: { id: { not: id }, state: { in: [...OPEN_STATES] }, confidential: false, OR: alike },
        orderBy: { number: 'desc' },
      });
    },

    async openByOwner() {
      const open = await database.contactRequest.groupBy({
        by: ['ownerId', 'offeredTo'],
        where: { state: { in: [...OPEN_STATES] } },
        _count: true,
      });
      const counts = new Map<string, number>();
      for (const { ownerId, offeredTo, _count } of open) {
        const person = ownerId ?? offeredTo;
        if (person !== null) counts.set(person, (counts.get(person) ?? 0) + _count);
      }
      return counts;
    },

    due: (now, atMost) =>
      many({
        where: { state: { in: [...OPEN_STATES] }, nextAt: { lte: now } },
        orderBy: [{ nextAt: 'asc' }, { number: 'asc' }],
        take: atMost,
      }),

    sentBetween: (from, until) =>
      many({ where: { ...sentWithin(from, until), confidential: false }, orderBy: { number: 'asc' } }),

    async directContacts(from, until) {
      const contacts = await database.contactRequest.groupBy({
        by: ['municipality'],
        where: {
          ...sentWithin(from, until),
          direct: true,
          confidential: false,
          municipality: { not: null },
          state: { not: 'withdrawn' },
        },
        _count: true,
      });
      return new Map(
        contacts.flatMap(({ municipality, _count }) =>
          municipality === null ? [] : [[municipality, _count] as const],
        ),
      );
    },
  };
}

async function find(database: Database | Transaction, id: string): Promise<ContactRequest | undefined> {
  const kept = isUuid(id) ? await database.contactRequest.findUnique({ where: { id } }) : null;
  return kept ? requestOf(kept) : undefined;
}

async function write(
  tx: Transaction,
  now: ContactRequest,
  act: string,
  { request: decided, event, owed }: Extract<Decision, { readonly kind: 'change' }>,
): Promise<ContactRequest> {
  const { id } = now;
  const { at, who, kind } = event;
  const isSent = now.number === undefined && decided.state !== 'draft';
  const number = isSent ? await nextNumber(tx) : now.number;
  const request: ContactRequest = { ...decided, id, number, version: now.version + 1 };
  await tx.contactRequest.update({ where: { id }, data: rowOf(request) });
  await addEvent(tx, id, { ...event, id: act });
  await refreshPosts(tx, { kind: 'request', id }, at);
  await owePosts(tx, owed, at);
  await tell(tx, id, `request-${kind}`, who, at);
  return request;
}

/** Ids come back from buttons: whoever made one up gets to know that there is no such request. */
function isUuid(id: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(id);
}

async function nextNumber(tx: Transaction): Promise<number> {
  const [next] = await tx.$queryRaw<readonly { number: number }[]>`
    SELECT nextval('request_number')::int AS number`;
  if (!next) throw new Error('the database gave no number');
  return next.number;
}

async function addEvent(tx: Transaction, requestId: string, event: Omit<RequestEvent, 'sequence'>) {
  const { id, at, who, kind, state, detail } = event;
  const sequence = (await tx.requestEvent.count({ where: { requestId } })) + 1;
  await tx.requestEvent.create({
    data: { id, requestId, sequence, at, who: who ?? null, kind, state, detail: asJson(detail) },
  });
}

function tell(
  tx: Transaction,
  id: string,
  action: Parameters<typeof audit>[1]['action'],
  who: string | undefined,
  at?: Date,
): Promise<void> {
  return audit(tx, { who, at, action, subject: { kind: 'request', id } });
}

/** In raw SQL for the words: whether ILIKE knows that Æ is a capital æ depends on how a server was set up. */
function whereWanted({ states, person, sender, words = [], places, confidential }: Wanted): Prisma.Sql {
  const conditions = [
    Prisma.sql`state::text = ANY(${[...states]}::text[])`,
    ...(confidential ? [] : [Prisma.sql`NOT confidential`]),
    ...(person === undefined ? [] : [Prisma.sql`${person}::uuid IN (owner_id, offered_to)`]),
    ...(sender === undefined ? [] : [Prisma.sql`sent_by = ${sender}::uuid`]),
    ...words.map((word) => {
      const place = places?.get(word) ?? null;
      return Prisma.sql`(concat_ws(' ', text, match_code) ~ ${inAnyCase(word)} OR municipality = ${place})`;
    }),
  ];
  return Prisma.join(conditions, ' AND ');
}

/** Sent on those days in Denmark, both ends included. */
function sentWithin(from: CivilDate, until: CivilDate): Prisma.ContactRequestWhereInput {
  return {
    sentAt: { gte: momentOf({ day: from, minute: 0 }), lt: momentOf({ day: addDays(until, 1), minute: 0 }) },
  };
}
