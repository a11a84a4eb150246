import type { Lexicon } from '../content/content.ts';
import type { Token } from './reading.ts';
import { stem } from './stem.ts';
import { TUNING } from './tuning.ts';
import { wordsIn } from './words.ts';

/** A concept of the lexicon seen in a text, how surely, and the places of the words that name it. */
export type Sighting = { readonly concept: string; readonly weight: number; readonly at: readonly number[] };

type Name = {
  readonly concept: string;
  readonly weight: number;
  readonly stems: readonly string[];
  readonly standsAlone: boolean;
  readonly endsCompounds: boolean;
};

/**
 * Finds the lexicon's concepts in a text: by single words, by phrases ("min mand" is not any man), and by the last part
 * of a compound ("afskedsgave" is a gift). A group of synonyms counts as a concept of its own, but for less.
 */
export function learnConcepts(lexicon: Lexicon): (tokens: readonly Token[]) => readonly Sighting[] {
  const { concepts, synonyms } = TUNING.features;
  const named = Object.entries(lexicon.concepts).flatMap(([concept, words]) =>
    namesOf(concept, words, concepts),
  );
  const grouped = lexicon.synonyms.flatMap((words) => namesOf(`like ${words[0]}`, words, synonyms));
  const names = [...named, ...grouped];
  const byFirstStem = Map.groupBy(
    names.filter((name) => name.standsAlone),
    (name) => name.stems[0],
  );
  const endingIn = learnEndings(names);

  return (tokens) =>
    tokens.flatMap((token, at) => {
      const standing = byFirstStem.get(token.stem)?.filter((name) => standsAt(name, tokens, at)) ?? [];
      const found = standing.length > 0 ? standing : endingIn(token.stem);
      return found.map(({ concept, weight, stems }) => ({
        concept,
        weight,
        at: stems.map((_, next) => at + next),
      }));
    });
}

/** Words written with a star end compounds only; other single words do too, when long enough to be no chance likeness. */
function namesOf(concept: string, words: readonly string[], weight: number): readonly Name[] {
  return words.map((word) => {
    const starred = word.startsWith('*');
    const isLongWord = word.length >= TUNING.compounds.shortestEnd && !word.includes(' ');
    const stems = wordsIn(word).map(({ form }) => stem(form));
    return { concept, weight, stems, standsAlone: !starred, endsCompounds: starred || isLongWord };
  });
}

function standsAt({ stems }: Name, tokens: readonly Token[], at: number): boolean {
  return stems.every((wanted, next) => tokens[at + next]?.stem === wanted);
}

function learnEndings(names: readonly Name[]): (word: string) => readonly Name[] {
  const { shortestStart, compoundEnd } = TUNING.compounds;
  const endings = names
    .filter((name) => name.endsCompounds)
    .map((name) => ({ ...name, weight: name.weight * compoundEnd }));
  const byStem = Map.groupBy(endings, ({ stems }) => stems[0] ?? '');
  const shortest = Math.min(...[...byStem.keys()].map((stem) => stem.length));

  return (word) => {
    for (let cut = shortestStart; cut <= word.length - shortest; cut += 1) {
      const found = byStem.get(word.slice(cut));
      if (found) return found;
    }
    return [];
  };
}
