import { type Chance, chanceFrom } from './chance.ts';
import { findings } from './findings.ts';
import type { Ground } from './ground.ts';
import type { Outcome } from './table.ts';
import type { Trial } from './trial.ts';

/** Carries out a trial. What it throws is no finding, but a trial that does not work, and is thrown on. */
export async function tryIt(
  trial: Trial,
  ground: Ground,
  { tries, seed }: { readonly tries: number; readonly seed: number },
): Promise<Outcome> {
  const found = findings();
  const skipped = await trial.run({ ground, tries, chance: ownChance(trial, seed), found });
  return { trial, came: skipped ?? found.tally() };
}

/** Each trial has chances of its own, so that one can be had again without the others. */
function ownChance({ id }: Trial, seed: number): Chance {
  return chanceFrom([...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, seed));
}
