import stemmers from 'snowball-stemmers';
import { describe, expect, it } from 'vitest';
import { danishStem } from '../../src/qa/danish-stem.ts';
import { theContent } from '../content/the-content.ts';

const content = await theContent();
const snowball = stemmers.newStemmer('danish');

describe('the Danish stem', () => {
  it('is the one of Snowball, for every word of the content', () => {
    const words =
      JSON.stringify(content)
        .normalize('NFC')
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [];
    const different = [...new Set(words)].filter((word) => danishStem(word) !== snowball.stem(word));
    expect(words.length).toBeGreaterThan(10_000);
    expect(different).toEqual([]);
  });
});
