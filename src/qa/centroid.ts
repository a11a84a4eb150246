import { type Lesson, type Scorer, softmax, type View, weigh } from './scorer.ts';
import { TUNING } from './tuning.ts';

/**
 * The sum of all examples of a class points in the direction of its centroid; a text belongs where the angle to it is
 * smallest. Crude and steady: it does not chase single examples. Gives the cosine of the angle to each class, 0 to 1.
 */
export function learnCentroids({ examples, classes, features }: Lesson, view: View): Scorer {
  const sums = new Float32Array(features[view] * classes);
  for (const { text, label, weight } of examples) {
    const { ids, values } = text[view];
    for (let at = 0; at < ids.length; at += 1) {
      const index = (ids[at] ?? 0) * classes + label;
      sums[index] = (sums[index] ?? 0) + weight * (values[at] ?? 0);
    }
  }
  const lengths = lengthsOf(sums, classes);
  const centroids = sums.map((sum, index) => sum / (lengths[index % classes] || 1));

  return (text) => weigh(text[view], centroids, classes);
}

function lengthsOf(sums: Float32Array, classes: number): Float64Array {
  const squares = new Float64Array(classes);
  for (let index = 0; index < sums.length; index += 1) {
    squares[index % classes] = (squares[index % classes] ?? 0) + (sums[index] ?? 0) ** 2;
  }
  return squares.map(Math.sqrt);
}

/** Cosines as probabilities. */
export function nearest(cosines: Float64Array): Float64Array {
  return softmax(cosines, TUNING.centroid.sharpness);
}
