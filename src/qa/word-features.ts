import type { Content } from '../content/content.ts';
import { learnConcepts } from './concepts.ts';
import { pairOf, UNKNOWN, type WordFeature } from './feature.ts';
import { numberOf, type Token, type Vocabulary } from './reading.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { TUNING } from './tuning.ts';
import { normalise } from './words.ts';

/** Three families share the numbers that name features: each begins at its own and steps over the others. */
const WORD = 0;
const CONCEPT = 1;
const PAIR = 2;
const FAMILIES = 3;

/** The words' view of a text: stems, the parts of compounds, the lexicon's concepts, and pairs of neighbouring stems. */
export function learnWordFeatures(
  { lexicon }: Pick<Content, 'lexicon'>,
  vocabulary: Vocabulary,
): (tokens: readonly Token[]) => readonly WordFeature[] {
  const { word, pair } = TUNING.features;
  const conceptsIn = learnConcepts(lexicon);
  const partsOf = learnParts(lexicon.compounds, vocabulary);

  return (tokens) => {
    const features: WordFeature[] = [];
    const add = (family: number, number: number, weight: number, at: readonly number[]) => {
      if (number !== UNKNOWN) features.push({ name: number * FAMILIES + family, weight, at });
    };
    for (const [at, token] of tokens.entries()) {
      add(WORD, token.number, word * worth(token), [at]);
      for (const part of partsOf(token)) add(WORD, part, word * TUNING.compounds.compoundEnd, [at]);
    }
    for (const { number, weight, at } of conceptsIn(tokens)) add(CONCEPT, number, weight, at);
    for (const [at, { number }] of tokens.entries()) {
      add(PAIR, pairOf(number, tokens[at + 1]?.number ?? UNKNOWN), pair, [at, at + 1]);
    }
    return features;
  };
}

function worth(token: Token): number {
  const { stopWord, repaired } = TUNING.features;
  return (isStopWord(token.form) ? stopWord : 1) * (token.repaired ? repaired : 1);
}

/** The stems of the parts of each compound that the lexicon takes apart, by their numbers. */
function learnParts(
  compounds: Content['lexicon']['compounds'],
  vocabulary: Vocabulary,
): (token: Token) => readonly number[] {
  const numberOfWord = (word: string) => numberOf(stem(normalise(word)), vocabulary);
  const parts = new Map(
    compounds.map((words) => [numberOfWord(words.join('')), words.map(numberOfWord)] as const),
  );
  return ({ number }) => parts.get(number) ?? [];
}
