import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOf, learnPhrases } from '../../src/qa/concern-phrases.ts';
import { spacedWords } from '../../src/qa/danish-letters.ts';

const PHRASES = [
  'han slår',
  'ikke sulten',
  'slår* (han|hun)',
  '(er|har) (ikke)? sulten',
  '(meget)* bange for <adult>',
  '.. alene hjemme',
  '*seng i år',
  'æ* (å|øm)',
  'i (en|et)',
  'hvad ? han',
  '(tis*|tisse (i (sin )?seng))',
];
const WORDS =
  'han hun slår slaar slog har er ikke ik meget bange for far moren alene hjemme barneseng i år aar en et æble ae øm oem hvad tis tisse sin seng sulten';
const aText = fc
  .array(fc.constantFrom(...WORDS.split(' '), '?', '.', 'Å'), { maxLength: 12 })
  .map((words) => spacedWords(words.join(' ')));

describe('very many phrases', () => {
  it('are found at the words that they may begin with, just where they stand', () => {
    for (const phrase of PHRASES) {
      const stands = learnPhrases([phrase]);
      const pattern = anyOf([phrase]);
      fc.assert(fc.property(aText, (text) => (stands(text) === 0) === pattern.test(text)));
    }
  });

  it('are each enough, and the first of them counts, wherever it stands', () => {
    const firstIn = learnPhrases(PHRASES);
    expect(firstIn(spacedWords('Hun er sulten'))).toBe(PHRASES.indexOf('(er|har) (ikke)? sulten'));
    expect(firstIn(spacedWords('Hun er ikke sulten'))).toBe(PHRASES.indexOf('ikke sulten'));
    expect(firstIn(spacedWords('Hun er glad'))).toBeUndefined();
  });
});
