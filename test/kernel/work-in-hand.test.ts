import { describe, expect, it } from 'vitest';
import { createWorkInHand } from '../../src/kernel/work-in-hand.ts';

describe('work in hand', () => {
  it('is done when there is none', async () => {
    await expect(createWorkInHand().done()).resolves.toBeUndefined();
  });

  it('is waited for, also when it fails and when it is added while waiting', async () => {
    const work = createWorkInHand();
    const seen: string[] = [];
    const first = Promise.withResolvers<void>();
    const second = Promise.withResolvers<void>();
    work.add(first.promise).catch(() => seen.push('first failed'));

    const done = work.done().then(() => seen.push('done'));
    work.add(second.promise.then(() => seen.push('second')));
    first.reject(new Error('no matter'));
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    expect(seen).toEqual(['first failed']);
    second.resolve();
    await done;
    expect(seen).toEqual(['first failed', 'second', 'done']);
  });

  it('hands back what it was given', async () => {
    expect(await createWorkInHand().add(Promise.resolve(7))).toBe(7);
  });
});
