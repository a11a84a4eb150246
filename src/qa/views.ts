import type { Content } from '../content/content.ts';
import type { Feature, WordFeature } from './feature.ts';
import { letterFeatures } from './letter-features.ts';
import type { Token, Vocabulary } from './reading.ts';
import { learnWordFeatures } from './word-features.ts';

/** The features that each view sees in a text. */
export type Views = { readonly words: readonly WordFeature[]; readonly letters: readonly Feature[] };

/** How each view sees a text that has been read. */
export type Looks = {
  readonly words: (tokens: readonly Token[]) => readonly WordFeature[];
  readonly letters: (tokens: readonly Token[]) => readonly Feature[];
};

export function learnLooks(content: Pick<Content, 'lexicon'>, vocabulary: Vocabulary): Looks {
  return { words: learnWordFeatures(content, vocabulary), letters: letterFeatures };
}

/** A question joined with its background, which counts for a share of what it would as a question. */
export function joined(question: Views, background: Views, questionLength: number, share: number): Views {
  const behind = background.words.map(({ name, weight, at }) => ({
    name,
    weight: weight * share,
    at: at.map((place) => place + questionLength),
  }));
  const faint = background.letters.map(({ name, weight }) => ({ name, weight: weight * share }));
  return { words: [...question.words, ...behind], letters: [...question.letters, ...faint] };
}
