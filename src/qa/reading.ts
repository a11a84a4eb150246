import type { Content, Lexicon } from '../content/content.ts';
import { learnEnglish } from './english.ts';
import { learnRepair } from './spelling-repair.ts';
import { stem } from './stem.ts';
import { normalise, type Word, wordsIn } from './words.ts';

/** A word as the lookup understands it. */
export type Token = {
  readonly typed: string;
  readonly form: string;
  readonly stem: string;
  /** Led from a misspelling to a known word, so worth a little less. */
  readonly repaired: boolean;
  /** Neither known to the content nor repaired. */
  readonly unknown: boolean;
};

export type Read = (text: string) => readonly Token[];

/** Reads text: words, SMS spellings written out, English led to Danish, unknown words repaired, and then stems. */
export function learnToRead(content: Content): Read {
  const toDanish = learnEnglish(content.lexicon);
  const spellOut = learnSpellings(content.lexicon);
  const danish = (text: string) => toDanish(spellOut(wordsIn(text)));
  // The content's own texts are read here to know their words, and once more by whoever learns from them.
  const alreadyRead = new Map(textsOf(content).map((text) => [text, danish(text)]));
  const known = new Set([...alreadyRead.values()].flatMap((words) => words.map(({ form }) => form)));
  const recognise = learnToRecognise(known, content.lexicon);

  return (text) => (alreadyRead.get(text) ?? danish(text)).map(recognise);
}

/** A word is known when the content has it or its stem; otherwise it is repaired, unless it looks like a name. */
function learnToRecognise(known: ReadonlySet<string>, lexicon: Lexicon): (word: Word) => Token {
  const stems = new Map([...known].map((form) => [form, stem(form)]));
  const knownStems = new Set(stems.values());
  const repair = learnRepair(known, lexicon);

  return ({ typed, form, name }) => {
    const own = stems.get(form) ?? stem(form);
    const right = knownStems.has(own) || name ? undefined : repair(form);
    if (right !== undefined)
      return { typed, form: right, stem: stems.get(right) ?? right, repaired: true, unknown: false };

    return { typed, form, stem: own, repaired: false, unknown: !knownStems.has(own) };
  };
}

/** SMS spellings and common misspellings; one may stand for several words ("imorgen"). */
function learnSpellings(lexicon: Lexicon): (words: readonly Word[]) => readonly Word[] {
  const spellings = new Map(
    Object.entries(lexicon.spellings).map(([wrong, right]) => [normalise(wrong), wordsIn(right)]),
  );
  return (words) =>
    words.flatMap(
      (word) => spellings.get(word.form)?.map(({ form }) => ({ ...word, form, name: false })) ?? [word],
    );
}

function textsOf({ entries, lexicon, outOfScope }: Content): readonly string[] {
  return [
    ...entries.flatMap((entry) => [
      entry.question,
      ...entry.phrasings,
      ...entry.englishPhrasings,
      ...entry.answer,
    ]),
    ...outOfScope.flatMap((topic) => topic.phrasings),
    ...Object.values(lexicon.concepts).flat(),
    ...lexicon.synonyms.flat(),
    ...Object.values(lexicon.english),
    ...lexicon.compounds.map((parts) => parts.join('')),
    ...lexicon.compounds.flat(),
  ];
}
