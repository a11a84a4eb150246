import { type Lesson, type Scorer, softmax, type View, weigh } from './scorer.ts';
import { TUNING } from './tuning.ts';

/**
 * Naive Bayes: how likely is it that a class would have produced these features, had it drawn each by itself? Learns
 * well from few examples. Gives the probability of each class.
 */
export function learnNaiveBayes(lesson: Lesson, view: View): Scorer {
  const { examples, classes } = lesson;
  const features = lesson.features[view];
  const { smoothing } = TUNING.naiveBayes;
  const amounts = new Float32Array(features * classes).fill(smoothing);
  const totals = new Float64Array(classes).fill(smoothing * features);
  for (const { text, label, weight } of examples) {
    const { ids, values } = text[view];
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at] ?? 0;
      const amount = weight * (values[at] ?? 0);
      amounts[id * classes + label] = (amounts[id * classes + label] ?? 0) + amount;
      totals[label] = (totals[label] ?? 0) + amount;
    }
  }
  const likelihoods = likelihoodsOf(amounts, totals);

  return (text) => softmax(weigh(text[view], likelihoods, classes));
}

/** The logarithm of each feature's share in each class; most are in none of its examples and share one value. */
function likelihoodsOf(amounts: Float32Array, totals: Float64Array): Float32Array {
  const { smoothing } = TUNING.naiveBayes;
  const never = totals.map((total) => Math.log(smoothing / total));
  const likelihoods = new Float32Array(amounts.length);
  for (let row = 0; row < amounts.length; row += totals.length) {
    for (let label = 0; label < totals.length; label += 1) {
      const amount = amounts[row + label] ?? 0;
      likelihoods[row + label] =
        amount > smoothing ? Math.log(amount / (totals[label] ?? 1)) : (never[label] ?? 0);
    }
  }
  return likelihoods;
}
