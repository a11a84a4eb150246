import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNKNOWN } from '../../src/qa/feature.ts';
import { placeIn, tableOf } from '../../src/qa/number-table.ts';

const aNumber = fc.oneof(fc.nat(50), fc.maxSafeNat());

describe('a table of numbers', () => {
  it('has each number at its place, and no other', () => {
    const property = fc.property(fc.uniqueArray(aNumber), fc.array(aNumber), (numbers, others) => {
      const table = tableOf(numbers);
      for (const number of [...numbers, ...others, UNKNOWN]) {
        expect(placeIn(table, number)).toBe(numbers.indexOf(number));
      }
    });
    fc.assert(property, { seed: 1 });
  });
});
