import { type Find, matching, SPOKEN_FOR } from './find.ts';
import { JOIN, MONTH } from './pattern-parts.ts';

/** Words between, in the same sentence, up to what is taken out already. */
const GAP = `(?:[^\\d\\n.!?${SPOKEN_FOR}]|\\.(?! ?\\p{Lu}))`;
const YEAR = "(?:(?:19|20)\\d\\d|['’]?\\d\\d(?!\\d))";
const DAY = '\\d{1,2}(?:\\.|st|nd|rd|th)?';
const IN_WORDS = `(?:${DAY} ?(?:of )?(?i:${MONTH})(?:,? ${YEAR})?|(?i:${MONTH}) ${DAY},? \\d{4}|(?i:${MONTH}),? (?:\\d{4}|${DAY}))`;
const IN_FIGURES = `(?:\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}${JOIN}\\d{1,2}${JOIN}(?:\\d{4}|\\d{2})|\\d{1,2}[./-] ?\\d{1,2})`;
const DATE = `(?<found>${IN_WORDS}|${IN_FIGURES})(?!\\d)`;
const WITH_YEAR = `(?<found>\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[./-]\\d{1,2}[./ -]{1,2}\\d{2,4}|\\d{1,2}\\.? ?(?i:${MONTH}),? \\d{4})(?!\\d)`;

const BORN =
  '(?i:(?<!\\p{L})(?:født|foedt|fodt)(?!\\p{L})|fødselsdat\\p{L}{1,3}|foedselsdat\\p{L}{1,3}|(?<![\\p{L}.])f\\.(?: ?d\\.)?(?=[ \\d])|(?<!\\p{L})fd\\.(?=[ \\d])|(?<!\\p{L})born(?!\\p{L})|date of birth|(?<!\\p{L})dob(?!\\p{L})|birth ?date|kom til verden|så dagens lys)';
const BIRTHDAY = '(?i:(?:fødselsdag|foedselsdag|fodselsdag|birthday)(?:en)?)';
const CHILD =
  '(?i:barnet|drengen|pigen|(?<!\\p{L})(?:han|hun|he|she)|søn(?:nen)?|datter(?:en)?|tvillinger(?:ne)?|børnene|bror|søster|ældste|yngste|mindste|mellemste|lille|store)|(?<!\\p{L})\\p{Lu}\\p{Ll}{1,30}(?<!en|et|ne)';

/** The day somebody was born, however it is told; a day that something else happens stays. */
export const BIRTHDATES: readonly Find[] = [
  `${BORN}${GAP}{0,40}?${DATE}`,
  `(?:(?i:har|has)${GAP}{0,20} ${BIRTHDAY}|${BIRTHDAY}(?= ?(?:er|is|:|\\())) ?${GAP}{0,12}?${DATE}`,
  `${BIRTHDAY}${GAP}{0,12}?${WITH_YEAR}`,
  // barnet er fra 14. januar 2018
  `(?:${CHILD}) (?:er|is) (?:\\p{L}{2,4} )?(?:fra|from) (?:den |d\\. ?)?${WITH_YEAR}`,
  // han fyldte 8 år den 14. januar
  `(?i:fylder|fyldte|bliver|blev|turned|turns) (?:\\d{1,2}|\\p{L}{2,8})(?: år| aar)?,? (?:den |d\\. ?|on )(?:the )?${DATE}`,
].map(matching);
