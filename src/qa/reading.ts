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

/** The words that the content has, and the numbers of their stems. */
export type Vocabulary = {
  readonly known: ReadonlyMap<string, Token>;
  readonly numbers: ReadonlyMap<string, number>;
};

/** Beside the vocabulary stand the texts it was learned from: their words are known, and nobody is shown how they were typed. */
export function learnVocabulary(content: Content): {
  readonly vocabulary: Vocabulary;
  readonly texts: ReadonlyMap<string, readonly Token[]>;
} {
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
  const texts = new Map(textsOf(content).map((text) => [text, danish(text).map(tokensOf)]));
  return { vocabulary: { known, numbers }, texts };
}

/** Reads text: words, SMS spellings written out, English led to Danish, unknown words repaired, and then stems. */
export function readerWith(lexicon: Lexicon, vocabulary: Vocabulary): (text: string) => readonly Token[] {
  const danish = learnDanish(lexicon);
  const recognise = learnToRecognise(vocabulary, lexicon);
  return (text) => danish(text).map(recognise);
}

/** The number of a stem among all that the content has. */
export function numberOf(stem: string, { numbers }: Vocabulary): number {
  return numbers.get(stem) ?? UNKNOWN;
}

function learnDanish(lexicon: Lexicon): (text: string) => readonly Word[] {
  const toDanish = learnEnglish(lexicon);
  const spellOut = learnSpellings(lexicon);
  return (text) => toDanish(spellOut(wordsIn(text)));
}

/** A word is known when the content has it or its stem; otherwise it is repaired, unless it looks like a name. */
function learnToRecognise(vocabulary: Vocabulary, lexicon: Lexicon): (word: Word) => Token {
  const { known } = vocabulary;
  const repair = learnRepair(new Set(known.keys()), lexicon);

  return ({ typed, form, name }) => {
    const own = known.get(form);
    if (own) return { ...own, typed };

    const ownStem = stem(form);
    const number = numberOf(ownStem, vocabulary);
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
