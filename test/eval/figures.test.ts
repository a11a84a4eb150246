import { describe, expect, it } from 'vitest';
import type { Answered } from './answered.ts';
import { MEASURES } from './measures.ts';
import { table } from './table.ts';
import { wilson } from './wilson.ts';

function answered(
  expected: readonly string[],
  kind: Answered['kind'],
  ...entries: readonly string[]
): Answered {
  return { question: { id: '1', text: '', expected, kind: 'short' }, kind, entries };
}

function measured(name: string, all: readonly Answered[]) {
  const share = MEASURES.find((measure) => measure.name === name)?.share(all);
  return share && [share.hits, share.of];
}

describe('the figures of the evaluation', () => {
  const all = [
    answered(['gaver'], 'confident', 'gaver'),
    answered(['gaver'], 'several', 'ferie', 'gaver'),
    answered(['gaver'], 'confident', 'ferie'),
    answered(['gaver'], 'none'),
    answered([], 'none'),
    answered([], 'several', 'gaver'),
    answered([], 'confident', 'gaver'),
    answered(['gaver', 'ferie'], 'several', 'ferie', 'transport', 'gaver'),
    answered(['gaver', 'ferie'], 'confident', 'ferie'),
  ];

  it.each([
    ['hit@1', 1, 4],
    ['hit@3', 2, 4],
    ['confident is right', 2, 3],
    ['answered confidently', 3, 6],
    ['not wrongly refused', 5, 6],
    ['out of scope: not confident', 2, 3],
    ['out of scope: refused', 1, 3],
    ['multi: all found', 1, 2],
    ['multi: served is needed', 3, 4],
  ])('%s is %d of %d', (name, hits, of) => {
    expect(measured(name, all)).toEqual([hits, of]);
  });
});

describe('the interval of a share', () => {
  it('is the one after Wilson', () => {
    const { low, high } = wilson({ hits: 8, of: 10 });
    expect(low).toBeCloseTo(0.49, 2);
    expect(high).toBeCloseTo(0.943, 2);
  });

  it('stays within 0 and 1, and says nothing of no cases', () => {
    expect(wilson({ hits: 5, of: 5 }).high).toBe(1);
    expect(wilson({ hits: 0, of: 0 })).toEqual({ low: 0, high: 1 });
  });
});

describe('a table', () => {
  it('lines up its columns', () => {
    expect(
      table([
        ['kind', 'name', 'n'],
        ['a', 'b', '100'],
      ]),
    ).toBe('kind  name    n\na     b     100\n');
  });
});
