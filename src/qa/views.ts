import type { Content } from '../content/content.ts';
import type { Feature, WordFeature } from './feature.ts';
import { letterFeatures } from './letter-features.ts';
import type { Token, Vocabulary } from './reading.ts';
import { learnWordFeatures } from './word-features.ts';

/** How each view sees a text that has been read. */
export type Looks = {
  readonly words: (tokens: readonly Token[]) => readonly WordFeature[];
  readonly letters: (tokens: readonly Token[]) => readonly Feature[];
};

export function learnLooks(content: Pick<Content, 'lexicon'>, vocabulary: Vocabulary): Looks {
  return { words: learnWordFeatures(content, vocabulary), letters: letterFeatures };
}
