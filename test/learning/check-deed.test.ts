import { describe, expect, it } from 'vitest';
import type { Content, Entry } from '../../src/content/content.ts';
import { wordsOf } from '../../src/learning/apply-changes.ts';
import type { EntryWords } from '../../src/learning/change.ts';
import { placeOf, textMistake, wordMistakes } from '../../src/learning/check-deed.ts';
import { theContent } from '../content/the-content.ts';
import { someContent } from '../support/some-content.ts';

const CONTENT = someContent();
const entryOf = (id: string, content: Content = CONTENT): Entry => {
  const entry = content.entries.find((each) => each.id === id);
  if (!entry) throw new Error('no such entry');
  return entry;
};
const GIFTS = entryOf('gaver-til-barnet');
const NIGHT = entryOf('overnatning-hos-os');
const mistakes = (words: Partial<EntryWords>, entry = GIFTS) =>
  wordMistakes({ ...wordsOf(entry), ...words }, CONTENT, entry);

describe('the words of an entry', () => {
  it('may be those that the programme has', async () => {
    const content = await theContent();
    for (const entry of content.entries) expect(wordMistakes(wordsOf(entry), content, entry)).toEqual({});
  });

  it.each([
    ['question', { question: '' }, /tomt/],
    ['question', { question: 'Må vi? '.repeat(40) }, /højst 200 tegn/],
    ['question', { question: 'Må barnet sove hos os' }, /allerede/],
    ['question', { question: 'Må jeg skrive til emma@eksempel.dk?' }, /noget privat/],
    [
      'shortAnswer',
      { shortAnswer: 'I må give alt muligt.' },
      /»I må give alt muligt.« står ikke ord for ord/,
    ],
    ['shortAnswer', { shortAnswer: '' }, /tomt/],
    ['answer', { answer: [] }, /tomt/],
    ['answer', { answer: ['I må gerne give en gave.', '- et punkt'] }, /almindelige afsnit/],
    ['answer', { answer: ['I må gerne give en gave.', 'Ring på 12 34 56 78.'] }, /»12 34 56 78«/],
    ['answer', { answer: ['I må gerne give en gave.', 'Barnet har 010115-1234.'] }, /CPR-nummer/],
    ['answer', { answer: ['I må gerne give en gave.', 'Længe. '.repeat(500)] }, /højst 3000 tegn/],
    ['source', { source: '' }, /tomt/],
  ] as const)('are told what is wrong in %s: %j', (field, words, what) => {
    expect(mistakes(words)).toMatchObject({ [field]: expect.stringMatching(what) });
  });

  it('keep the sentence that a fixed rule says aloud', () => {
    const answer = ['Barnet kan komme om lørdagen.', 'Barnet må sove hos jer.'];
    expect(mistakes({ answer, shortAnswer: 'Barnet kan komme om lørdagen.' }, NIGHT)).toEqual({
      answer: expect.stringContaining('»Overnatning er ikke tilladt det første år.« højt'),
    });
    expect(mistakes({ source: 'Q&A 9' }, NIGHT)).toEqual({ source: expect.stringContaining('Q&A 2') });
  });

  it('may name the programme’s own contacts', () => {
    expect(mistakes({ answer: ['I må gerne give en gave.', 'Ring til Karla Vang på 00 00 00 01.'] })).toEqual(
      {},
    );
  });
});

describe('ways to ask', () => {
  it.each([
    [[], /mindst én/],
    [['Må vi '.repeat(40)], /længere end 200 tegn/],
    [['Må 010115-1234 komme?'], /CPR/],
  ] as const)('are told what is wrong: %j', (texts, what) => {
    expect(textMistake(texts, CONTENT)).toMatch(what);
  });

  it('are right where they are questions', () => {
    expect(textMistake(['Må vi tage ham med i Tivoli?'], CONTENT)).toBeUndefined();
  });

  it('are found where they stand already', () => {
    const content = someContent({
      outOfScope: [{ id: 'boerneattest', phrasings: ['Skal vi have en attest?'] }],
    });
    expect(placeOf('må vi købe noget til ham', content)).toBe('Må vi give barnet gaver?');
    expect(placeOf('Skal vi have en attest', content)).toBe('uden for rammen: børneattest');
    expect(placeOf('Må vi tage ham med i Tivoli?', content)).toBeUndefined();
  });
});
