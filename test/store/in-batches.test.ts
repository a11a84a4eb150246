import { describe, expect, it } from 'vitest';
import { othersFirst } from '../../src/kernel/in-pieces.ts';
import { inBatches } from '../../src/store/in-batches.ts';

/** Doubles numbers, and keeps which it was given together. Whatever is given with a bad one comes to nothing. */
function doubling(bad?: number) {
  const batches: (readonly number[])[] = [];
  const double = inBatches(async (batch: readonly number[]) => {
    batches.push(batch);
    if (bad !== undefined && batch.includes(bad)) throw new Error(`${bad} is bad`);
    return (one) => 2 * one;
  });
  return { double, batches };
}

describe('work that is done in batches', () => {
  it('is done at once for all who ask at the same moment, and each hears of their own', async () => {
    const { double, batches } = doubling();
    expect(await Promise.all([double(1), double(2), double(3)])).toEqual([2, 4, 6]);
    expect(batches).toEqual([[1, 2, 3]]);
  });

  it('is done in the next batch for all who ask while one is under way', async () => {
    const begun = Promise.withResolvers<void>();
    const end = Promise.withResolvers<void>();
    const batches: (readonly number[])[] = [];
    const ask = inBatches(async (batch: readonly number[]) => {
      batches.push(batch);
      begun.resolve();
      await end.promise;
      return (one) => one;
    });
    const first = ask(1);
    await begun.promise;
    const others = [ask(2), ask(3)];
    end.resolve();
    expect(await Promise.all([first, ...others])).toEqual([1, 2, 3]);
    expect(batches).toEqual([[1], [2, 3]]);
  });

  it('is done at once for all who ask turn upon turn', async () => {
    const { double, batches } = doubling();
    const second = othersFirst().then(() => double(2));
    const third = othersFirst()
      .then(othersFirst)
      .then(() => double(3));
    expect(await Promise.all([double(1), second, third])).toEqual([2, 4, 6]);
    expect(batches).toEqual([[1, 2, 3]]);
  });

  it('begins anew after a while in which nobody asked', async () => {
    const { double, batches } = doubling();
    await double(1);
    await double(2);
    expect(batches).toEqual([[1], [2]]);
  });

  it('fails for nobody but whoever brought what is bad', async () => {
    const { double } = doubling(2);
    const outcomes = await Promise.allSettled([double(1), double(2), double(3)]);
    expect(outcomes).toMatchObject([
      { status: 'fulfilled', value: 2 },
      { status: 'rejected', reason: { message: '2 is bad' } },
      { status: 'fulfilled', value: 6 },
    ]);
    expect(await double(4)).toBe(8);
  });

  it('is never so much that it is too much at once', async () => {
    const { double, batches } = doubling();
    await Promise.all(Array.from({ length: 250 }, (_, index) => double(index)));
    expect(batches.map(({ length }) => length)).toEqual([100, 100, 50]);
  });
});
