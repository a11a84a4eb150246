import { clean } from '../qa/clean.ts';

/**
 * The same for the same text, however often it was forwarded: greetings, headers, capitals, spaces and signs do not
 * count. Takes redacted text; nothing of it can be read out of the answer.
 */
export function fingerprintOf(text: string): string {
  const letters = (clean(text).join(' ') || text)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return [0, 1, 2, 3].map((seed) => hash(letters, seed).toString(16).padStart(8, '0')).join('');
}

/** FNV-1a of 32 bits, begun differently for each seed. */
function hash(text: string, seed: number): number {
  let value = (0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)) >>> 0;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}
