import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createConnection } from '../../src/slack/connection.ts';

const SECOND = 1_000;

/** Connections that last as long as each entry says, in milliseconds, or fail; then the bot closes. */
async function pausesAfter(...sessions: readonly (number | 'fails')[]): Promise<readonly number[]> {
  const left = [...sessions];
  const pauses: number[] = [];
  const closing = new AbortController();
  let now = 0;

  await createConnection({
    clock: () => new Date(now),
    log: pino({ level: 'silent' }),
    closing: closing.signal,
    wait: async (ms) => void pauses.push(ms),
    async open() {
      const lasts = left.shift();
      if (left.length === 0) closing.abort();
      if (typeof lasts !== 'number') throw new Error('no answer');
      return {
        ended: new Promise((resolve) => {
          setImmediate(() => {
            now += lasts;
            resolve(undefined);
          });
        }),
      };
    },
  }).keep();
  return pauses;
}

describe('a connection', () => {
  it('is made anew at once when one that held is lost', async () => {
    expect(await pausesAfter(60 * SECOND, 10 * SECOND, 0)).toEqual([0, 0, 1_000]);
  });

  it('is given twice the time after each failure, up to a minute', async () => {
    const failures = Array.from({ length: 9 }, () => 'fails' as const);
    expect(await pausesAfter(...failures)).toEqual(
      [1, 2, 4, 8, 16, 32, 60, 60, 60].map((seconds) => seconds * SECOND),
    );
  });

  it('that does not hold counts as a failure', async () => {
    expect(await pausesAfter('fails', 9_999, 'fails')).toEqual([1_000, 2_000, 4_000]);
  });

  it('that held makes up for the failures before it', async () => {
    expect(await pausesAfter('fails', 'fails', 10 * SECOND, 'fails')).toEqual([1_000, 2_000, 0, 1_000]);
  });
});
