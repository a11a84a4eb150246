import { ENGLISH_MARK } from './english.ts';
import type { Feature } from './feature.ts';
import type { Token } from './reading.ts';
import { TUNING } from './tuning.ts';

/**
 * The letters' view of a text: every run of three letters, across the spaces too. It needs no word to be known: "leg"
 * stands in "legekammeraterne", and "r_s" in "er syg" and in "bliver syg".
 */
export function letterFeatures(tokens: readonly Token[]): readonly Feature[] {
  const text = `_${tokens.map(({ form }) => form.replace(ENGLISH_MARK, '')).join('_')}_`;
  const runs: Feature[] = [];
  for (let at = 0; at + TUNING.letterRun <= text.length; at += 1) {
    runs.push({ name: text.slice(at, at + TUNING.letterRun), weight: 1 });
  }
  return runs;
}
