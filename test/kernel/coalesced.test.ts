import { describe, expect, it } from 'vitest';
import { coalesced } from '../../src/kernel/coalesced.ts';

/** Work whose runs end when the test says so. */
function byHand() {
  const ends: { done: () => void; fail: () => void }[] = [];
  let begun = 0;
  const work = () => {
    begun += 1;
    return new Promise<void>((done, reject) => ends.push({ done, fail: () => reject(new Error('broken')) }));
  };
  return { work, begun: () => begun, end: (how: 'done' | 'fail' = 'done') => ends.shift()?.[how]() };
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('work that is asked for again and again', () => {
  it('is done once for all who ask at the same moment', async () => {
    const { work, begun, end } = byHand();
    const ask = coalesced(work);
    const asked = Promise.all([ask(), ask(), ask()]);
    await turn();
    end();
    await asked;
    expect(begun()).toBe(1);
  });

  it('is done once more for all who asked while it ran, and never twice at a time', async () => {
    const { work, begun, end } = byHand();
    const ask = coalesced(work);
    const first = ask();
    await turn();
    const others = [ask(), ask()];
    await turn();
    expect(begun()).toBe(1);
    end();
    await first;
    await turn();
    expect(begun()).toBe(2);
    end();
    await Promise.all(others);
    expect(begun()).toBe(2);
  });

  it('is done again after a run that failed', async () => {
    const { work, begun, end } = byHand();
    const ask = coalesced(work);
    const first = ask();
    await turn();
    const second = ask();
    end('fail');
    await expect(first).rejects.toThrow('broken');
    await turn();
    end();
    await second;
    expect(begun()).toBe(2);
  });
});
