import type { Content, Lexicon } from '../content/content.ts';
import { learnEnglish } from './english.ts';
import { labelledTexts } from './examples.ts';
import { UNKNOWN } from './feature.ts';
import { learnRepair } from './spelling-repair.ts';
import { stem } from './stem.ts';
import { normalise, type Word, wordsIn } from './words.ts';

/** A word as the lookup understands it. */
export type Token = {
  readonly typed: string;
  readonly form: string;
  readonly stem: string;
  /** The number of its stem; UNKNOWN for a word that the content neither knows nor resembles. */
  readonly number: number;
  /** Led from a misspelling to a known word, so worth a little less. */
  readonly repaired: boolean;
};

export type Reading = {
  readonly read: (text: string) => readonly Token[];
  /** Reads a text of the content. As its words are all known and nobody is shown how they were typed, they are shared. */
  readonly readOwn: (text: string) => readonly Token[];
  /** The number of a stem among all that the content has. */
  readonly numberOf: (stem: string) => number;
};

/** Reads text: words, SMS spellings written out, English led to Danish, unknown words repaired, and then stems. */
export function learnToRead(content: Content): Reading {
  const danish = learnDanish(content.lexicon);
  const known = new Map<string, Token>();
  const numbers = new Map<string, number>();
  const learn = (form: string): Token => {
    const own = stem(form);
    const number = numbers.get(own) ?? numbers.size;
    const token = { typed: form, form, stem: own, number, repaired: false };
    numbers.set(own, number);
    known.set(form, token);
    return token;
  };
  const tokensOf = ({ form }: Word) => known.get(form) ?? learn(form);
  const learned = new Map(textsOf(content).map((text) => [text, danish(text).map(tokensOf)]));
  const recognise = learnToRecognise(known, numbers, content.lexicon);

  return {
    read: (text) => danish(text).map(recognise),
    readOwn: (text) => learned.get(text) ?? danish(text).map(recognise),
    numberOf: (stem) => numbers.get(stem) ?? UNKNOWN,
  };
}

function learnDanish(lexicon: Lexicon): (text: string) => readonly Word[] {
  const toDanish = learnEnglish(lexicon);
  const spellOut = learnSpellings(lexicon);
  return (text) => toDanish(spellOut(wordsIn(text)));
}

/** A word is known when the content has it or its stem; otherwise it is repaired, unless it looks like a name. */
function learnToRecognise(
  known: ReadonlyMap<string, Token>,
  numbers: ReadonlyMap<string, number>,
  lexicon: Lexicon,
): (word: Word) => Token {
  const repair = learnRepair(new Set(known.keys()), lexicon);

  return ({ typed, form, name }) => {
    const own = known.get(form);
    if (own) return { ...own, typed };

    const ownStem = stem(form);
    const number = numbers.get(ownStem) ?? UNKNOWN;
    const meant = number === UNKNOWN && !name ? known.get(repair(form) ?? '') : undefined;
    return meant
      ? { ...meant, typed, repaired: true }
      : { typed, form, stem: ownStem, number, repaired: false };
  };
}

/** SMS spellings and common misspellings; one may stand for several words ("imorgen"). */
function learnSpellings(lexicon: Lexicon): (words: readonly Word[]) => readonly Word[] {
  const spellings = new Map(
    Object.entries(lexicon.spellings).map(([wrong, right]) => [normalise(wrong), wordsIn(right)]),
  );
  return (words) => {
    if (!words.some(({ form }) => spellings.has(form))) return words;
    return words.flatMap(
      (word) => spellings.get(word.form)?.map(({ form }) => ({ ...word, form, name: false })) ?? [word],
    );
  };
}

function textsOf(content: Content): readonly string[] {
  const { concepts, synonyms, english, compounds } = content.lexicon;
  return [
    ...labelledTexts(content).map(({ text }) => text),
    ...Object.values(concepts).flat(),
    ...synonyms.flat(),
    ...Object.values(english),
    ...compounds.map((parts) => parts.join('')),
    ...compounds.flat(),
  ];
}
