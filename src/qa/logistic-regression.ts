import type { Point } from './point.ts';
import { type Example, type Lesson, type Scorer, softmax, type View, weigh } from './scorer.ts';
import { TUNING } from './tuning.ts';

export type LogisticRegression = {
  /** The probability of each class. */
  readonly score: Scorer;
  /** The weight of a feature, by its number, for a class, above the mean of its weights for all classes. */
  readonly evidence: (feature: number, label: number) => number;
};

/** The weights, and how much each has been nudged so far; both as [feature × classes + class]. */
type Model = { readonly weights: Float32Array; readonly nudged: Float32Array };

/**
 * Multinomial logistic regression: weights are nudged example by example until the right class comes out on top, so that
 * features which tell two entries apart count, and those that all share do not. A weight that has been nudged much moves
 * less from then on (AdaGrad). The examples are taken in a fixed order: the same content always learns the same weights.
 */
export function learnLogisticRegression(lesson: Lesson, view: View): LogisticRegression {
  const { classes } = lesson;
  const features = lesson.features[view];
  const { epochs, rate, steepness } = TUNING.logisticRegression;
  const weights = new Float32Array(features * classes);
  const model = { weights, nudged: new Float32Array(features * classes).fill(SMALL) };
  const examples = mixed(lesson.examples);
  const score: Scorer = (text) => softmax(weigh(text[view], weights, classes), steepness);

  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const example of examples) {
      nudge(model, example.text[view], errorsOf(example, score), rate * example.weight);
    }
  }
  return { score, evidence: evidenceIn(weights, classes) };
}

/** How far each class's probability is from what it should be: 1 for the right one, 0 for the others. */
function errorsOf({ text, label }: Example, score: Scorer): Float64Array {
  const errors = score(text);
  errors[label] = (errors[label] ?? 0) - 1;
  return errors;
}

/** Moves the weights of the example's features for the classes that were misjudged; the rest stay, which saves time. */
function nudge({ weights, nudged }: Model, point: Point, errors: Float64Array, rate: number): void {
  const { steepness, settled } = TUNING.logisticRegression;
  const misjudged: number[] = [];
  for (let label = 0; label < errors.length; label += 1) {
    if (Math.abs(errors[label] ?? 0) > settled) misjudged.push(label);
  }
  for (let at = 0; at < point.ids.length; at += 1) {
    const row = (point.ids[at] ?? 0) * errors.length;
    const value = (point.values[at] ?? 0) * steepness;
    for (let one = 0; one < misjudged.length; one += 1) {
      const label = misjudged[one] ?? 0;
      const gradient = (errors[label] ?? 0) * value;
      const total = (nudged[row + label] ?? 0) + gradient * gradient;
      nudged[row + label] = total;
      weights[row + label] = (weights[row + label] ?? 0) - (rate * gradient) / Math.sqrt(total);
    }
  }
}

function evidenceIn(weights: Float32Array, classes: number): LogisticRegression['evidence'] {
  const means = new Float32Array(weights.length / classes);
  for (let at = 0; at < weights.length; at += 1) {
    const feature = Math.floor(at / classes);
    means[feature] = (means[feature] ?? 0) + (weights[at] ?? 0) / classes;
  }
  return (feature, label) => (weights[feature * classes + label] ?? 0) - (means[feature] ?? 0);
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
