import { learnLogisticRegression } from './logistic-regression.ts';
import { learnProfiles, nearest } from './profiles.ts';
import { learnProfilesOfFew } from './profiles-of-few.ts';
import { type Lesson, softmax, type Viewed } from './scorer.ts';
import { topEntries } from './top-entries.ts';
import { TUNING } from './tuning.ts';

/** What the scorers make of a text, class by class. Entries come first, and so many of the classes are. */
export type Vote = {
  readonly labels: readonly number[];
  readonly sought: number;
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
  return lesson.sought <= TUNING.manyEntries.from ? learnForFew(lesson) : learnForMany(lesson);
}

function learnForFew(lesson: Lesson): Ensemble {
  const words = learnProfiles(lesson, 'words');
  const letters = learnProfiles(lesson, 'letters');
  const judge = learnLogisticRegression(withOneContrast(lesson), 'words');
  const labels = [...Array(lesson.classes).keys()];

  return {
    vote: (text) => {
      const cosines = letters.cosines(text);
      const each = [
        spreadOut(judge.score(text), lesson.classes),
        softmax(words.likelihoods(text)),
        softmax(letters.likelihoods(text)),
        nearest(cosines),
      ];
      return { labels, sought: lesson.sought, mean: meanOf(each), each, cosines };
    },
    evidence: judge.evidence,
  };
}

/**
 * Among thousands of entries the words pick some that are likely, and only those and the contrast are voted on. The
 * logistic regression weighs every feature against every class, which is too much here: the centroids of words stand in.
 */
function learnForMany(lesson: Lesson): Ensemble {
  const { classes, sought } = lesson;
  const words = learnProfiles(lesson, 'words');
  const wordsOf = learnProfilesOfFew(lesson, 'words');
  const lettersOf = learnProfilesOfFew(lesson, 'letters');
  const contrast = [...Array(classes).keys()].slice(sought);

  return {
    vote: (text) => {
      const likely = topEntries(words.cosines(text), sought, TUNING.manyEntries.likely);
      const labels = [...likely, ...contrast];
      const byWords = wordsOf(text, labels);
      const byLetters = lettersOf(text, labels);
      const each = [
        nearest(byWords.cosines),
        softmax(byWords.likelihoods),
        softmax(byLetters.likelihoods),
        nearest(byLetters.cosines),
      ];
      return { labels, sought: likely.length, mean: meanOf(each), each, cosines: byLetters.cosines };
    },
    evidence: words.share,
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

function meanOf(each: readonly Float64Array[]): Float64Array {
  const mean = new Float64Array(each[0]?.length ?? 0);
  for (const one of each) {
    for (let label = 0; label < mean.length; label += 1) mean[label] = (mean[label] ?? 0) + (one[label] ?? 0);
  }
  return mean.map((sum) => sum / each.length);
}
