import Fuse from 'fuse.js';
import type { Lexicon } from '../content/content.ts';
import { TUNING } from './tuning.ts';
import { normalise } from './words.ts';

/** The right spelling of a word, or undefined when nothing known is near enough. */
export type Repair = (form: string) => string | undefined;

/**
 * A misspelt word is led to the known word that it resembles: first one that differs only in missing Danish letters
 * ("gaester", "born"), then the best fuzzy match by Fuse among the known words that share most letter pairs with it.
 * Only single unknown words are repaired: fuzzy search over whole messages finds little and costs much.
 */
export function learnRepair(known: ReadonlySet<string>, lexicon: Lexicon): Repair {
  const never = new Set(lexicon.neverRepaired.map(normalise));
  // Made for the first word that needs it: what the bot learns anew is mostly asked in known words.
  let vocabulary: Vocabulary | undefined;
  const repaired = new Map<string, string | undefined>();

  const repair: Repair = (form) => {
    if (form.length < TUNING.repair.shortestBare || never.has(form) || !/^\p{L}+$/u.test(form))
      return undefined;

    vocabulary ??= vocabularyOf([...known].filter((word) => /^\p{L}{3,}$/u.test(word)));
    const sameSkeleton = vocabulary.bySkeleton.get(skeleton(form));
    if (sameSkeleton !== undefined && sameSkeleton !== form) return sameSkeleton;
    if (form.length < TUNING.repair.shortestFuzzy) return undefined;

    return nearest(form, mostAlike(form, vocabulary));
  };
  return (form) => {
    if (repaired.has(form)) return repaired.get(form);
    const found = repair(form);
    if (repaired.size < REMEMBERED) repaired.set(form, found);
    return found;
  };
}

/** Fuse takes as long as all else of a short question; the same misspellings come again, and twice in one message. */
const REMEMBERED = 5_000;

/** The known words, and where to find those that are like another. */
type Vocabulary = {
  readonly words: readonly string[];
  readonly bySkeleton: ReadonlyMap<string, string>;
  /** The numbers of the words that have a pair of letters. */
  readonly byPair: ReadonlyMap<string, readonly number[]>;
};

function vocabularyOf(words: readonly string[]): Vocabulary {
  const bySkeleton = new Map(words.toReversed().map((word) => [skeleton(word), word]));
  const byPair = new Map<string, number[]>();
  for (const [index, word] of words.entries()) {
    for (const pair of letterPairs(word)) {
      const sharing = byPair.get(pair);
      if (sharing) sharing.push(index);
      else byPair.set(pair, [index]);
    }
  }
  return { words, bySkeleton, byPair };
}

function nearest(form: string, candidates: readonly string[]): string | undefined {
  const { threshold, distance, worstScore } = TUNING.repair;
  const fuse = new Fuse(candidates, {
    includeScore: true,
    threshold,
    distance,
    location: 0,
    ignoreFieldNorm: true,
  });
  const best = fuse.search(form, { limit: 1 })[0];
  return best?.score !== undefined && best.score <= worstScore ? best.item : undefined;
}

/** The known words of about the same length that share most letter pairs; at least a third, for one wrong letter costs two. */
function mostAlike(form: string, { words, byPair }: Vocabulary) {
  const pairs = letterPairs(form);
  const enough = Math.ceil(pairs.size / 3);
  const shared = new Uint8Array(words.length);
  const alike: number[] = [];
  for (const pair of pairs) {
    for (const index of byPair.get(pair) ?? []) {
      const sharedNow = (shared[index] ?? 0) + 1;
      shared[index] = sharedNow;
      if (sharedNow === enough && isAsLong(words[index] ?? '', form)) alike.push(index);
    }
  }
  // Of equals the earlier: the order in which they were met says nothing.
  return alike
    .sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b)
    .slice(0, TUNING.repair.candidates)
    .map((index) => words[index] ?? '');
}

function isAsLong(word: string, form: string): boolean {
  return Math.abs(word.length - form.length) <= TUNING.repair.lengthDifference;
}

/** What is left of a word typed without Danish letters: "gæster" and "gaster" share one. */
function skeleton(word: string): string {
  return word.replaceAll('æ', 'a').replaceAll('ø', 'o').replaceAll('å', 'a');
}

function letterPairs(word: string): ReadonlySet<string> {
  const padded = `_${word}_`;
  return new Set(Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2)));
}
