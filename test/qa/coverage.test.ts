import { describe, expect, it } from 'vitest';
import { coverageOf, knownElsewhere } from '../../src/qa/coverage.ts';
import { learnVocabulary, readerWith } from '../../src/qa/reading.ts';
import { someContent } from '../support/some-content.ts';

const content = someContent();
const read = readerWith(content.lexicon, learnVocabulary(content).vocabulary);

describe('how much of a question the content knows', () => {
  it('is the share of its telling words that stand somewhere in it', () => {
    expect(coverageOf(read('Må barnet sove i en flumsebums?'))).toEqual({ known: 2 / 3, telling: 3 });
  });

  it('is nothing for a question of small words only', () => {
    expect(coverageOf(read('Må vi det?'))).toEqual({ known: 0, telling: 0 });
  });

  it('is, for a text of the content, reckoned as if the text were not there', () => {
    const texts = ['Må barnet sove her?', 'Skal barnet sove?', 'Har barnet en gave?'].map(read);
    const isKnown = knownElsewhere(texts);
    expect(texts.map((tokens) => coverageOf(tokens, isKnown).known)).toEqual([1, 1, 1 / 2]);
  });
});
