import { ENGLISH_MARK } from './english.ts';
import type { Feature } from './feature.ts';
import type { Token } from './reading.ts';
import { TUNING } from './tuning.ts';

const LETTERS = '_abcdefghijklmnopqrstuvwxyzæøå0123456789#';
/** All other letters are taken for one. */
const OTHER = LETTERS.length;
const KINDS = OTHER + 1;
const RUNS = KINDS ** TUNING.letterRun;
/** The number of each letter by its code. */
const NUMBERS = Uint8Array.from({ length: 256 }, (_, code) => {
  const number = LETTERS.indexOf(String.fromCharCode(code));
  return number < 0 ? OTHER : number;
});

/**
 * The letters' view of a text: every run of three letters, across the spaces too. It needs no word to be known: "leg"
 * stands in "legekammeraterne", and "r_s" in "er syg" and in "bliver syg".
 */
export function letterFeatures(tokens: readonly Token[]): readonly Feature[] {
  const text = `_${tokens.map(({ form }) => form.replace(ENGLISH_MARK, '')).join('_')}_`;
  const runs: Feature[] = [];
  let run = 0;
  for (let at = 0; at < text.length; at += 1) {
    run = (run * KINDS + (NUMBERS[text.charCodeAt(at)] ?? OTHER)) % RUNS;
    if (at + 1 >= TUNING.letterRun) runs.push({ name: run, weight: 1 });
  }
  return runs;
}
