import { SPOKEN_FOR } from './find.ts';

const INVISIBLE = new RegExp(
  `[${SPOKEN_FOR}\\u00AD\\u200B\\u200C\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]|(?<!\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\\uFE0F)\\u200D`,
  'gu',
);
const FULL_WIDTH = /[\uFF01-\uFF5E\uFE52\uFE6B]/g;
const FOREIGN_DIGIT = /(?![0-9])\p{Nd}/gu;
const HYPHEN = /[\u2010-\u2012\u2212\uFE63]/g;
const SPACE = /[^\S\n ]|&nbsp;/g;
/** What makes a key of a figure: "1️⃣". */
const KEY_CAP = /(?<=\d)\uFE0F?\u20E3/g;

/**
 * The text with its look-alikes made plain, so that one pattern finds them all: invisible signs go; full-width letters,
 * foreign digits, odd spaces and hyphens become the usual ones.
 */
export function plainCharacters(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (wide) => wide.normalize('NFKC'))
    .replace(FOREIGN_DIGIT, digitValue)
    .replace(KEY_CAP, '')
    .replace(HYPHEN, '-')
    .replace(SPACE, ' ')
    .normalize('NFC');
}

/** Digits stand in unbroken runs of ten from nought, so a digit's value is how many of its kind stand before it. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}
