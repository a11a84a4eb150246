import { describe, expect, it } from 'vitest';
import { learnRepair } from '../../src/qa/spelling-repair.ts';
import { someContent } from '../support/some-content.ts';

const known = new Set([
  'overnatning',
  'fødselsdag',
  'kommunen',
  'sagsbehandler',
  'gæster',
  'far',
  'får',
  'fest',
  'vejen',
]);
const repair = learnRepair(known, { ...someContent().lexicon, neverRepaired: ['kommuner'] });

describe('a misspelt word', () => {
  it.each([
    ['overnatnig', 'overnatning'],
    ['overnaning', 'overnatning'],
    ['fødseldag', 'fødselsdag'],
    ['komunen', 'kommunen'],
    ['sagsbehanlder', 'sagsbehandler'],
  ])('%s is led to %s', (wrong, right) => {
    expect(repair(wrong)).toBe(right);
  });

  it('is led to the word that differs only in the Danish letters', () => {
    expect(repair('gaster')).toBe('gæster');
  });

  it.each([
    ['is left alone when nothing is near', 'trampolin'],
    ['is left alone when it is a real word that looks like another', 'kommuner'],
    ['is left alone when it is short, for short words have many neighbours', 'hest'],
    ['is left alone when it holds a digit', 'gæster2'],
  ])('%s', (_, word) => {
    expect(repair(word)).toBeUndefined();
  });
});
