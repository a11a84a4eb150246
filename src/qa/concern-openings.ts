import { howeverTyped } from './danish-letters.ts';

/** Words that are typed shorter in a hurry, with all their ways. */
export const SHORTENED: Readonly<Record<string, readonly string[]>> = {
  ikke: ['ikke', 'ikk', 'ik', 'ike', 'ikek'],
  slår: ['slår', 'slaar', 'slar', 'slor', 'slåer'],
  siger: ['siger', 'sir', 'sier', 'sigr'],
  har: ['har', 'ha'],
};

/** An opening has so many letters, or fewer where a star follows; the space after a shorter word is one of them. */
export const OPENING_LENGTHS = [2, 3, 4] as const;
const [SHORTEST, , LONGEST] = OPENING_LENGTHS;
/** Of a phrase that may begin with any letters. */
export const ANY = 'any';

/** The letters that a phrase may begin with, however they are typed. */
export type Openings = ReadonlySet<string> | typeof ANY;

/** From the parts of a phrase as `anyOf` reads them. */
export function openingsOf(parts: readonly string[]): Openings {
  const words = firstWords(parts, 0).words.flatMap((word) => SHORTENED[word] ?? [word]);
  const openings = words.map(lettersOf);
  return openings.includes(ANY) ? ANY : new Set(openings.flatMap((letters) => [...letters]));
}

/** The words that may stand first from a place on, whether all of it may be missing, and the place where it ends. */
type First = { readonly words: readonly string[]; readonly mayBeMissing: boolean; readonly end: number };

/** One of several from a place behind "(" up to its ")". */
function firstOfAny(parts: readonly string[], from: number): First {
  const one = firstWords(parts, from);
  if (parts[one.end] !== '|') return one;
  const others = firstOfAny(parts, one.end + 1);
  return {
    words: [...one.words, ...others.words],
    mayBeMissing: one.mayBeMissing || others.mayBeMissing,
    end: others.end,
  };
}

/** Words in a row: the first, and each further one when all before it may be missing. */
function firstWords(parts: readonly string[], from: number): First {
  const words: string[] = [];
  let mayBeMissing = true;
  let at = from;
  for (let part = parts[at]; part !== undefined && !/^[)|]/.test(part); part = parts[at]) {
    const first = part === '(' ? firstOfAny(parts, at + 1) : firstOfPart(part, at);
    if (mayBeMissing) words.push(...first.words);
    mayBeMissing &&= first.mayBeMissing || /^\)[?*]/.test((part === '(' && parts[first.end]) || '');
    at = first.end + 1;
  }
  return { words, mayBeMissing, end: at };
}

function firstOfPart(part: string, at: number): First {
  return { words: [part], mayBeMissing: part.startsWith('..'), end: at };
}

function lettersOf(word: string): Openings {
  const letters = word.replace('*', '');
  if (word === '?') return new Set(['? ']);
  if (!/^\p{L}+$/u.test(letters)) return ANY;
  if (word.endsWith('*') && letters.length < SHORTEST) return ANY;

  const typed = howeverTyped(letters).match(/\(\?:[^)]*\)|\[[^\]]*\]|./gu) ?? [];
  let openings = [''];
  for (const letter of typed) {
    const ways = letter.replace(/^\(\?:|[()[\]]/g, '').split(letter.startsWith('[') ? '' : '|');
    openings = openings.flatMap((opening) =>
      opening.length < LONGEST ? ways.map((way) => opening + way) : [opening],
    );
  }
  const end = word.endsWith('*') ? '' : ' ';
  return new Set(openings.map((opening) => `${opening}${end}`.slice(0, LONGEST)));
}
