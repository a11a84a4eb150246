/**
 * The words of a text. Danish is typed in many ways: decomposed letters, capitals, "aa/ae/oe" where the keyboard has no
 * "å/æ/ø". All are brought to one form; what was typed is kept, because staff are shown the asker's own words.
 */
export type Word = {
  /** As it stands in the text, lower case. */
  readonly typed: string;
  /** Normalised: composed, lower case, with æ, ø and å for ae, oe and aa; a number above 12 as "#". */
  readonly form: string;
  /** Capitalised inside a sentence: most likely a name, never a misspelling. */
  readonly name: boolean;
};

const WORD = /\p{L}+(?:['’´`]\p{L}+)?|\p{N}+/gu;
/** What redaction leaves in place of a name or a number says nothing about the question. */
const PLACEHOLDER = /\[[\p{L} -]{2,30}\]/gu;
const CAPITALISED = /^\p{Lu}\p{Ll}/u;
const LARGEST_NUMBER_KEPT = 12;
/** Most words are in their form already. */
const PLAIN = /^(?:(?!aa|ae|oe)[a-zæøå])+$/;

export function wordsIn(text: string): readonly Word[] {
  const plain = text.normalize('NFC').replace(PLACEHOLDER, ' ');
  let end = 0;
  return (plain.match(WORD) ?? []).map((typed) => {
    const at = plain.indexOf(typed, end);
    end = at + typed.length;
    return readWord(typed, plain, at);
  });
}

/** One form for all ways to type a word; the same word always gets the same form. */
export function normalise(word: string): string {
  if (PLAIN.test(word)) return word;

  const lower = word.normalize('NFC').toLowerCase();
  if (/^\p{N}/u.test(lower)) return Number(lower) <= LARGEST_NUMBER_KEPT ? lower : '#';

  const withoutEnding = lower.replace(/['’´`]\p{L}*$/u, '');
  return withoutEnding.replaceAll('aa', 'å').replaceAll('ae', 'æ').replaceAll('oe', 'ø');
}

function readWord(typed: string, text: string, at: number): Word {
  const name = CAPITALISED.test(typed) && !startsSentence(text, at);
  return { typed: typed.toLowerCase(), form: normalise(typed), name };
}

function startsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:\n])\s*$/.test(text.slice(Math.max(0, at - 3), at));
}
