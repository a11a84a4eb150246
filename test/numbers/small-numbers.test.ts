import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEWEST_SHOWN, hiddenCells, mergeSmall } from '../../src/numbers/small-numbers.ts';

const counts = (...all: readonly number[]) => all.map((count, key) => ({ key, count }));
const sum = (all: readonly number[]) => all.reduce((total, count) => total + count, 0);

describe('small numbers', () => {
  it('stand together, the large ones alone', () => {
    expect(mergeSmall(counts(9, 2, 12, 4))).toEqual({
      shown: [
        { key: 2, count: 12 },
        { key: 0, count: 9 },
      ],
      rest: { keys: [3, 1], count: 6 },
    });
  });

  it('take a larger one along where they could be told by subtracting', () => {
    expect(mergeSmall(counts(12, 7, 2))).toEqual({
      shown: [{ key: 0, count: 12 }],
      rest: { keys: [1, 2], count: 9 },
    });
  });

  it('stand all together where there is nothing to hide behind', () => {
    expect(mergeSmall(counts(8, 1)).shown).toEqual([]);
    expect(mergeSmall(counts(3))).toEqual({ shown: [], rest: { keys: [0], count: 3 } });
    expect(mergeSmall(counts(0, 0))).toEqual({ shown: [], rest: { keys: [], count: 0 } });
  });

  it('never lose anything, and never stand alone', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30)), (all) => {
        const { shown, rest } = mergeSmall(counts(...all));
        expect(sum(shown.map(({ count }) => count)) + rest.count).toBe(sum(all));
        expect(shown.every(({ count }) => count >= FEWEST_SHOWN)).toBe(true);
        if (shown.length > 0 && rest.keys.length > 0) {
          expect(rest.keys.length).toBeGreaterThan(1);
          expect(rest.count).toBeGreaterThanOrEqual(FEWEST_SHOWN);
        }
      }),
    );
  });
});

describe('the cells of a table', () => {
  it('hide what is small, and enough beside it that no total tells it', () => {
    expect(
      hiddenCells(
        [
          [9, 2, 0],
          [8, 7, 6],
          [6, 9, 8],
        ],
        'of-both',
      ),
    ).toEqual([
      [true, true, false],
      [false, false, false],
      [true, true, false],
    ]);
  });

  it('are all shown where none is small', () => {
    expect(
      hiddenCells(
        [
          [9, 0],
          [5, 7],
        ],
        'of-both',
      ),
    ).toEqual([
      [false, false],
      [false, false],
    ]);
  });

  it('leave no line from whose total a small number could be reckoned', () => {
    const table = fc
      .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 6 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(fc.nat(12), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(table, (all) => {
        const hidden = hiddenCells(all, 'of-both');
        const columns = (all[0] ?? []).map((_, across) =>
          all.map((row, at) => [row[across] ?? 0, hidden[at]?.[across]] as const),
        );
        const rows = all.map((row, at) => row.map((count, across) => [count, hidden[at]?.[across]] as const));
        for (const line of [...rows, ...columns]) {
          const away = line.filter(([, isHidden]) => isHidden).map(([count]) => count);
          const small = line.filter(([count]) => count > 0 && count < FEWEST_SHOWN);
          expect(small.every(([, isHidden]) => isHidden)).toBe(true);
          const tells = away.length === 1 || sum(away) < FEWEST_SHOWN;
          if (away.length > 0 && tells) expect(away.length).toBe(line.length);
        }
      }),
    );
  });
});
