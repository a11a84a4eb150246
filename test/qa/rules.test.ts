import { describe, expect, it } from 'vitest';
import type { FixedRule } from '../../src/content/content.ts';
import { learnRules } from '../../src/qa/rules.ts';

function aRule(id: string, ...touchedBy: readonly string[]): FixedRule {
  return { id, heading: '', text: '', source: 'Q&A 7', touchedBy };
}

const RULES = [
  aRule('overnatning', 'overnat*', 'sove', 'natten over'),
  aRule('tre-maaneder', 'første tre måneder', 'den første tid'),
  aRule('tavshedspligt', 'tavshedspligt*', 'får vi lov'),
];

describe('a fixed rule', () => {
  it.each([
    ['Må han sove her?', ['overnatning']],
    ['Kan der være overnatning?', ['overnatning']],
    ['MÅ HUN OVERNATTE', ['overnatning']],
    ['Bliver hun natten over?', ['overnatning']],
    ['i de første tre måneder', ['tre-maaneder']],
    ['i de forste tre maneder', ['tre-maaneder']],
    ['i de foerste tre maaneder', ['tre-maaneder']],
    ['de første  tre,\nmåneder', []],
    ['vi har tavshedspligten og skal sove', ['overnatning', 'tavshedspligt']],
  ])('is touched by its words, in content order: %j', (text, ids) => {
    expect(learnRules(RULES)(text)).toEqual(ids);
  });

  it.each([
    'soveværelset',
    'han sover',
    'udsove sig',
    'natten. Over det hele',
    'første måneder',
    'far vi lov',
    '',
  ])('is not touched by %j', (text) => {
    expect(learnRules(RULES)(text)).toEqual([]);
  });

  it('without words is never touched', () => {
    expect(learnRules([aRule('tom')])('sove')).toEqual([]);
  });
});
