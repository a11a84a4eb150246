import { type Example, type Lesson, softmax, type View, type Viewed } from './scorer.ts';
import { TUNING } from './tuning.ts';

/** How well a text fits each class, reckoned in two ways from the same sums. */
export type Match = {
  /** The cosine of the angle between the text and the class, 0 to 1. */
  readonly cosines: Float64Array;
  /** The logarithm of how likely the class would have produced the text, but for a constant. */
  readonly likelihoods: Float64Array;
};

export type Profiles = {
  readonly match: (text: Viewed) => Match;
  /** How much a feature, by its number, points at a class: its share of the class's direction, 0 to 1. */
  readonly share: (feature: number, label: number) => number;
};

/** For each feature the classes that show it, in order, in one row; a class without the feature takes no room. */
type Rows = {
  readonly starts: Int32Array;
  readonly labels: Int32Array;
  readonly amounts: Float32Array;
};

/**
 * Sums up the examples of each class. Two crude and steady scorers read off the sums. The centroid: the sum points in a
 * direction, and a text belongs where the angle to it is smallest. Naive Bayes: how likely is it that the class would
 * have produced these features, had it drawn each by itself? Only features that a class shows cost anything, so that
 * thousands of entries are looked up in milliseconds.
 */
export function learnProfiles({ examples, classes, features }: Lesson, view: View): Profiles {
  const { starts, labels, amounts } = rowsOf(sumUp(examples, view, classes, features[view]), features[view]);
  const { smoothing } = TUNING.naiveBayes;
  const squares = new Float64Array(classes);
  const totals = new Float64Array(classes).fill(smoothing * features[view]);
  for (const [at, label] of labels.entries()) {
    const amount = amounts[at] ?? 0;
    squares[label] = (squares[label] ?? 0) + amount ** 2;
    totals[label] = (totals[label] ?? 0) + amount;
  }
  const cosines = amounts.map((amount, at) => amount / (Math.sqrt(squares[labels[at] ?? 0] ?? 0) || 1));
  const gains = amounts.map((amount) => Math.log((smoothing + amount) / smoothing));
  const never = totals.map((total) => Math.log(smoothing / total));

  return {
    match(text) {
      const { ids, values } = text[view];
      const whole = values.reduce((sum, value) => sum + value, 0);
      const found = { cosines: new Float64Array(classes), likelihoods: never.map((each) => whole * each) };
      for (let at = 0; at < ids.length; at += 1) {
        const id = ids[at] ?? 0;
        const value = values[at] ?? 0;
        const end = starts[id + 1] ?? 0;
        for (let place = starts[id] ?? 0; place < end; place += 1) {
          const label = labels[place] ?? 0;
          found.cosines[label] = (found.cosines[label] ?? 0) + value * (cosines[place] ?? 0);
          found.likelihoods[label] = (found.likelihoods[label] ?? 0) + value * (gains[place] ?? 0);
        }
      }
      return found;
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

/** For each class its features and how much it shows of each, over all its examples. */
function sumUp(examples: readonly Example[], view: View, classes: number, features: number) {
  const byLabel = Map.groupBy(examples, ({ label }) => label);
  const sums = new Float64Array(features);
  return Array.from({ length: classes }, (_, label) => {
    const shown: number[] = [];
    for (const { text, weight } of byLabel.get(label) ?? []) {
      const { ids, values } = text[view];
      for (let at = 0; at < ids.length; at += 1) {
        const id = ids[at] ?? 0;
        if (sums[id] === 0) shown.push(id);
        sums[id] = (sums[id] ?? 0) + weight * (values[at] ?? 0);
      }
    }
    const amounts = Float32Array.from(shown, (id) => sums[id] ?? 0);
    for (const id of shown) sums[id] = 0;
    return { shown, amounts };
  });
}

/** The same sums by feature instead of by class. */
function rowsOf(classes: ReturnType<typeof sumUp>, features: number): Rows {
  const starts = new Int32Array(features + 1);
  for (const { shown } of classes) for (const id of shown) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  for (let id = 0; id < features; id += 1) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);

  const next = starts.slice();
  const labels = new Int32Array(starts[features] ?? 0);
  const amounts = new Float32Array(labels.length);
  for (const [label, one] of classes.entries()) {
    for (const [at, id] of one.shown.entries()) {
      const place = next[id] ?? 0;
      next[id] = place + 1;
      labels[place] = label;
      amounts[place] = one.amounts[at] ?? 0;
    }
  }
  return { starts, labels, amounts };
}
