import { learnCentroids, nearest } from './centroid.ts';
import { learnLogisticRegression } from './logistic-regression.ts';
import { learnNaiveBayes } from './naive-bayes.ts';
import type { Lesson, Viewed } from './scorer.ts';

/** What the scorers make of a text. */
export type Vote = {
  /** The mean probability of each class. */
  readonly mean: Float64Array;
  /** The probabilities that each scorer gives by itself. */
  readonly each: readonly Float64Array[];
  /** The cosine of the angle between the text's letters and those of each class. */
  readonly cosines: Float64Array;
};

export type Ensemble = {
  readonly vote: (text: Viewed) => Vote;
  /** How much a unit of a feature of the words' view, by its number, speaks for a class and against the others. */
  readonly evidence: (feature: number, label: number) => number;
};

/**
 * Weak scorers that err in different ways vote: two look at the words and two at the letters. Each gives a probability
 * to every class, and the mean counts. No single one is right as often as all together.
 */
export function learnEnsemble(lesson: Lesson): Ensemble {
  const logistic = learnLogisticRegression(lesson, 'words');
  const bayesOnWords = learnNaiveBayes(lesson, 'words');
  const bayesOnLetters = learnNaiveBayes(lesson, 'letters');
  const centroids = learnCentroids(lesson, 'letters');

  return {
    vote: (text) => {
      const cosines = centroids(text);
      const each = [logistic.score(text), bayesOnWords(text), bayesOnLetters(text), nearest(cosines)];
      return { mean: meanOf(each, lesson.classes), each, cosines };
    },
    evidence: logistic.evidence,
  };
}

function meanOf(each: readonly Float64Array[], classes: number): Float64Array {
  return Float64Array.from(
    { length: classes },
    (_, label) => each.reduce((sum, one) => sum + (one[label] ?? 0), 0) / each.length,
  );
}
