/**
 * Something about a text that may point at an entry, and how much of it there is. Its name is a number, since numbers are
 * found several times faster than strings, and a lookup does little else than finding features.
 */
export type Feature = { readonly name: number; readonly weight: number };

/** A feature that can be shown as a reason: it knows the places of the words that show it. */
export type WordFeature = Feature & { readonly at: readonly number[] };

/** The number of what the content does not have, such as a word. */
export const UNKNOWN = -1;

/** One number for two in this order, and another for any other two; small for small ones (after Szudzik). */
export function pairOf(first: number, second: number): number {
  if (first === UNKNOWN || second === UNKNOWN) return UNKNOWN;
  return first < second ? second * second + first : first * first + first + second;
}
