import type { WordFeature } from './feature.ts';
import type { Token } from './reading.ts';
import { isStopWord } from './stop-words.ts';
import { TUNING } from './tuning.ts';

/** A part of what was asked: its words, and the features that they show. */
type Part = { readonly tokens: readonly Token[]; readonly words: readonly WordFeature[] };

/**
 * The asker's own words that spoke for an entry, strongest first. The evidence of each feature is shared out among the
 * words that show it; stop words and words that count for little beside the strongest are left unsaid.
 */
export function whyOf<P extends Part>(
  parts: readonly P[],
  evidenceOf: (feature: WordFeature, part: P) => number,
): readonly string[] {
  const spoke = new Map<string, number>();
  for (const part of parts) {
    for (const feature of part.words) {
      const share = evidenceOf(feature, part) / feature.at.length;
      for (const place of feature.at) {
        const token = part.tokens[place];
        if (token && !isStopWord(token.form)) spoke.set(token.typed, (spoke.get(token.typed) ?? 0) + share);
      }
    }
  }
  const words = [...spoke].sort(([, a], [, b]) => b - a);
  const strongest = words[0]?.[1] ?? 0;
  return words
    .filter(([, share]) => share > 0 && share >= strongest * TUNING.why.leastShare)
    .slice(0, TUNING.why.words)
    .map(([word]) => word);
}
