import { describe, expect, it } from 'vitest';
import { learnSpace } from '../../src/qa/point.ts';

const named = (...names: readonly string[]) => names.map((name) => ({ name, weight: 1 }));
const texts = [named('gave', 'barn'), named('barn', 'sove'), named('barn')];

describe('the place of a text', () => {
  it('lies further along a rare feature than along a common one', () => {
    const space = learnSpace(texts, 1);
    const value = (name: string) => space.locate({ name, weight: 1 })?.value ?? 0;
    expect(value('gave')).toBeGreaterThan(value('barn'));
  });

  it('has length 1, however long the text', () => {
    const { values } = learnSpace(texts, 1).place([
      ...named('gave', 'gave', 'barn'),
      { name: 'sove', weight: 7 },
    ]);
    expect(Math.hypot(...values)).toBeCloseTo(1);
  });

  it('is nowhere when the content shows none of its features', () => {
    expect(learnSpace(texts, 1).place(named('trampolin')).ids).toHaveLength(0);
  });

  it('leaves out features that too few texts show', () => {
    expect(learnSpace(texts, 2).size).toBe(1);
  });
});
