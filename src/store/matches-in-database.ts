import type { Match } from '../anniversaries/match.ts';
import type { Changed, Matches, MatchFacts } from '../anniversaries/matches.ts';
import { type Act, audit } from './audit.ts';
import { type Database, isRowId, keepable, type Transaction } from './database.ts';
import { dueMatches } from './due-matches.ts';
import { closeOrReopen } from './match-closing.ts';
import { matchOf, rowOf, STANDING, stepRowOf, WITH_STEPS } from './match-rows.ts';
import { takeInMatches } from './matches-taken-in.ts';

const PIECE = 1_000;
/** However many matches an import brings, it is given this long, in milliseconds. */
const IMPORT_PATIENCE = 10 * 60_000;

/** The matches and what was logged of them, in the database. */
export function matchesInDatabase(database: Database): Matches {
  return {
    find: (code) => find(database, code),
    all: () => inPieces(database),
    due: (until, startedFrom, startedUntil) => dueMatches(database, until, startedFrom, startedUntil),

    async coordinators() {
      const found = await database.match.findMany({
        where: { status: 'active', coordinatorId: { not: null } },
        distinct: ['coordinatorId'],
        select: { coordinatorId: true },
      });
      return new Set(found.flatMap(({ coordinatorId }) => coordinatorId ?? []));
    },

    async ofCoordinator(person) {
      if (!isRowId(person)) return [];

      const kept = await database.match.findMany({
        where: { coordinatorId: person, status: { not: 'ended' } },
        orderBy: [{ oneYearDay: 'asc' }, { code: 'asc' }],
        include: WITH_STEPS,
      });
      return kept.map(matchOf);
    },

    add: (facts, by, at) =>
      database.$transaction(async (tx) => {
        const { count } = await tx.match.createMany({ data: rowOf(facts), skipDuplicates: true });
        if (count === 0) return 'taken';

        await closeOrReopen(tx, [facts.code], at);
        await audit(tx, about(facts.code, 'match-added', by, at));
        return 'added';
      }),

    change: (facts, version, by, at) =>
      database.$transaction((tx) => change(tx, facts, version, about(facts.code, 'match-changed', by, at))),

    takeIn: (facts, by, at, progress) =>
      database.$transaction((tx) => takeInMatches(tx, facts, by, at, progress), { timeout: IMPORT_PATIENCE }),

    log: (code, step) =>
      database.$transaction(async (tx) => {
        if (!(await hold(tx, code))) return 'unknown';

        const { count } = await tx.matchStep.createMany({
          data: stepRowOf(code, step),
          skipDuplicates: true,
        });
        if (count === 0) return 'there-already';

        await closeOrReopen(tx, [code], step.loggedAt);
        await audit(tx, about(code, 'step-logged', step.loggedBy, step.loggedAt));
        return 'logged';
      }),

    withdraw: (code, step, by, at) =>
      database.$transaction(async (tx) => {
        if (!isRowId(step) || !(await hold(tx, code))) return 'not-there';

        const { count } = await tx.matchStep.updateMany({
          where: { id: step, matchCode: code, ...STANDING },
          data: { withdrawnAt: at, withdrawnBy: by },
        });
        if (count === 0) return 'not-there';

        await closeOrReopen(tx, [code], at);
        await audit(tx, about(code, 'step-withdrawn', by, at));
        return 'withdrawn';
      }),
  };
}

async function find(database: Database | Transaction, code: string): Promise<Match | undefined> {
  const kept = await database.match.findUnique({ where: { code: keepable(code) }, include: WITH_STEPS });
  return kept ? matchOf(kept) : undefined;
}

async function* inPieces(database: Database): AsyncGenerator<readonly Match[]> {
  let after = '';
  while (true) {
    const kept = await database.match.findMany({
      where: { code: { gt: after } },
      orderBy: { code: 'asc' },
      take: PIECE,
      include: WITH_STEPS,
    });
    const last = kept.at(-1);
    if (!last) return;

    yield kept.map(matchOf);
    after = last.code;
  }
}

async function change(
  tx: Transaction,
  facts: MatchFacts,
  version: number,
  act: Act & { at: Date },
): Promise<Changed> {
  const { count } = await tx.match.updateMany({
    where: { code: facts.code, version },
    data: { ...rowOf(facts), version: { increment: 1 } },
  });
  if (count > 0) {
    await closeOrReopen(tx, [facts.code], act.at);
    await audit(tx, act);
  }
  const match = await find(tx, facts.code);
  if (!match) return { kind: 'unknown' };

  return { kind: count > 0 ? 'changed' : 'changed-meanwhile', match };
}

/** Keeps a match for this change alone until it is done; answers whether there is one. */
async function hold(tx: Transaction, code: string): Promise<boolean> {
  const held: unknown[] = await tx.$queryRaw`SELECT 1 FROM matches WHERE code = ${keepable(code)} FOR UPDATE`;
  return held.length > 0;
}

function about(code: string, action: Act['action'], who: string, at: Date): Act & { readonly at: Date } {
  return { who, at, action, subject: { kind: 'match', id: code } };
}
