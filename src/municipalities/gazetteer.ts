import ambiguousTerms from './ambiguous.json' with { type: 'json' };
import { MUNICIPALITIES } from './municipality.ts';
import { oneSpelling, withoutDanishLetters } from './spelling.ts';

/**
 * What a name needs beside it before it counts as a place: a word that is nothing else needs nothing; other names are
 * also words, surnames or outings, and some could be several places.
 */
export type Caution = 'none' | 'capital-after-preposition' | 'beside-kommune' | 'outing' | 'ask';

export type Place = {
  /** A municipality's own name rather than a town's. */
  readonly kind: 'municipality' | 'town';
  /** Several where nobody can tell from the name alone. */
  readonly codes: readonly string[];
  /** The one that is meant beside "Kommune": Lolland is an island of two, Lolland Kommune one of them. */
  readonly office: string | undefined;
  readonly caution: Caution;
};

/** The most words that a name has: "Nykøbing Falster Kommune" is found as "Nykøbing Falster". */
export const LONGEST_NAME = 4;
/** Names shorter than this are not looked for without their æ, ø and å: "Køge" is not "koge". */
const SHORTEST_BARE = 6;
/** "Aarhus", and "Aarhus Kommune" in its place, is found as "Aarhus" with the word beside it. */
const WITH_KOMMUNE = /(?:^| )(?:regions)?kom(?:m?une)?$|^regionskommunen |^city of | municipality$/;

/** Every name of a municipality or town, in one spelling. */
export const GAZETTEER: ReadonlyMap<string, Place> = withBareSpellings(
  withoutKommune(cautious(namesGiven())),
);

/** Names that begin longer names: a quick look before several words are tried together. */
export const FIRST_WORDS: ReadonlySet<string> = new Set(
  [...GAZETTEER.keys()].map((name) => name.split(' ')[0] ?? name),
);

/** The names as the list has them; a town that is called like a municipality is not needed. */
function namesGiven(): ReadonlyMap<string, Place> {
  const called = (kind: Place['kind'], code: string, names: readonly string[]) =>
    names.map((name) => [oneSpelling(name), { kind, codes: [code], office: code, caution: 'none' }] as const);
  return new Map<string, Place>([
    ...MUNICIPALITIES.flatMap(({ code, towns }) => called('town', code, towns)),
    ...MUNICIPALITIES.flatMap(({ code, name, aliases }) => called('municipality', code, [name, ...aliases])),
  ]);
}

function cautious(names: ReadonlyMap<string, Place>): ReadonlyMap<string, Place> {
  const ambiguous = ambiguousTerms.map(({ term, codes, kind, rule }) => {
    const known = names.get(oneSpelling(term));
    const meant = rule === 'ask' ? codes : (known?.codes ?? codes.slice(0, 1));
    const place: Place = {
      kind: known?.kind ?? 'town',
      codes: meant,
      office: known?.office ?? (meant.length === 1 ? meant[0] : undefined),
      caution: cautionOf(kind, rule),
    };
    return [oneSpelling(term), place] as const;
  });
  return new Map([...names, ...ambiguous]);
}

function cautionOf(kind: string, rule: string): Caution {
  if (rule === 'ask') return 'ask';
  if (rule === 'capital-after-preposition') return 'capital-after-preposition';
  return kind === 'outing' ? 'outing' : 'beside-kommune';
}

/**
 * "Maribo Kommune" repeats Maribo and is found by the word beside it. "Lolland Kommune" stays: Lolland alone is an island
 * of two municipalities.
 */
function withoutKommune(names: ReadonlyMap<string, Place>): ReadonlyMap<string, Place> {
  const repeats = (name: string, { codes }: Place) => {
    const bare = name.replace(WITH_KOMMUNE, '');
    const known = bare === name ? undefined : (names.get(bare) ?? names.get(bare.replace(/s$/, '')));
    return known?.codes.length === 1 && known.codes[0] === codes[0];
  };
  return new Map([...names].filter(([name, place]) => !repeats(name, place)));
}

/** "hjorring" for Hjørring, unless it is another place's name. */
function withBareSpellings(names: ReadonlyMap<string, Place>): ReadonlyMap<string, Place> {
  const bare = [...names]
    .filter(([name]) => name.length >= SHORTEST_BARE)
    .flatMap(([name, place]) => withoutDanishLetters(name).map((spelling) => [spelling, place] as const));
  return new Map([...bare, ...names]);
}
