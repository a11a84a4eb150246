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

export function coverageOf(
  tokens: readonly Token[],
  isKnown: (token: Token) => boolean = hasNumber,
): Coverage {
  const telling = tokens.filter((token) => !isStopWord(token.form));
  const known = telling.filter(isKnown).length;
  return { known: telling.length === 0 ? 0 : known / telling.length, telling: telling.length };
}

function hasNumber({ number }: Token): boolean {
  return number !== UNKNOWN;
}

/** Which words would be known if the text that they stand in were not there: those that stand in others too. */
export function knownElsewhere(texts: readonly (readonly Token[])[]): (token: Token) => boolean {
  const showing: number[] = [];
  for (const tokens of texts) {
    for (const number of new Set(tokens.map((token) => token.number))) {
      showing[number] = (showing[number] ?? 0) + 1;
    }
  }
  return ({ number }) => (showing[number] ?? 0) > 1;
}
