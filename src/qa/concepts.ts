import type { Lexicon } from '../content/content.ts';
import { UNKNOWN } from './feature.ts';
import type { Token } from './reading.ts';
import { stem } from './stem.ts';
import { TUNING } from './tuning.ts';
import { wordsIn } from './words.ts';

/** A concept of the lexicon seen in a text, how surely, and the places of the words that name it. */
export type Sighting = {
  readonly concept: string;
  /** The concept's number among all of them. */
  readonly number: number;
  readonly weight: number;
  readonly at: readonly number[];
};

type Name = {
  readonly concept: string;
  readonly number: number;
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
  const names = [
    ...Object.entries(lexicon.concepts).map(([concept, words]) => ({ concept, words, weight: concepts })),
    ...lexicon.synonyms.map((words) => ({ concept: `like ${words[0]}`, words, weight: synonyms })),
  ].flatMap(namesOf);
  const byFirstStem = Map.groupBy(
    names.filter((name) => name.standsAlone),
    (name) => name.stems[0],
  );
  const endingIn = learnEndings(names);

  return (tokens) => {
    const sightings: Sighting[] = [];
    for (const [at, token] of tokens.entries()) {
      const standing = byFirstStem.get(token.stem)?.filter((name) => standsAt(name, tokens, at)) ?? [];
      for (const { concept, number, weight, stems } of standing.length > 0 ? standing : endingIn(token)) {
        sightings.push({ concept, number, weight, at: stems.map((_, next) => at + next) });
      }
    }
    return sightings;
  };
}

/** Words written with a star end compounds only; other single words do too, when long enough to be no chance likeness. */
function namesOf(
  { concept, words, weight }: { concept: string; words: readonly string[]; weight: number },
  number: number,
): readonly Name[] {
  return words.map((word) => {
    const starred = word.startsWith('*');
    const isLongWord = word.length >= TUNING.compounds.shortestEnd && !word.includes(' ');
    const stems = wordsIn(word).map(({ form }) => stem(form));
    return { concept, number, weight, stems, standsAlone: !starred, endsCompounds: starred || isLongWord };
  });
}

function standsAt({ stems }: Name, tokens: readonly Token[], at: number): boolean {
  return stems.every((wanted, next) => tokens[at + next]?.stem === wanted);
}

function learnEndings(names: readonly Name[]): (token: Token) => readonly Name[] {
  const { shortestStart, compoundEnd } = TUNING.compounds;
  const endings = names
    .filter((name) => name.endsCompounds)
    .map((name) => ({ ...name, weight: name.weight * compoundEnd }));
  const byStem = Map.groupBy(endings, ({ stems }) => stems[0] ?? '');
  const shortest = Math.min(...[...byStem.keys()].map((stem) => stem.length));
  const endingIn = (word: string) => {
    for (let cut = shortestStart; cut <= word.length - shortest; cut += 1) {
      const found = byStem.get(word.slice(cut));
      if (found) return found;
    }
    return [];
  };

  // The content's own words come again and again.
  const found: (readonly Name[])[] = [];
  return ({ stem, number }) => {
    if (number === UNKNOWN) return endingIn(stem);
    const before = found[number] ?? endingIn(stem);
    found[number] = before;
    return before;
  };
}
