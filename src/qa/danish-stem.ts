const VOWEL = /[aeiouyæåø]/;
const ENDINGS = byLength(
  `hed ethed ered e erede ende erende ene erne ere en heden eren er heder erer heds es endes erendes enes ernes eres ens
   hedens erens ers ets erets et eret`,
);
const BEFORE_GENITIVE_S = 'abcdfghjklmnoprtvyzå';
const DOUBLED_SOUNDS = ['gd', 'dt', 'gt', 'kt'];
const DERIVATIONS = byLength('ig lig elig els');

/**
 * Cuts a Danish word to its stem by the rules of Snowball, which are published; written out here because the general
 * library takes ten times as long, and thousands of words are to be read at start.
 */
export function danishStem(word: string): string {
  const start = startOfEndings(word);
  return withoutDoubledConsonant(
    withoutDerivation(withoutSound(withoutEnding(word, start), start), start),
    start,
  );
}

/** Where endings may begin: after the first consonant that follows a vowel, and never before the fourth letter. */
function startOfEndings(word: string): number {
  let at = 0;
  while (at < word.length && !VOWEL.test(word.charAt(at))) at += 1;
  while (at < word.length && VOWEL.test(word.charAt(at))) at += 1;
  return Math.max(at + 1, 3);
}

/** "besøgene" → "besøg", "mors" → "mor". */
function withoutEnding(word: string, start: number): string {
  const ending = longestEnding(word, start, ENDINGS);
  if (ending) return word.slice(0, -ending.length);
  const genitive =
    word.endsWith('s') && word.length > start && BEFORE_GENITIVE_S.includes(word.at(-2) ?? '?');
  return genitive ? word.slice(0, -1) : word;
}

/** "sendt" → "send". */
function withoutSound(word: string, start: number): string {
  return longestEnding(word, start, DOUBLED_SOUNDS) ? word.slice(0, -1) : word;
}

/** "venlig" → "ven", "tydeligst" → "tyd". */
function withoutDerivation(word: string, start: number): string {
  const positive = word.endsWith('igst') ? word.slice(0, -2) : word;
  const derivation = longestEnding(positive, start, DERIVATIONS);
  if (derivation) return withoutSound(positive.slice(0, -derivation.length), start);
  return longestEnding(positive, start, ['løst']) ? positive.slice(0, -1) : positive;
}

/** "besøgg" → "besøg". */
function withoutDoubledConsonant(word: string, start: number): string {
  const last = word.at(-1) ?? '';
  const doubled = word.length > start && last === word.at(-2) && !VOWEL.test(last);
  return doubled ? word.slice(0, -1) : word;
}

/** The longest of the endings, which come longest first, that lies wholly behind the start. */
function longestEnding(word: string, start: number, endings: readonly string[]): string | undefined {
  return endings.find((ending) => word.endsWith(ending) && word.length - ending.length >= start);
}

function byLength(endings: string): readonly string[] {
  return endings.split(/\s+/).toSorted((a, b) => b.length - a.length);
}
