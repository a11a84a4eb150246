import type { ConcernLevel } from './understanding.ts';

/**
 * Words that show one kind of worry for a child, each enough alone. The phrases are written as `anyOf` reads them.
 */
export type ConcernSigns = {
  readonly kind: string;
  readonly level: ConcernLevel;
  readonly phrases: readonly string[];
};

/** Words that only look like signs: play, sport, weather, figures of speech. Left in place when `unless` is in the sentence. */
export type HarmlessWords = {
  readonly phrases: readonly string[];
  readonly unless?: readonly string[];
};
