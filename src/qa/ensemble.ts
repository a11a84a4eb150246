import {
  type LearnedWeights,
  learnLogisticRegression,
  logisticRegressionFrom,
} from './logistic-regression.ts';
import { type LearnedProfiles, learnProfiles, nearest, profilesFrom } from './profiles.ts';
import { type LearnedClass, learnProfilesOfFew, profilesOfFewFrom } from './profiles-of-few.ts';
import { type Lesson, softmax, type View, type Viewed } from './scorer.ts';
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

type Classes = { readonly classes: number; readonly sought: number };

type LearnedForFew = Classes & {
  readonly kind: 'few';
  readonly words: LearnedProfiles;
  readonly letters: LearnedProfiles;
  readonly judge: LearnedWeights;
};

type LearnedForMany = Classes & {
  readonly kind: 'many';
  readonly words: LearnedProfiles;
  readonly classesByWords: readonly LearnedClass[];
  readonly classesByLetters: readonly LearnedClass[];
  readonly features: Readonly<Record<View, number>>;
};

export type LearnedEnsemble = LearnedForFew | LearnedForMany;

/**
 * Weak scorers that err in different ways vote: two look at the words and two at the letters. Each gives a probability
 * to every class, and the mean counts. No single one is right as often as all together.
 */
export function learnEnsemble(lesson: Lesson): LearnedEnsemble {
  const { classes, sought, features } = lesson;
  const words = learnProfiles(lesson, 'words');
  return sought <= TUNING.manyEntries.from
    ? {
        kind: 'few',
        classes,
        sought,
        words,
        letters: learnProfiles(lesson, 'letters'),
        judge: learnLogisticRegression(withOneContrast(lesson), 'words'),
      }
    : {
        kind: 'many',
        classes,
        sought,
        words,
        classesByWords: learnProfilesOfFew(lesson, 'words'),
        classesByLetters: learnProfilesOfFew(lesson, 'letters'),
        features,
      };
}

export function ensembleFrom(learned: LearnedEnsemble): Ensemble {
  return learned.kind === 'few' ? forFew(learned) : forMany(learned);
}

function forFew(learned: LearnedForFew): Ensemble {
  const { classes, sought } = learned;
  const words = profilesFrom(learned.words);
  const letters = profilesFrom(learned.letters);
  const judge = logisticRegressionFrom(learned.judge);
  const labels = [...Array(classes).keys()];

  return {
    vote: (text) => {
      const cosines = letters.cosines(text.letters);
      const each = [
        spreadOut(judge.score(text.words), classes),
        softmax(words.likelihoods(text.words)),
        softmax(letters.likelihoods(text.letters)),
        nearest(cosines),
      ];
      return { labels, sought, mean: meanOf(each), each, cosines };
    },
    evidence: judge.evidence,
  };
}

/**
 * Among thousands of entries the words pick some that are likely, and only those and the contrast are voted on. The
 * logistic regression weighs every feature against every class, which is too much here: the centroids of words stand in.
 */
function forMany(learned: LearnedForMany): Ensemble {
  const { classes, sought, features } = learned;
  const words = profilesFrom(learned.words);
  const wordsOf = profilesOfFewFrom(learned.classesByWords, features.words);
  const lettersOf = profilesOfFewFrom(learned.classesByLetters, features.letters);
  const contrast = [...Array(classes).keys()].slice(sought);

  return {
    vote: (text) => {
      const likely = topEntries(words.cosines(text.words), sought, TUNING.manyEntries.likely);
      const labels = [...likely, ...contrast];
      const byWords = wordsOf(text.words, labels);
      const byLetters = lettersOf(text.letters, labels);
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
