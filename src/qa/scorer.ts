import type { Point } from './point.ts';

/** The two ways to look at a text: its words and what they mean, or its bare letters. */
export type View = 'words' | 'letters';

/** A text as both views see it. */
export type Viewed = Readonly<Record<View, Point>>;

/** A text whose class is known: the number of an entry or of an out-of-scope topic. */
export type Example = { readonly text: Viewed; readonly label: number; readonly weight: number };

/** What a scorer learns from; classes and features are how many there are. */
export type Lesson<E extends Example = Example> = {
  readonly examples: readonly E[];
  readonly classes: number;
  /** The first so many classes are what is looked for; the others are only there for contrast. */
  readonly sought: number;
  readonly features: Readonly<Record<View, number>>;
};

/** A number for each class: how well a text fits it, by one way of reckoning. */
export type Scorer = (text: Viewed) => Float64Array;

/** Turns scores of any size into probabilities that sum to 1; the steeper, the more the highest stands out. */
export function softmax(scores: Float64Array, steepness = 1): Float64Array {
  const chances = scores.slice();
  raise(chances, steepness);
  return chances;
}

/** The same in place. */
export function raise(scores: Float64Array, steepness: number): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < scores.length; at += 1) highest = Math.max(highest, scores[at] ?? 0);
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const raised = Math.exp(((scores[at] ?? 0) - highest) * steepness);
    scores[at] = raised;
    sum += raised;
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / sum;
}
