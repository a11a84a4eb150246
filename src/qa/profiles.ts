import { type ClassSum, sumUp } from './class-sums.ts';
import type { Point } from './point.ts';
import { type Lesson, softmax, type View } from './scorer.ts';
import { TUNING } from './tuning.ts';

export type Profiles = {
  /** For each class the cosine of the angle between it and the text, 0 to 1. */
  readonly cosines: (text: Point) => Float64Array;
  /** For each class the logarithm of how likely it would have produced the text, but for a constant. */
  readonly likelihoods: (text: Point) => Float64Array;
  /** How much a feature, by its number, points at a class: its share of the class's direction, 0 to 1. */
  readonly share: (feature: number, label: number) => number;
};

/** For each feature the classes that show it, in order, in one row; a class without the feature takes no room. */
type Rows = {
  readonly starts: Int32Array;
  readonly labels: Int32Array;
  readonly amounts: Float32Array;
};

/** What was learned: for each place in the rows what it adds to a class's cosine and likelihood. */
export type LearnedProfiles = Omit<Rows, 'amounts'> & {
  readonly cosines: Float32Array;
  readonly gains: Float32Array;
  /** For each class the logarithm of how likely it produces a feature that it never showed. */
  readonly never: Float64Array;
};

/**
 * Sums up the examples of each class. Two crude and steady scorers read off the sums. The centroid: the sum points in a
 * direction, and a text belongs where the angle to it is smallest. Naive Bayes: how likely is it that the class would
 * have produced these features, had it drawn each by itself? Only features that a class shows cost anything, so that
 * thousands of entries are looked up in milliseconds.
 */
export function learnProfiles(lesson: Lesson, view: View): LearnedProfiles {
  const { classes, features } = lesson;
  const { starts, labels, amounts } = rowsOf(sumUp(lesson, view), features[view]);
  const { smoothing } = TUNING.naiveBayes;
  const squares = new Float64Array(classes);
  const totals = new Float64Array(classes).fill(smoothing * features[view]);
  for (let at = 0; at < labels.length; at += 1) {
    const label = labels[at] ?? 0;
    const amount = amounts[at] ?? 0;
    squares[label] = (squares[label] ?? 0) + amount ** 2;
    totals[label] = (totals[label] ?? 0) + amount;
  }
  const cosines = amounts.map((amount, at) => amount / (Math.sqrt(squares[labels[at] ?? 0] ?? 0) || 1));
  const gains = amounts.map((amount) => Math.log((smoothing + amount) / smoothing));
  const never = totals.map((total) => Math.log(smoothing / total));
  return { starts, labels, cosines, gains, never };
}

export function profilesFrom({ starts, labels, cosines, gains, never }: LearnedProfiles): Profiles {
  const add = ({ ids, values }: Point, amounts: Float32Array, sums: Float64Array) => {
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at] ?? 0;
      const value = values[at] ?? 0;
      const end = starts[id + 1] ?? 0;
      for (let place = starts[id] ?? 0; place < end; place += 1) {
        const label = labels[place] ?? 0;
        sums[label] = (sums[label] ?? 0) + value * (amounts[place] ?? 0);
      }
    }
    return sums;
  };
  return {
    cosines: (text) => add(text, cosines, new Float64Array(never.length)),
    likelihoods(text) {
      const whole = text.values.reduce((sum, value) => sum + value, 0);
      return add(
        text,
        gains,
        never.map((each) => whole * each),
      );
    },
    share(feature, label) {
      const place = labels.subarray(starts[feature], starts[feature + 1]).indexOf(label);
      return place < 0 ? 0 : (cosines[(starts[feature] ?? 0) + place] ?? 0);
    },
  };
}

/** Cosines as probabilities. */
export function nearest(cosines: Float64Array): Float64Array {
  return softmax(cosines, TUNING.centroid.sharpness);
}

/** The same sums by feature instead of by class. */
function rowsOf(classes: readonly ClassSum[], features: number): Rows {
  const starts = new Int32Array(features + 1);
  for (const { shown } of classes) for (const id of shown) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  for (let id = 0; id < features; id += 1) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);

  const next = starts.slice();
  const labels = new Int32Array(starts[features] ?? 0);
  const amounts = new Float32Array(labels.length);
  for (const [label, one] of classes.entries()) {
    for (let at = 0; at < one.shown.length; at += 1) {
      const id = one.shown[at] ?? 0;
      const place = next[id] ?? 0;
      next[id] = place + 1;
      labels[place] = label;
      amounts[place] = one.amounts[at] ?? 0;
    }
  }
  return { starts, labels, amounts };
}
