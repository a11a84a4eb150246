import stemmers from 'snowball-stemmers';
import type { Lexicon } from '../content/content.ts';
import { normalise, type Word } from './words.ts';

/**
 * English questions are looked up in Danish: words and phrases that the lexicon knows become their Danish twins. The
 * rest are set apart by a mark, so that the English "far" and "gift" are not taken for the Danish father and poison.
 */
export function learnEnglish(lexicon: Lexicon): (words: readonly Word[]) => readonly Word[] {
  const phrases = Object.entries(lexicon.english)
    .map(([english, danish]) => ({ stems: words(english).map(stemEnglish), danish: words(danish) }))
    .filter((phrase) => phrase.stems.length > 0)
    .sort((a, b) => b.stems.length - a.stems.length);
  const byFirst = Map.groupBy(phrases, (phrase) => phrase.stems[0]);

  return (sentence) => {
    if (!isEnglish(sentence)) return sentence;

    const stems = sentence.map((word) => stemEnglish(word.typed));
    const translated: Word[] = [];
    for (let at = 0; at < sentence.length; ) {
      const found = byFirst
        .get(stems[at])
        ?.find((phrase) => phrase.stems.every((stem, offset) => stem === stems[at + offset]));
      const covered = sentence.slice(at, at + (found?.stems.length ?? 1));
      const typed = covered.map((word) => word.typed).join(' ');
      const forms = found?.danish.map(normalise) ?? [`${ENGLISH_MARK}${stems[at] ?? ''}`];
      translated.push(...forms.map((form) => ({ typed, form, name: false })));
      at += covered.length;
    }
    return translated;
  };
}

/** More of the small English words than of the Danish ones. */
export function isEnglish(sentence: readonly Word[]): boolean {
  const english = sentence.filter((word) => SMALL_ENGLISH.has(word.typed)).length;
  const danish = sentence.filter((word) => SMALL_DANISH.has(word.form)).length;
  return english > danish;
}

/** Stands before the stem of an English word that has no Danish twin in the lexicon. */
export const ENGLISH_MARK = 'en:';

function words(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word !== '');
}

const english = stemmers.newStemmer('english');

function stemEnglish(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;

  const found = english.stem(word.replace(/['’]s$/, ''));
  if (stems.size < REMEMBERED) stems.set(word, found);
  return found;
}

/** The same few hundred words come again and again, and the rules take their time. */
const stems = new Map<string, string>();
const REMEMBERED = 10_000;

const SMALL_ENGLISH: ReadonlySet<string> = new Set(
  `the a an we is are was our us to and of do does did can could what how when where who why which with not they them
   their she he him his her my me you your should would may might must if this that there been it its as or on from
   by any some have has had be will about want need while i'm we're don't can't isn't it's`.split(/\s+/),
);

const SMALL_DANISH: ReadonlySet<string> = new Set(
  `vi er og det at på kan må skal ikke hvad hvordan hvornår hvem hvor med til af har jeg en et den de hans hendes os
   vores jeres som når hvis eller men også for om fra så hun være var bliver min mit mine sig der dem i`.split(
    /\s+/,
  ),
);
