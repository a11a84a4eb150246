import { describe, expect, it } from 'vitest';
import { ensembleFrom, learnEnsemble } from '../../src/qa/ensemble.ts';
import { learnLogisticRegression, logisticRegressionFrom } from '../../src/qa/logistic-regression.ts';
import { learnProfiles, nearest, profilesFrom } from '../../src/qa/profiles.ts';
import { learnProfilesOfFew, profilesOfFewFrom } from '../../src/qa/profiles-of-few.ts';
import { type Lesson, type Scorer, softmax, type Viewed } from '../../src/qa/scorer.ts';

const GIFT = 0;
const SLEEP = 1;
const SHARED = 2;

/** A text with these features, seen alike by both views. */
function aText(...features: readonly number[]): Viewed {
  const point = {
    ids: Int32Array.from(features),
    values: Float64Array.from(features, () => 1 / Math.sqrt(features.length)),
  };
  return { words: point, letters: point };
}

/** Class 0 is about gifts, class 1 about sleeping; both talk of the child. */
const lesson: Lesson = {
  examples: [
    { text: aText(GIFT, SHARED), label: 0, weight: 1 },
    { text: aText(GIFT), label: 0, weight: 1 },
    { text: aText(SLEEP, SHARED), label: 1, weight: 1 },
    { text: aText(SLEEP), label: 1, weight: 1 },
  ],
  classes: 2,
  sought: 2,
  features: { words: 3, letters: 3 },
};

const { cosines, likelihoods } = profilesFrom(learnProfiles(lesson, 'words'));
const judgeFrom = (from: Lesson) => logisticRegressionFrom(learnLogisticRegression(from, 'words'));
const scorers: readonly (readonly [string, Scorer])[] = [
  ['naive Bayes', (text) => softmax(likelihoods(text.words))],
  ['logistic regression', ({ words }) => judgeFrom(lesson).score(words)],
  ['the nearest centroid', (text) => nearest(cosines(text.words))],
  ['the vote of all', (text) => ensembleFrom(learnEnsemble(lesson)).vote(text).mean],
];

describe.each(scorers)('%s', (_, score) => {
  it('puts a text in the class whose features it shows', () => {
    expect(score(aText(GIFT))[0]).toBeGreaterThan(0.5);
    expect(score(aText(SLEEP, SHARED))[1]).toBeGreaterThan(0.5);
  });

  it('gives probabilities that sum to 1', () => {
    expect(score(aText(GIFT, SLEEP)).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1);
  });

  it('does not decide by what the classes share', () => {
    expect(score(aText(SHARED))[0]).toBeCloseTo(0.5, 1);
  });

  it('stays undecided about a text that shows nothing', () => {
    expect(score(aText())[0]).toBeCloseTo(0.5, 1);
  });
});

describe('the scores of a few classes', () => {
  it('are those that the classes have among all', () => {
    const text = aText(SLEEP, SHARED);
    const few = profilesOfFewFrom(learnProfilesOfFew(lesson, 'words'), 3)(text.words, [1]);
    expect(few.cosines[0]).toBeCloseTo(cosines(text.words)[1] ?? 0, 5);
    expect(few.likelihoods[0]).toBeCloseTo(likelihoods(text.words)[1] ?? 0, 5);
  });
});

describe('the vote among thousands of entries', () => {
  const entries = 1000;
  const contrast = entries;
  const many: Lesson = {
    examples: Array.from({ length: entries + 1 }, (_, label) => ({
      text: aText(label, entries + 1),
      label,
      weight: 1,
    })),
    classes: entries + 1,
    sought: entries,
    features: { words: entries + 2, letters: entries + 2 },
  };
  const { vote } = ensembleFrom(learnEnsemble(many));

  it('is held on a few likely ones and on the contrast', () => {
    const { labels, mean } = vote(aText(700, entries + 1));
    expect(labels).toHaveLength(51);
    expect(labels[mean.indexOf(Math.max(...mean))]).toBe(700);
    expect(mean.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1);
  });

  it('goes to the contrast for what only that shows', () => {
    const { labels, mean } = vote(aText(contrast));
    expect(labels[mean.indexOf(Math.max(...mean))]).toBe(contrast);
  });
});

describe('the evidence for an answer', () => {
  it('is what tells the class from the others', () => {
    const { evidence } = judgeFrom(lesson);
    expect(evidence(GIFT, 0)).toBeGreaterThan(0);
    expect(evidence(GIFT, 1)).toBeLessThan(0);
    expect(Math.abs(evidence(SHARED, 0))).toBeLessThan(evidence(GIFT, 0));
  });
});

describe('a heavier example', () => {
  it('pulls its class more', () => {
    const heavier = {
      ...lesson,
      examples: lesson.examples.map((one) => ({ ...one, weight: one.label === 1 ? 3 : 1 })),
    };
    const share = (from: Lesson) => judgeFrom(from).score(aText(GIFT, SLEEP).words)[1] ?? 0;
    expect(share(heavier)).toBeGreaterThan(share(lesson));
  });
});
