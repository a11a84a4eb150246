import { type Find, matching, SPOKEN_FOR, type Stretch } from './find.ts';
import { JOIN } from './pattern-parts.ts';

/** Replacement numbers have 60 added to the day. */
const DAY = '(?:0[1-9]|[1-2]\\d|3[01]|[6-8]\\d|9[01])';
const SPACED_DAY = '(?:0 ?[1-9]|[12] ?\\d|3 ?[01]|[6-8] ?\\d|9 ?[01])';
const MONTH = '(?:0[1-9]|1[0-2])';
const HIDDEN = '[xX*#?_•]{4}';
/** 23.11.2026, which "23.11.20" and what follows are not. */
const WHOLE_DATE = '\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)\\d\\d(?!\\d|[-–—/_]\\d)';
const DATE = `${DAY}${JOIN}${MONTH}${JOIN}\\d\\d`;
const LAST_FOUR = `(?:\\d\\d ?\\d\\d|${HIDDEN})`;
/** Signs of any sort, a hyphen at the end of a line, or words such as "og så" and "bindestreg". */
const BETWEEN = [
  `[^\\p{L}\\d\\n,;${SPOKEN_FOR}]{0,5}`,
  ' ?[-–—] ?\\n[ >]{0,4}',
  '[ ,.:-]{1,3}(?:(?:og|så|saa|efterfulgt|af|bindestreg|tankestreg|streg|minus|mellemrum|dash|hyphen|then|and|the|de|sidste|fire|cifre|er|løbenummer|løbenr|last|four|digits)[ ,.:-]{1,3}){1,6}',
].join('|');

const WORD = '(?i:cpr|(?<!\\p{L})person-?n(?:umme)?r|(?<!\\p{L})p(?:ers)?nr(?!\\p{L})|social security)';
const OTHER_NUMBER = '(?i:tlf|telefon|mobil|ring|konto|phone)';
const LAST_FOUR_WORDS =
  '(?i:(?<!\\p{L})(?:(?:fire|4) sidste|sidste (?:fire|4)|last (?:four|4)|(?:slut|kontrol)cifre\\p{L}{0,3}|løbenummer\\p{L}{0,2}|løbenr))(?!\\p{L})';

/** CPR numbers in any writing, with no check of the last figure; and what of one is told beside the word. */
export const CPR: readonly Find[] = [
  // 010203-1234, 0102031234, 01.02.03 1234, 010203-xxxx
  matching(`(?<!\\d)(?!${WHOLE_DATE})${DATE}${JOIN}${LAST_FOUR}(?!\\d)`),
  // 0 1 0 2 0 3 - 1 2 3 4, 010 203 1234, 01.02.03.12.34
  matching(`(?<!\\d)${SPACED_DAY} ?(?:0 ?[1-9]|1 ?[0-2]) ?\\d ?\\d${JOIN}\\d ?\\d ?\\d ?\\d(?!\\d)`),
  matching(`(?<!\\d)${DAY}(?<sign>[./_:-])${MONTH}(?:\\k<sign>\\d\\d){3}(?!\\d)`),
  // 010203 og så 1234, 010203_1234
  matching(`(?<!\\d)(?!${WHOLE_DATE})${DAY}[ ./-]?${MONTH}[ ./-]?\\d\\d(?:${BETWEEN})${LAST_FOUR}(?!\\d)`),
  matching(`(?<!\\d)${DAY}${MONTH}\\d\\d[,;] ?${LAST_FOUR}(?!\\d| \\p{Lu})`),
  // 01-02-2003-1234, and with a space when no word tells what else the four figures are
  matching(
    `(?<!\\d)${DAY}[./-]?${MONTH}[./-]?(?:19|20)\\d\\d(?: ?[-–—/_] ?\\d{4}(?!\\d)| \\d{4}(?![\\d:–-]| ?\\p{L}))`,
  ),
  matching(`(?<!\\d)\\d{6} ?[-–—./_ ] ?(?:\\d{4}|${HIDDEN})(?!\\d)(?! ?kr)`),
  typedWithLetters,
  // cpr 1234, personnummer: 010203; a whole date some words later is another day
  matching(
    `${WORD}(?:(?!${OTHER_NUMBER})[^\\d\\n${SPOKEN_FOR}]){0,30}(?<found>(?!(?<=[^\\d]{14})${WHOLE_DATE})\\d(?:${JOIN}\\d){3,11})(?!\\d)`,
  ),
  // cpr …, de fire sidste 4418
  matching(
    `(?=\\d{4})(?<=${WORD}[^\\n]{0,80})(?<![\\d./+-]|(?<!\\p{L})i )(?!19|20)\\d{4}(?![\\d./-]\\d|\\d| \\p{Lu}| ?kr| \\d)`,
  ),
  matching(`${LAST_FOUR_WORDS}[^\\d\\n.!?${SPOKEN_FOR}]{0,25}(?<! i )(?<found>\\d ?\\d ?\\d ?\\d)(?!\\d)`),
  // 4418 er de fire sidste
  matching(
    `(?<!\\d)\\d{4}(?= (?:er|som|is|are) (?:(?:the|de|hans|hendes|mine|her|his) )?${LAST_FOUR_WORDS})`,
  ),
];

const FIGURE = '[\\dOoIl]';
const sixAndFour = matching(
  `(?<![\\p{L}\\d])${FIGURE}{2}[ .\\-/]?${FIGURE}{2}[ .\\-/]?${FIGURE}{2}[^\\p{L}\\d\\n]{0,3}${FIGURE}{2} ?${FIGURE}{2}(?![\\p{L}\\d])`,
);

/** Ten figures of which some are the letters that look like them: "O1O2O3-1234". */
function typedWithLetters(text: string): readonly Stretch[] {
  return sixAndFour(text).filter(({ start, end }) => {
    const typed = text.slice(start, end);
    return /\p{L}/u.test(typed) && typed.replace(/\D/g, '').length >= 2;
  });
}
