import { afterAll, expect, inject, it } from 'vitest';
import { newDataIn } from '../support/fresh-stores.ts';
import { openGround } from './ground.ts';
import type { Trial } from './trial.ts';
import { tryIt } from './try-it.ts';

/** Processes take their time on a busy machine. */
const PATIENCE = 300_000;
const SEED = 1;
const SURVIVES = { fault: 'survives:', attack: 'stands up to:' } as const;

/** Makes a test of each trial, in its short form. */
export function tryInShort(trials: readonly Trial[]): void {
  const scratch = inject('scratch');
  const ground = openGround({ postgres: inject('postgres'), scratch, newData: newDataIn(scratch) });
  afterAll(() => ground.close(), PATIENCE);

  const cases = trials.map((trial) => [SURVIVES[trial.kind], trial.what, trial] as const);
  it.for(cases)('%s %s', { timeout: PATIENCE }, async ([, , trial], { skip }) => {
    const { came } = await tryIt(trial, ground, { tries: trial.tries.short, seed: SEED });
    if ('skipped' in came) return skip(came.skipped);

    expect(came.damages).toEqual([]);
    expect(came.tries).toBeGreaterThan(0);
  });
}
