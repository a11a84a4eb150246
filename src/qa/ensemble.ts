import { learnLogisticRegression } from './logistic-regression.ts';
import { learnProfiles, nearest } from './profiles.ts';
import { type Lesson, softmax, type Viewed } from './scorer.ts';
import { TUNING } from './tuning.ts';

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
 * to every class, and the mean counts. No single one is right as often as all together. The logistic regression weighs
 * every feature against every class, which is too much for thousands of them: there the centroids of words stand in.
 */
export function learnEnsemble(lesson: Lesson): Ensemble {
  const words = learnProfiles(lesson, 'words');
  const letters = learnProfiles(lesson, 'letters');
  const judge =
    lesson.sought <= TUNING.logisticRegression.mostClasses
      ? learnLogisticRegression(withOneContrast(lesson), 'words')
      : undefined;

  return {
    vote: (text) => {
      const cosines = letters.cosines(text);
      const each = [
        judge ? spreadOut(judge.score(text), lesson.classes) : nearest(words.cosines(text)),
        softmax(words.likelihoods(text)),
        softmax(letters.likelihoods(text)),
        nearest(cosines),
      ];
      return { mean: meanOf(each, lesson.classes), each, cosines };
    },
    evidence: judge?.evidence ?? words.share,
  };
}

/** To the logistic regression all contrast is one class: it need not tell apart what is not looked for. */
function withOneContrast(lesson: Lesson): Lesson {
  const { examples, classes, sought } = lesson;
  return {
    ...lesson,
    classes: Math.min(classes, sought + 1),
    examples: examples.map((example) => ({ ...example, label: Math.min(example.label, sought) })),
  };
}

/** The same probabilities among all classes: what belongs to the contrast stands at its first. */
function spreadOut(chances: Float64Array, classes: number): Float64Array {
  const spread = new Float64Array(classes);
  spread.set(chances);
  return spread;
}

function meanOf(each: readonly Float64Array[], classes: number): Float64Array {
  const mean = new Float64Array(classes);
  for (const one of each) {
    for (let label = 0; label < classes; label += 1) mean[label] = (mean[label] ?? 0) + (one[label] ?? 0);
  }
  return mean.map((sum) => sum / each.length);
}
