import { describe, expect, it } from 'vitest';
import { learnConcepts } from '../../src/qa/concepts.ts';
import { learnVocabulary, readerWith } from '../../src/qa/reading.ts';
import { someContent } from '../support/some-content.ts';

const content = someContent({
  lexicon: {
    ...someContent().lexicon,
    concepts: {
      gave: ['gave', 'julegave', '*ting'],
      egenvoksen: ['min mand'],
      forældre: ['mor', 'hans mor'],
    },
    synonyms: [['bil', 'bus']],
  },
});
const read = readerWith(content.lexicon, learnVocabulary(content).vocabulary);
const conceptsIn = learnConcepts(content.lexicon);
const named = (text: string) => conceptsIn(read(text)).map(({ concept }) => concept);

describe('a concept', () => {
  it('is found by a word in any of its endings', () => {
    expect(named('gaverne')).toEqual(['gave']);
  });

  it('is found by a whole phrase, not by a part of it', () => {
    expect(named('min mand')).toEqual(['egenvoksen']);
    expect(named('en mand')).toEqual([]);
  });

  it('is found by the end of a compound, and then counts for less', () => {
    const [whole] = conceptsIn(read('gave'));
    const [end] = conceptsIn(read('afskedsgave'));
    expect(end?.concept).toBe('gave');
    expect(end?.weight).toBeLessThan(whole?.weight ?? 0);
  });

  it('is found by the end that a star marks, however short', () => {
    expect(named('småting')).toEqual(['gave']);
  });

  it('tells where the words stand that name it', () => {
    const found = conceptsIn(read('spørg hans mor'));
    expect(found.find(({ at }) => at.length === 2)?.at).toEqual([1, 2]);
  });

  it('is also a group of synonyms', () => {
    expect(named('bussen')).toEqual(named('bilen'));
    expect(named('bussen')).toHaveLength(1);
  });
});
