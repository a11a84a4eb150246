import type { Content } from '../content/content.ts';
import { learnConcepts } from './concepts.ts';
import type { WordFeature } from './feature.ts';
import type { Token } from './reading.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { TUNING } from './tuning.ts';
import { normalise } from './words.ts';

/** The words' view of a text: stems, the parts of compounds, the lexicon's concepts, and pairs of neighbouring stems. */
export function learnWordFeatures(content: Content): (tokens: readonly Token[]) => readonly WordFeature[] {
  const { word, pair } = TUNING.features;
  const conceptsIn = learnConcepts(content.lexicon);
  const partsOf = learnParts(content.lexicon.compounds);

  return (tokens) => [
    ...tokens.flatMap((token, at) => [
      { name: `word ${token.stem}`, weight: word * worth(token), at: [at] },
      ...partsOf(token).map((part) => ({
        name: `word ${part}`,
        weight: word * TUNING.compounds.compoundEnd,
        at: [at],
      })),
    ]),
    ...conceptsIn(tokens).map(({ concept, weight, at }) => ({ name: `concept ${concept}`, weight, at })),
    ...tokens.slice(1).map((token, at) => ({
      name: `pair ${tokens[at]?.stem} ${token.stem}`,
      weight: pair,
      at: [at, at + 1],
    })),
  ];
}

function worth(token: Token): number {
  const { stopWord, repaired } = TUNING.features;
  return (isStopWord(token.form) ? stopWord : 1) * (token.repaired ? repaired : 1);
}

/** The stems of the parts of each compound that the lexicon takes apart. */
function learnParts(compounds: Content['lexicon']['compounds']): (token: Token) => readonly string[] {
  const parts = new Map(
    compounds.map((words) => [stem(normalise(words.join(''))), words.map((word) => stem(normalise(word)))]),
  );
  return (token) => parts.get(token.stem) ?? [];
}
