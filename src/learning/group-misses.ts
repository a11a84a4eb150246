import { clean } from '../qa/clean.ts';
import { splitQuestions } from '../qa/split-questions.ts';
import { stem } from '../qa/stem.ts';
import { isStopWord } from '../qa/stop-words.ts';
import { wordsIn } from '../qa/words.ts';
import type { Miss } from './misses.ts';

/** Misses that ask for the same, oldest first; at least one. */
export type MissGroup = { readonly first: Miss; readonly misses: readonly Miss[] };

/** From this cosine on two texts ask for the same. */
const ALIKE = 0.5;

/** More of a text is a story and no question. */
const MOST_CHARACTERS = 2_000;

type Weights = ReadonlyMap<string, number>;

/**
 * Brings together misses whose telling words point the same way: in the order in which they were asked, each joins the
 * group that it is most like, or begins one. Largest groups first.
 */
export function groupMisses(misses: readonly Miss[]): readonly MissGroup[] {
  const inOrder = misses.toSorted(
    (one, other) => one.at.getTime() - other.at.getTime() || (one.question < other.question ? -1 : 1),
  );
  const vectors = vectorsOf(inOrder.map(({ redacted }) => stemsOf(redacted)));
  const groups: Miss[][] = [];
  const lengths: number[] = [];
  /** Feature → how much each group that shows it has of it. */
  const shownBy = new Map<string, Map<number, number>>();

  for (const [index, miss] of inOrder.entries()) {
    const vector = vectors[index] ?? new Map<string, number>();
    const group = nearest(vector, shownBy, lengths) ?? groups.push([]) - 1;
    groups[group]?.push(miss);
    lengths[group] = add(vector, group, shownBy, lengths[group] ?? 0);
  }
  return groups
    .flatMap(([first, ...others]) => (first ? [{ first, misses: [first, ...others] }] : []))
    .toSorted((one, other) => other.misses.length - one.misses.length);
}

/** The stems of the questions in a text, without those that every text has. */
function stemsOf(text: string): readonly string[] {
  const asked = splitQuestions(clean(text.slice(0, MOST_CHARACTERS))).map((ask) => ask.text);
  const words = wordsIn(asked.length > 0 ? asked.join(' ') : text.slice(0, MOST_CHARACTERS));
  return [...new Set(words.filter(({ form }) => !isStopWord(form)).map(({ form }) => stem(form)))];
}

/** Each text as a direction of length 1, in which a word weighs the more the rarer it is. */
function vectorsOf(texts: readonly (readonly string[])[]): readonly Weights[] {
  const spread = new Map<string, number>();
  for (const word of texts.flat()) spread.set(word, (spread.get(word) ?? 0) + 1);
  return texts.map((words) => {
    const weighed = words.map(
      (word) => [word, Math.log(1 + texts.length / (spread.get(word) ?? 1))] as const,
    );
    const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
    return new Map(weighed.map(([word, weight]) => [word, weight / length]));
  });
}

/** The group at the smallest angle, of equals the oldest; undefined where none is near. Only shared words cost time. */
function nearest(
  vector: Weights,
  shownBy: ReadonlyMap<string, ReadonlyMap<number, number>>,
  lengths: readonly number[],
): number | undefined {
  const products = new Map<number, number>();
  for (const [word, weight] of vector) {
    for (const [group, amount] of shownBy.get(word) ?? []) {
      products.set(group, (products.get(group) ?? 0) + weight * amount);
    }
  }
  let best: { readonly group: number; readonly cosine: number } | undefined;
  for (const [group, product] of products) {
    const cosine = product / Math.sqrt(lengths[group] ?? 1);
    const better = !best || cosine > best.cosine || (cosine === best.cosine && group < best.group);
    if (cosine >= ALIKE && better) best = { group, cosine };
  }
  return best?.group;
}

/** Adds a text to a group's direction; answers the square of its new length. */
function add(
  vector: Weights,
  group: number,
  shownBy: Map<string, Map<number, number>>,
  square: number,
): number {
  let grown = square;
  for (const [word, weight] of vector) {
    const amounts = shownBy.get(word) ?? new Map<number, number>();
    const before = amounts.get(group) ?? 0;
    grown += (before + weight) ** 2 - before ** 2;
    amounts.set(group, before + weight);
    shownBy.set(word, amounts);
  }
  return grown;
}
