/**
 * Text and patterns are brought together however the text was typed. The text gets small letters and "å æ ø" for
 * "aa ae oe"; a pattern's æ, ø and å also read the plain letter that a keyboard without them gives. One way only: the
 * pattern "far" never reads "får".
 */
export function asRead(text: string): string {
  return text.toLowerCase().replaceAll('aa', 'å').replaceAll('ae', 'æ').replace(OE, 'ø').replaceAll('’', "'");
}

/** "moede", but not the two letters of "boede", "boende", "naboen" and "naboerne". */
const OE = /(?<!(?<!\p{L})b(?=oen?de))(?<!\p{L}{3}(?=oe(?:n|ns|r|rne|rnes|t)(?!\p{L})))oe/gu;

/** What to look for, and the words that stand in it: what else it matches may be somebody's name. */
export type Phrases = {
  readonly pattern: RegExp;
  readonly literals: ReadonlySet<string>;
  /** Those long enough that a word which begins or ends with one is a form or a compound of it, and no name. */
  readonly stems: readonly string[];
};

/** The small letters that words are written with here; much quicker to match than all the letters there are. */
const LETTER = '[a-zß-ž]';
const LONG = 5;

/**
 * Whole words or phrases, as alternatives of a regular expression in Danish small letters, `\p{L}` for any of them. Reads
 * what `asRead` gives.
 */
export function phrases(...alternatives: readonly string[]): Phrases {
  const typed = alternatives.map((alternative) =>
    alternative
      .replaceAll('æ', '[æa]')
      .replaceAll('ø', '[øoö]')
      .replaceAll('å', '[åa]')
      .replaceAll('\\p{L}', LETTER),
  );
  const words =
    alternatives
      .join(' ')
      .replaceAll('\\p{L}', ' ')
      .match(/[\p{L}']{2,}/gu) ?? [];
  const literals = new Set(words.flatMap((word) => [word, plainly(word)]));
  return {
    pattern: new RegExp(`(?<!${LETTER})(?:${typed.join('|')})(?!${LETTER})`, 'g'),
    literals,
    stems: [...literals].filter((word) => word.length >= LONG),
  };
}

/** Where a phrase stands in a sentence. */
export type Found = {
  readonly at: number;
  readonly end: number;
  readonly words: string;
  /** The words that may be shown: those that the phrase itself holds, "…" for the others. */
  readonly shown: string;
};

export function findAll(sought: Phrases, read: string): readonly Found[] {
  const { pattern } = sought;
  const found: Found[] = [];
  // matchAll would copy these long patterns each time.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(read); match; match = pattern.exec(read)) {
    const [words] = match;
    found.push({ at: match.index, end: pattern.lastIndex, words, shown: showable(words, sought) });
  }
  return found;
}

function showable(words: string, sought: Phrases): string {
  if (sought.literals.has(words)) return words;

  return words
    .split(/[^\p{L}\p{N}'-]+/u)
    .map((word) => (isOfPhrase(word, sought) ? word : '…'))
    .join(' ')
    .replace(/(?:… ?)+/g, '… ')
    .replace(/^… |[… ]+$/g, '');
}

function isOfPhrase(word: string, { literals, stems }: Phrases): boolean {
  if (literals.has(word)) return true;
  const plain = plainly(word);
  return literals.has(plain) || stems.some((stem) => plain.startsWith(stem) || plain.endsWith(stem));
}

function plainly(word: string): string {
  return word.replaceAll('æ', 'a').replaceAll('ø', 'o').replaceAll('å', 'a');
}
