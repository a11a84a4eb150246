import { describe, expect, it } from 'vitest';
import { isEnglish, learnEnglish } from '../../src/qa/english.ts';
import { wordsIn } from '../../src/qa/words.ts';
import { someContent } from '../support/some-content.ts';

const { lexicon } = someContent();
const toDanish = learnEnglish({
  ...lexicon,
  english: { 'sleep over': 'overnatning', gift: 'gave', child: 'barn' },
});
const formsOf = (text: string) => toDanish(wordsIn(text)).map(({ form }) => form);

describe('an English sentence', () => {
  it('is led to Danish where the lexicon knows the words, phrases first', () => {
    expect(formsOf('Can the gifts sleep over?')).toEqual(['en:can', 'en:the', 'gave', 'overnatning']);
  });

  it('keeps its other words apart from the Danish ones that are written alike', () => {
    expect(formsOf('How far is it to you?')).toContain('en:far');
  });

  it('shows the words as they were typed', () => {
    const [, , , last] = toDanish(wordsIn('Can the child sleep over'));
    expect(last).toMatchObject({ typed: 'sleep over', form: 'overnatning' });
  });

  it.each([
    ['May we give the child a gift?', true],
    ['Må vi give barnet en gift snog?', false],
    ['sleepover', false],
    ['Kan vi tage på weekend?', false],
    ['Is there a course we should take?', true],
  ])('is told by its small words: %s', (text, english) => {
    expect(isEnglish(wordsIn(text))).toBe(english);
  });
});
