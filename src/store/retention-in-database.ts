import type { RetentionPeriods } from '../content/retention-periods.ts';
import { addDays, addMonths, civilDateOf, midnightOf } from '../kernel/civil-date.ts';
import { danishDayAt, momentOf } from '../kernel/copenhagen.ts';
import { never } from '../kernel/never.ts';
import { writeAuditHead } from '../privacy/audit-log.ts';
import type { Retention, RetentionRun } from '../privacy/retention.ts';
import { auditInDatabase, countOldAudit, shortenAudit } from './audit-in-database.ts';
import type { Database, OpenDatabase } from './database.ts';
import { type RetentionRun as Kept, Prisma } from './generated/client.ts';
import { countLeavers, wipeLeavers } from './leavers.ts';
import { blankPostsAbout, blankPostsOlderThan } from './posts-in-database.ts';
import { MONTHS, type Period, RETENTION_RULES, type Rule, type Step } from './retention-rules.ts';

/** So many rows go in one transaction: others wait for none of them for long. */
const PIECE = 500;
const HOUR_MS = 60 * 60 * 1000;

type KeptFor = Extract<Rule, { readonly kind: 'kept-for' }>;

/** Deletes in the database what has been kept for long enough, and in the end purges its files of it. */
export function retentionInDatabase(database: Database, purge: OpenDatabase['purge']): Retention {
  return {
    async clearOut(now) {
      for (const [table, rule] of Object.entries(RETENTION_RULES)) {
        if (rule.kind !== 'short-lived') continue;

        const before = new Date(now.getTime() - rule.hours * HOUR_MS);
        await database.$executeRaw`
          DELETE FROM ${Prisma.raw(table)} WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM ${Prisma.raw(table)} WHERE ${Prisma.raw(rule.since)} < ${before}::timestamptz LIMIT ${PIECE}))`;
      }
    },

    async run(periods, now, stop) {
      const day = midnightOf(danishDayAt(now));
      await database.retentionRun.createMany({ data: { day, startedAt: now }, skipDuplicates: true });
      const deleted: Record<string, number> = {};
      for (const [table, rule] of Object.entries(RETENTION_RULES)) {
        for await (const [from, count] of deletions(database, table, rule, periods, now)) {
          if (count > 0) deleted[from] = (deleted[from] ?? 0) + count;
          if (stop.aborted) return noted(database, day, deleted, undefined);
        }
      }
      const run = await noted(database, day, deleted, now);
      await purge();
      return run;
    },

    async preview(periods, now) {
      const counts: Record<string, number> = {};
      for (const [table, rule] of Object.entries(RETENTION_RULES)) {
        const count = await countOver(database, table, rule, periods, now);
        if (count > 0) counts[table] = count;
      }
      return counts;
    },

    async runs(atMost) {
      const kept = await database.retentionRun.findMany({ orderBy: { day: 'desc' }, take: atMost });
      return kept.map(runOf);
    },
  };
}

/** Writes down what was deleted; what a run of the same day that was cut short deleted is added to. */
async function noted(
  database: Database,
  day: Date,
  deleted: Readonly<Record<string, number>>,
  finishedAt: Date | undefined,
): Promise<RetentionRun> {
  const before = await database.retentionRun.findUniqueOrThrow({ where: { day } });
  const head = await auditInDatabase(database).head();
  const sum: Record<string, number> = { ...runOf(before).deleted };
  for (const [table, count] of Object.entries(deleted)) sum[table] = (sum[table] ?? 0) + count;
  const kept = await database.retentionRun.update({
    where: { day },
    data: {
      deleted: sum,
      ...(finishedAt ? { finishedAt } : {}),
      auditHead: head ? writeAuditHead(head) : null,
    },
  });
  return runOf(kept);
}

/** Deletes piece by piece, and tells after each what it deleted. */
async function* deletions(
  database: Database,
  table: string,
  rule: Rule,
  periods: RetentionPeriods,
  now: Date,
): AsyncGenerator<readonly [table: string, count: number]> {
  switch (rule.kind) {
    case 'kept-for':
      for (const step of rule.steps) {
        const before = endOf(step.period, periods, now);
        if (table === 'asked_questions') await blankPostsOlderThan(database, 'misses', before, now);
        yield* inPieces(() => deletePiece(database, table, rule, step.over(before), now));
      }
      return;
    case 'own-way':
      yield* inPieces(async () => [
        [table, await deleteInItsWay(database, rule, endOf(rule.period, periods, now), now)],
      ]);
      return;
    case 'with':
    case 'short-lived':
    case 'stays':
      return;
    default:
      never(rule);
  }
}

type Counts = readonly (readonly [table: string, count: number])[];

async function* inPieces(deletePiece: () => Promise<Counts>): AsyncGenerator<Counts[number]> {
  while (true) {
    const counts = await deletePiece();
    yield* counts;
    if (counts.every(([, count]) => count === 0)) return;
  }
}

function deletePiece(
  database: Database,
  table: string,
  { key, with: belonging = {} }: KeptFor,
  over: Prisma.Sql,
  now: Date,
): Promise<Counts> {
  return database.$transaction(async (tx) => {
    const [name, column] = [Prisma.raw(table), Prisma.raw(key.column)];
    const chosen = await tx.$queryRaw<readonly { key: string }[]>`
      SELECT ${column}::text AS key FROM ${name} WHERE ${over} LIMIT ${PIECE} FOR UPDATE SKIP LOCKED`;
    const keys = Prisma.sql`${chosen.map((row) => row.key)}::${Prisma.raw(key.type)}[]`;
    if (table === 'contact_requests')
      await blankPostsAbout(
        tx,
        chosen.map((row) => row.key),
        now,
      );

    const counts: [string, number][] = [];
    for (const [other, reference] of Object.entries(belonging)) {
      const gone = tx.$executeRaw`
        DELETE FROM ${Prisma.raw(other)} WHERE ${Prisma.raw(reference)} = ANY (${keys})`;
      counts.push([other, await gone]);
    }
    const gone = await tx.$executeRaw`DELETE FROM ${name} WHERE ${column} = ANY (${keys})`;
    return [...counts, [table, gone]];
  });
}

function deleteInItsWay(
  database: Database,
  { how }: Extract<Rule, { readonly kind: 'own-way' }>,
  before: Date,
  now: Date,
): Promise<number> {
  switch (how) {
    case 'people':
      return wipeLeavers(database, before, PIECE, now);
    case 'audit':
      return shortenAudit(database, before, PIECE, now);
    default:
      return never(how);
  }
}

async function countOver(
  database: Database,
  table: string,
  rule: Rule,
  periods: RetentionPeriods,
  now: Date,
): Promise<number> {
  switch (rule.kind) {
    case 'kept-for':
      return countSteps(database, table, rule.steps, periods, now);
    case 'own-way': {
      const before = endOf(rule.period, periods, now);
      return rule.how === 'people' ? countLeavers(database, before) : countOldAudit(database, before);
    }
    case 'with':
    case 'short-lived':
    case 'stays':
      return 0;
    default:
      return never(rule);
  }
}

async function countSteps(
  database: Database,
  table: string,
  steps: readonly Step[],
  periods: RetentionPeriods,
  now: Date,
): Promise<number> {
  let count = 0;
  for (const { period, over } of steps) {
    const [counted] = await database.$queryRaw<readonly { count: number }[]>`
      SELECT count(*)::int AS count FROM ${Prisma.raw(table)} WHERE ${over(endOf(period, periods, now))}`;
    count += counted?.count ?? 0;
  }
  return count;
}

/** The moment before which a period is over: a midnight in Denmark. */
export function endOf(period: Period, periods: RetentionPeriods, now: Date): Date {
  const today = danishDayAt(now);
  const kept = periods[period];
  const day = MONTHS.has(period) ? addMonths(today, -kept) : addDays(today, -kept);
  return momentOf({ day, minute: 0 });
}

function runOf({ day, startedAt, finishedAt, deleted }: Kept): RetentionRun {
  return {
    day: civilDateOf(day),
    startedAt,
    finishedAt: finishedAt ?? undefined,
    deleted: deleted as Readonly<Record<string, number>>,
  };
}
