/** How æ, ø and å are also typed, as pieces of a regular expression. */
const TYPED_AS: Readonly<Record<string, string>> = {
  æ: '(?:æ|ae|e|a|ä)',
  ø: '(?:ø|oe|o|ö)',
  å: '(?:å|aa|a)',
  é: '[ée]',
};
const TYPED_AS_TWO: Readonly<Record<string, string>> = { æ: '(?:æ|ae)', ø: '(?:ø|oe)', å: '(?:å|aa)' };

/** Common words that another word becomes when its æ, ø or å is typed as one plain letter: "øm" as "om". */
const ALSO_WORDS = new Set(
  'om har haret nogen nogne do for far red rod ar ol lar bor hor kor mor tal bar bad band mode last lest vare vere dem men de der her hel vel let sage lade lad led'.split(
    ' ',
  ),
);

/**
 * The source of a regular expression that reads a Danish word however its æ, ø and å were typed: "slår" also reads
 * "slaar" and "slar". It goes one way only, and never as far as another word: "får" reads "faar", not "far".
 */
export function howeverTyped(word: string): string {
  const typedAs = isAlsoAWord(word) ? TYPED_AS_TWO : TYPED_AS;
  return word.replace(/[æøåé]/g, (letter) => typedAs[letter] ?? letter);
}

function isAlsoAWord(word: string): boolean {
  const plain = word.replaceAll('ø', 'o').replaceAll('å', 'a');
  return [...'ea'].some((letter) => ALSO_WORDS.has(plain.replaceAll('æ', letter)));
}

const STOPS: Readonly<Record<string, string>> = { '.': '.', '!': '.', '\n': '.', '?': '? .' };

/** The text in lower case as words with one space between them and at both ends; a stop is a word ".", after a question "? .". */
export function spacedWords(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+|[.!?\n]/gu);
  return ` ${(words ?? []).map((word) => STOPS[word] ?? word).join(' ')} `;
}
