import { describe, expect, it } from 'vitest';
import { normalise, wordsIn } from '../../src/qa/words.ts';

describe('the words of a text', () => {
  it('are kept as they were typed, in lower case', () => {
    expect(wordsIn('Må hun OVERNATTE?').map(({ typed }) => typed)).toEqual(['må', 'hun', 'overnatte']);
  });

  it.each([
    ['fødselsdag', 'foedselsdag'],
    ['gæst', 'gaest'],
    ['må', 'maa'],
    ['må', 'må'],
    ['sfo', "SFO'en"],
    ['sommerhus', 'SOMMERHUS'],
  ])('have one form, "%s", also when typed %s', (form, typed) => {
    expect(normalise(typed)).toBe(form);
  });

  it('keep numbers that count months, and make the larger ones alike', () => {
    expect(wordsIn('12 måneder, uge 42, 2026').map(({ form }) => form)).toEqual([
      '12',
      'måneder',
      'uge',
      '#',
      '#',
    ]);
  });

  it('leave out what redaction put in place of a name', () => {
    expect(wordsIn('Må [navn] sove her? Ring [telefon]').map(({ form }) => form)).toEqual([
      'må',
      'sove',
      'her',
      'ring',
    ]);
  });

  it('look like names only when capitalised inside a sentence', () => {
    const names = wordsIn('Gaven er til Yusuf. Han bliver glad').filter(({ name }) => name);
    expect(names.map(({ typed }) => typed)).toEqual(['yusuf']);
  });

  it('are none in emoji and punctuation', () => {
    expect(wordsIn('👍🏽 … !? –')).toEqual([]);
  });
});
