import type { Token } from './reading.ts';
import { isStopWord } from './stop-words.ts';
import { TUNING } from './tuning.ts';

/**
 * The asker's own words that spoke for an entry, strongest first. The evidence of each feature is shared out among the
 * words that show it; stop words and words that count for little beside the strongest are left unsaid.
 */
export function whyOf<Feature extends { readonly at: readonly number[] }>(
  tokens: readonly Token[],
  features: readonly Feature[],
  evidenceOf: (feature: Feature) => number,
): readonly string[] {
  const spoke = new Map<string, number>();
  for (const feature of features) {
    const share = evidenceOf(feature) / feature.at.length;
    for (const place of feature.at) {
      const token = tokens[place];
      if (token && !isStopWord(token.form)) spoke.set(token.typed, (spoke.get(token.typed) ?? 0) + share);
    }
  }
  const words = [...spoke].sort(([, a], [, b]) => b - a);
  const strongest = words[0]?.[1] ?? 0;
  return words
    .filter(([, share]) => share > 0 && share >= strongest * TUNING.why.leastShare)
    .slice(0, TUNING.why.words)
    .map(([word]) => word);
}
