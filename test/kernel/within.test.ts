import { describe, expect, it } from 'vitest';
import type { Wait } from '../../src/kernel/wait.ts';
import { within } from '../../src/kernel/within.ts';

const never = () => new Promise<never>(() => undefined);
const over: Wait = async () => undefined;

describe('work that may take only so long', () => {
  it('comes to what it comes to when it is done in time', async () => {
    expect(await within(5, never, Promise.resolve('done'))).toBe('done');
  });

  it('is late when the time is over first', async () => {
    expect(await within(5, over, never())).toBe('late');
  });

  it('fails as it fails', async () => {
    await expect(within(5, never, Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });

  it('is waited for no longer than needed, and just so long', async () => {
    const waited: { ms: number; signal: AbortSignal }[] = [];
    const wait: Wait = (ms, signal) => {
      waited.push({ ms, signal });
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    };
    await within(5, wait, Promise.resolve('done'));
    expect(waited).toMatchObject([{ ms: 5, signal: { aborted: true } }]);
  });
});
