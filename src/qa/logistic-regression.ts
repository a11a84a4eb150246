import type { Point } from './point.ts';
import { type Example, type Lesson, raise, type View } from './scorer.ts';
import { TUNING } from './tuning.ts';

/** What was learned: the weight of each feature for each class, as [feature × classes + class]. */
export type LearnedWeights = { readonly weights: Float32Array; readonly classes: number };

export type LogisticRegression = {
  /** The probability of each class. */
  readonly score: (text: Point) => Float64Array;
  /** The weight of a feature, by its number, for a class, above the mean of its weights for all classes. */
  readonly evidence: (feature: number, label: number) => number;
};

/**
 * Multinomial logistic regression: weights are nudged example by example until the right class comes out on top, so that
 * features which tell two entries apart count, and those that all share do not. A weight that has been nudged much moves
 * less from then on (AdaGrad). The examples are taken in a fixed order: the same content always learns the same weights.
 */
export function learnLogisticRegression(lesson: Lesson, view: View): LearnedWeights {
  const { classes } = lesson;
  const { epochs, rate, steepness } = TUNING.logisticRegression;
  const examples = mixed(lesson.examples);
  const texts = inOneRow(examples.map(({ text }) => text[view]));
  const weights = new Float32Array(lesson.features[view] * classes);
  const model = { weights, nudged: new Float32Array(weights.length).fill(SMALL) };
  const errors = new Float64Array(classes);

  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const [number, { label, weight }] of examples.entries()) {
      const from = texts.starts[number] ?? 0;
      const to = texts.starts[number + 1] ?? 0;
      weigh(weights, texts, from, to, errors);
      raise(errors, steepness);
      errors[label] = (errors[label] ?? 0) - 1;
      nudge(model, texts, from, to, errors, rate * weight);
    }
  }
  return { weights, classes };
}

export function logisticRegressionFrom({ weights, classes }: LearnedWeights): LogisticRegression {
  const { steepness } = TUNING.logisticRegression;
  return {
    score(text) {
      const scores = new Float64Array(classes);
      weigh(weights, text, 0, text.ids.length, scores);
      raise(scores, steepness);
      return scores;
    },
    evidence: evidenceIn(weights, classes),
  };
}

/** The weights, and how much each has been nudged so far; both as [feature × classes + class]. */
type Model = { readonly weights: Float32Array; readonly nudged: Float32Array };

/** Points end to end: each takes up the places from its start up to the next one's. To walk along a row is quick. */
type Row = Point & { readonly starts: Int32Array };

function inOneRow(points: readonly Point[]): Row {
  const starts = new Int32Array(points.length + 1);
  for (const [at, { ids }] of points.entries()) starts[at + 1] = (starts[at] ?? 0) + ids.length;
  const length = starts[points.length] ?? 0;
  const row = { starts, ids: new Int32Array(length), values: new Float64Array(length) };
  for (const [at, { ids, values }] of points.entries()) {
    row.ids.set(ids, starts[at]);
    row.values.set(values, starts[at]);
  }
  return row;
}

/** Reckons for each class the sum over a text's features of value × weight. */
function weigh(
  weights: Float32Array,
  { ids, values }: Point,
  from: number,
  to: number,
  scores: Float64Array,
): void {
  const classes = scores.length;
  scores.fill(0);
  for (let at = from; at < to; at += 1) {
    const row = (ids[at] ?? 0) * classes;
    const value = values[at] ?? 0;
    for (let label = 0; label < classes; label += 1) {
      scores[label] = (scores[label] ?? 0) + value * (weights[row + label] ?? 0);
    }
  }
}

/**
 * Moves the weights of the example's features against the errors: how far each class's probability is from what it should
 * be, 1 for the right one and 0 for the others. Only classes that were misjudged move; the rest stay, which saves time.
 */
function nudge(
  { weights, nudged }: Model,
  { ids, values }: Point,
  from: number,
  to: number,
  errors: Float64Array,
  rate: number,
): void {
  const { steepness, settled } = TUNING.logisticRegression;
  for (let label = 0; label < errors.length; label += 1) {
    const error = errors[label] ?? 0;
    if (Math.abs(error) <= settled) continue;
    for (let at = from; at < to; at += 1) {
      const place = (ids[at] ?? 0) * errors.length + label;
      const gradient = error * steepness * (values[at] ?? 0);
      const total = (nudged[place] ?? 0) + gradient * gradient;
      nudged[place] = total;
      weights[place] = (weights[place] ?? 0) - (rate * gradient) / Math.sqrt(total);
    }
  }
}

function evidenceIn(weights: Float32Array, classes: number): LogisticRegression['evidence'] {
  return (feature, label) => {
    const row = feature * classes;
    let sum = 0;
    for (let each = 0; each < classes; each += 1) sum += weights[row + each] ?? 0;
    return (weights[row + label] ?? 0) - sum / classes;
  };
}

/** Keeps the first step from dividing by nothing. */
const SMALL = 1e-6;

/** Examples come sorted by class, learning needs them mixed: steps that share no divisor with their number visit each once. */
function mixed(examples: readonly Example[]): readonly Example[] {
  const count = examples.length;
  let step = Math.round(count * GOLDEN);
  while (greatestCommonDivisor(step, count) > 1) step += 1;
  return examples.map((example, at) => examples[(at * step) % count] ?? example);
}

/** Steps of this share of a circle spread as evenly as any. */
const GOLDEN = 0.382;

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
