import {
  type ApprovedChange,
  type Change,
  type Deed,
  deedSchema,
  isApproved,
  subjectOf,
} from '../learning/change.ts';
import type { ContentChanges, Decided, NewChange } from '../learning/content-changes.ts';
import { type Act, audit } from './audit.ts';
import { type Database, keepable, type Transaction } from './database.ts';
import type { ContentChange as Kept, Prisma } from './generated/client.ts';

/** Whoever decides on a change holds this until it is written. */
const ORDER_LOCK = 72707370;

/** The changes made to the content, in the database. */
export function contentChangesInDatabase(database: Database): ContentChanges {
  return {
    draft: (change) => database.$transaction((tx) => add(tx, change)),

    addApproved: (change) =>
      database.$transaction(async (tx) => {
        await lockOrder(tx);
        await add(tx, change);
        return approve(tx, change.id, change.madeBy, change.madeAt);
      }),

    find: (id) => find(database, id),

    async drafts() {
      const kept = await database.contentChange.findMany({
        where: { state: 'draft' },
        orderBy: [{ madeAt: 'asc' }, { id: 'asc' }],
      });
      return kept.map(changeOf);
    },

    async approved() {
      const kept = await database.contentChange.findMany({
        where: { sequence: { not: null } },
        orderBy: { sequence: 'asc' },
      });
      return kept.map(changeOf).filter(isApproved);
    },

    latest: () => latest(database),

    approve: (id, by, at, seen) =>
      database.$transaction(async (tx): Promise<Decided> => {
        await lockOrder(tx);
        const change = await find(tx, id);
        if (!change) return { kind: 'unknown' };
        if (change.state.kind !== 'draft') return { kind: 'decided', change };
        if ((await latest(tx)) !== seen) return { kind: 'moved' };

        return { kind: 'done', change: await approve(tx, id, by, at) };
      }),

    reject: (id, by, at, reason) =>
      database.$transaction(async (tx): Promise<Decided> => {
        await lockOrder(tx);
        const { count } = await tx.contentChange.updateMany({
          where: { id: keepable(id), state: 'draft' },
          data: {
            state: 'rejected',
            decidedBy: by,
            decidedAt: at,
            reason: reason === undefined ? null : keepable(reason),
          },
        });
        const change = await find(tx, id);
        if (!change) return { kind: 'unknown' };
        if (count === 0) return { kind: 'decided', change };

        await audit(tx, about(id, 'content-rejected', at, by));
        return { kind: 'done', change };
      }),

    takeOver: (ids, at) =>
      database.$transaction(async (tx) => {
        const taken = await tx.contentChange.updateManyAndReturn({
          where: { id: { in: [...ids] }, sequence: { not: null }, takenOverAt: null },
          data: { takenOverAt: at },
          select: { id: true },
        });
        if (taken.length > 0) {
          await audit(tx, ...taken.map(({ id }) => about(id, 'content-taken-over', at)));
        }
        return taken.length;
      }),
  };
}

/** Of those who decide at the same moment, on whatever instance, each waits for the one before. */
async function lockOrder(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ORDER_LOCK})`;
}

async function add(tx: Transaction, { id, deed, madeBy, madeAt }: NewChange): Promise<Change> {
  const kept = await tx.contentChange.create({
    data: { id, kind: KINDS[deed.kind], subject: subjectOf(deed), deed: jsonOf(deed), madeBy, madeAt },
  });
  await audit(tx, about(id, 'content-drafted', madeAt, madeBy));
  return changeOf(kept);
}

async function approve(tx: Transaction, id: string, by: string, at: Date): Promise<ApprovedChange> {
  const kept = await tx.contentChange.update({
    where: { id },
    data: { state: 'approved', decidedBy: by, decidedAt: at, sequence: (await latest(tx)) + 1 },
  });
  await audit(tx, about(id, 'content-approved', at, by));
  const change = changeOf(kept);
  if (!isApproved(change)) throw new Error('an approved change is kept as something else');
  return change;
}

async function latest(database: Database | Transaction): Promise<number> {
  const { _max } = await database.contentChange.aggregate({ _max: { sequence: true } });
  return _max.sequence ?? 0;
}

async function find(database: Database | Transaction, id: string): Promise<Change | undefined> {
  const kept = await database.contentChange.findUnique({ where: { id: keepable(id) } });
  return kept ? changeOf(kept) : undefined;
}

function about(id: string, action: Act['action'], at: Date, who?: string): Act {
  return { who, at, action, subject: { kind: 'content-change', id } };
}

function changeOf(kept: Kept): Change {
  const { id, madeBy, madeAt } = kept;
  return { id, deed: deedSchema.parse(kept.deed), madeBy, madeAt, state: stateOf(kept) };
}

function stateOf({ state, decidedBy, decidedAt, reason, sequence, takenOverAt }: Kept): Change['state'] {
  if (state === 'draft' || decidedBy === null || decidedAt === null) return { kind: 'draft' };

  const decided = { by: decidedBy, at: decidedAt };
  return state === 'approved'
    ? { kind: 'approved', ...decided, sequence: sequence ?? 0, takenOverAt: takenOverAt ?? undefined }
    : { kind: 'rejected', ...decided, reason: reason ?? undefined };
}

function jsonOf(deed: Deed): Prisma.InputJsonValue {
  return JSON.parse(
    JSON.stringify(deed, (_, value) => (typeof value === 'string' ? keepable(value) : value)),
  );
}

const KINDS = {
  phrasing: 'phrasing',
  'out-of-scope': 'out_of_scope',
  edit: 'edit',
  'new-entry': 'new_entry',
  withdrawal: 'withdrawal',
} as const satisfies Record<Deed['kind'], Kept['kind']>;
