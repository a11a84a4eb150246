import { describe, expect, it } from 'vitest';
import { learnSpace, placesIn } from '../../src/qa/point.ts';

const [GIFT, CHILD, SLEEP, ELSEWHERE] = [0, 1, 2, 3] as const;
const named = (...names: readonly number[]) => names.map((name) => ({ name, weight: 1 }));
const texts = [named(GIFT, CHILD), named(CHILD, SLEEP), named(CHILD)];

describe('the place of a text', () => {
  it('lies further along a rare feature than along a common one', () => {
    const { locate } = placesIn(learnSpace(texts, 1).space);
    const value = (name: number) => locate({ name, weight: 1 })?.value ?? 0;
    expect(value(GIFT)).toBeGreaterThan(value(CHILD));
  });

  it('has length 1, however long the text', () => {
    const { values } = placesIn(learnSpace(texts, 1).space).place({
      features: [...named(GIFT, GIFT, CHILD), { name: SLEEP, weight: 7 }],
    });
    expect(Math.hypot(...values)).toBeCloseTo(1);
  });

  it('is nowhere when the content shows none of its features', () => {
    expect(placesIn(learnSpace(texts, 1).space).place({ features: named(ELSEWHERE) }).ids).toHaveLength(0);
  });

  it('leaves out features that too few texts show', () => {
    expect(learnSpace(texts, 2).space.ids.size).toBe(1);
  });
});
