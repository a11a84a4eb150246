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

/** For each class the sum over a text's features of value × weight; weights are kept as [feature × classes + class]. */
export function weigh(point: Point, weights: Float32Array, classes: number): Float64Array {
  const scores = new Float64Array(classes);
  for (let at = 0; at < point.ids.length; at += 1) {
    const row = (point.ids[at] ?? 0) * classes;
    const value = point.values[at] ?? 0;
    for (let label = 0; label < classes; label += 1) {
      scores[label] = (scores[label] ?? 0) + value * (weights[row + label] ?? 0);
    }
  }
  return scores;
}

/** Turns scores of any size into probabilities that sum to 1; the steeper, the more the highest stands out. */
export function softmax(scores: Float64Array, steepness = 1): Float64Array {
  const chances = new Float64Array(scores.length);
  let highest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < scores.length; at += 1) highest = Math.max(highest, scores[at] ?? 0);
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const raised = Math.exp(((scores[at] ?? 0) - highest) * steepness);
    chances[at] = raised;
    sum += raised;
  }
  for (let at = 0; at < chances.length; at += 1) chances[at] = (chances[at] ?? 0) / sum;
  return chances;
}
