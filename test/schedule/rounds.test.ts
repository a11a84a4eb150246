import { describe, expect, it } from 'vitest';
import { goRound, type Round } from '../../src/schedule/rounds.ts';
import { aLog } from '../support/a-log.ts';

function aRound(name: string, gone: string[], error?: Error): Round {
  return {
    name,
    async run() {
      gone.push(name);
      if (error) throw error;
    },
  };
}

describe('the rounds', () => {
  it('are gone through in order, also past one that fails, which is noted without its words', async () => {
    const gone: string[] = [];
    const log = aLog();
    const rounds = [
      aRound('digests', gone),
      aRound('deadlines', gone, new TypeError('a secret')),
      aRound('posts', gone),
    ];
    await goRound(rounds, log, new AbortController().signal);
    expect(gone).toEqual(['digests', 'deadlines', 'posts']);
    expect(log.noted).toEqual([
      { level: 'error', fields: { round: 'deadlines', error: 'TypeError' }, message: 'a round failed' },
    ]);
  });

  it('end where they are told to stop', async () => {
    const gone: string[] = [];
    const stopping = new AbortController();
    const last: Round = { name: 'last', run: async () => stopping.abort() };
    await goRound([aRound('digests', gone), last, aRound('posts', gone)], aLog(), stopping.signal);
    expect(gone).toEqual(['digests']);
  });
});
