import { UNKNOWN } from './feature.ts';
import type { Token } from './reading.ts';
import { isStopWord } from './stop-words.ts';

/** How much of a question the content knows, and how much it says. */
export type Coverage = {
  /** The share of its telling words that the content knows, 0 to 1. */
  readonly known: number;
  /** How many telling words it has. */
  readonly telling: number;
};

export function coverageOf(tokens: readonly Token[]): Coverage {
  const telling = tokens.filter((token) => !isStopWord(token.form));
  const known = telling.filter((token) => token.number !== UNKNOWN).length;
  return { known: telling.length === 0 ? 0 : known / telling.length, telling: telling.length };
}
