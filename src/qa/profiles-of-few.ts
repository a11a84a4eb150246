import { sumUp } from './class-sums.ts';
import type { Point } from './point.ts';
import type { Lesson, View } from './scorer.ts';
import { TUNING } from './tuning.ts';

/** For each of some classes, in their order, what `Profiles` reckons for all of them. */
export type FewScores = { readonly cosines: Float64Array; readonly likelihoods: Float64Array };

/** What was learned of one class: the features that it shows, and what each adds to its cosine and likelihood. */
export type LearnedClass = {
  readonly ids: Int32Array;
  readonly amounts: Float32Array;
  readonly gains: Float32Array;
  readonly length: number;
  readonly never: number;
};

/**
 * The scores of `learnProfiles` for a few classes among thousands. Kept by class: each class that is asked for costs what
 * it shows, and the others cost nothing.
 */
export function learnProfilesOfFew(lesson: Lesson, view: View): readonly LearnedClass[] {
  const { smoothing } = TUNING.naiveBayes;
  const features = lesson.features[view];
  return sumUp(lesson, view).map(({ shown, amounts }) => ({
    ids: shown,
    amounts,
    gains: amounts.map((amount) => Math.log((smoothing + amount) / smoothing)),
    length: Math.hypot(...amounts) || 1,
    never: Math.log(smoothing / amounts.reduce((sum, amount) => sum + amount, smoothing * features)),
  }));
}

export function profilesOfFewFrom(
  classes: readonly LearnedClass[],
  features: number,
): (text: Point, labels: readonly number[]) => FewScores {
  const asked = new Float64Array(features);

  return ({ ids, values }, labels) => {
    for (let at = 0; at < ids.length; at += 1) asked[ids[at] ?? 0] = values[at] ?? 0;
    const whole = values.reduce((sum, value) => sum + value, 0);
    const scores = {
      cosines: new Float64Array(labels.length),
      likelihoods: new Float64Array(labels.length),
    };
    for (const [at, label] of labels.entries()) {
      const one = classes[label];
      if (!one) continue;
      scores.cosines[at] = dot(one.ids, one.amounts, asked) / one.length;
      scores.likelihoods[at] = whole * one.never + dot(one.ids, one.gains, asked);
    }
    for (const id of ids) asked[id] = 0;
    return scores;
  };
}

function dot(ids: Int32Array, weights: Float32Array, asked: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < ids.length; at += 1) sum += (asked[ids[at] ?? 0] ?? 0) * (weights[at] ?? 0);
  return sum;
}
