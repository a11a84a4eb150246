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
  const never = totals.map((total) => Math.log(smoothing / total));
  const likelihoods = amounts.map((amount, index) =>
    amount > smoothing ? Math.log(amount / (totals[index % classes] ?? 1)) : (never[index % classes] ?? 0),
  );

  return (text) => softmax(weigh(text[view], likelihoods, classes));
}
