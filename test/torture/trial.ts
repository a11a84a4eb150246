import type { Chance } from './chance.ts';
import type { Findings } from './findings.ts';
import type { Ground } from './ground.ts';

/** Something that is done to the bot on purpose: a fault that it must survive, or an attack that must come to nothing. */
export type Trial = {
  /** The same as the name of its file. */
  readonly id: string;
  readonly kind: 'fault' | 'attack';
  /** What is done, as the README's table says it. */
  readonly what: string;
  /** How it is done, for whoever wants to know what the figures stand for. */
  readonly how: string;
  /** Whether it keeps this process busy, so that nothing else can go on beside it. */
  readonly busy?: true;
  /** How often: beside the other tests, and at length. */
  readonly tries: { readonly short: number; readonly long: number };
  /** A machine that cannot do it says why in a sentence. */
  run(effort: Effort): Promise<Skipped | undefined>;
};

export type Effort = {
  readonly ground: Ground;
  readonly tries: number;
  readonly chance: Chance;
  readonly found: Findings;
};

export type Skipped = { readonly skipped: string };
