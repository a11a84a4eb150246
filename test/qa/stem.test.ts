import { describe, expect, it } from 'vitest';
import { stem } from '../../src/qa/stem.ts';

describe('the stem of a word', () => {
  it.each([
    ['besøg', 'besøget', 'besøgene', 'besøgenes'],
    ['overnatte', 'overnatter', 'overnatning'],
    ['hente', 'henter', 'hentning'],
    ['barn', 'barnet', 'børn', 'børnenes'],
    ['mor', 'moren', 'mødre'],
    ['sove', 'sov', 'sovet'],
    ['gave', 'gaver', 'gaverne'],
  ])('of "%s" is also that of %s and the like', (plain, ...forms) => {
    expect(new Set(forms.map(stem))).toEqual(new Set([stem(plain)]));
  });

  it.each([
    ['får', 'far'],
    ['gæst', 'gave'],
    ['mor', 'mord'],
  ])('tells "%s" from "%s"', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });
});
