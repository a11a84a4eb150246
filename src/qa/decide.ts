import type { Candidate, Ranking } from './look-up.ts';
import { TUNING } from './tuning.ts';
import type { Found, Outcome } from './understanding.ts';

/** An entry whose reasons are not reckoned yet. */
type Scored = Omit<Found, 'why'> & Pick<Candidate, 'why'>;

/**
 * What is said, from the rankings of all questions in the order asked. Confident is a promise, so it takes a question
 * whose first entry is very likely right; the others of such a message are answered beside it when theirs is likely. A
 * question that holds two matters ("Min mand er bortrejst, så må min søster komme?") is answered with both. Without any,
 * the likeliest entries are offered to choose from, and nothing when even those are unlikely.
 */
export function decide(rankings: readonly Ranking[]): Outcome {
  const { confident, beside } = TUNING.decision;
  if (rankings.some(({ chance }) => chance >= confident)) {
    const answered = rankings.filter(({ chance }) => chance >= beside);
    return { kind: 'confident', answers: withoutRepetition(answered.flatMap(served)).map(withReasons) };
  }

  const likely = rankings.filter(({ chanceOfAny }) => chanceOfAny >= TUNING.decision.likely);
  if (likely.length === 0) return { kind: 'none' };

  return { kind: 'several', candidates: offered(likely) };
}

/** The numbers of the questions, from 0, that are not answered although others of their message are. */
export function leftUnanswered(rankings: readonly Ranking[]): readonly number[] {
  const { confident, beside } = TUNING.decision;
  if (!rankings.some(({ chance }) => chance >= confident)) return [];
  return [...rankings.keys()].filter((at) => (rankings[at]?.chance ?? 0) < beside);
}

/** The first entry, and the second where it has a good share of what speaks for any. */
function served(ranking: Ranking): readonly Scored[] {
  return ranking.candidates
    .slice(0, 2)
    .filter(({ probability }, at) => at === 0 || probability >= TUNING.decision.alsoNeeded)
    .map((candidate) => scored(candidate, ranking));
}

/** The candidates of all questions; each entry once, with the best of its scores. */
function offered(rankings: readonly Ranking[]): readonly Found[] {
  const all = rankings.flatMap((ranking) =>
    ranking.candidates.map((candidate) => scored(candidate, ranking)),
  );
  return withoutRepetition(all.toSorted((a, b) => b.score - a.score))
    .slice(0, TUNING.decision.offered)
    .map(withReasons);
}

function withReasons({ entry, score, why }: Scored): Found {
  return { entry, score, why: why() };
}

/** The chance is that of the first candidate; the others have theirs in proportion. */
function scored({ entry, probability, why }: Candidate, { chance, candidates }: Ranking): Scored {
  return { entry, score: chance * (probability / (candidates[0]?.probability || 1)), why };
}

function withoutRepetition(found: readonly Scored[]): readonly Scored[] {
  return [...Map.groupBy(found, ({ entry }) => entry).values()].flatMap(
    (same) => same.toSorted((a, b) => b.score - a.score)[0] ?? [],
  );
}
