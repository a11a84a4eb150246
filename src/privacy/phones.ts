import { type Find, matching } from './find.ts';
import { JOIN } from './pattern-parts.ts';

const EIGHT_FIGURES = `\\d(?:${JOIN}\\d){7}`;
const MEASURE = '(?:år|aar|km|kr|børn|min|dage|uger|gange|timer|stk|personer|days|years)';
const WORD =
  '(?i:(?<!\\p{L})(?:arbejds|hjemme|mobil)?(?:tlf|telefon|tel|mobil|mob|phone|sms|nummer|nr|fastnet|whatsapp|mobilepay)(?:nr|numre|nummer|nummeret|en|telefon)?(?!\\p{L}))';
const A_DATE = '(?!\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)\\d\\d(?!\\d))';
const PAIR = '[\\dOo]{2}';
const SMALL_NUMBER =
  '(?:nul|en|et|een|to|tre|fire|fem|seks|syv|otte|ni|zero|oh|one|two|three|four|five|six|seven|eight|nine)';
const LARGE_NUMBER =
  '(?:nul \\p{L}{2,5}|(?:\\p{L}{2,4}og)?(?:tyve|tredive|fyrre|halvtreds|tres|halvfjerds|firs|halvfems)|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten)';

/** Numbers that a word or a country's code tells to be phones, so that they are no dates and no accounts. */
export const PHONES_TOLD: readonly Find[] = [
  // +45 22 33 44 55, 0045-22334455
  `(?<![\\d+])(?:\\+ ?|00 ?)45[)]?${JOIN}${EIGHT_FIGURES}(?!\\d)`,
  // tlf. 22 33 44 55, mit nummer er 20.12.40 50
  `${WORD}[^\\d\\n+]{0,15}${A_DATE}(?<found>${EIGHT_FIGURES})(?! ?\\d)`,
].map(matching);

/** All other phones: Danish ones have eight figures, those of other countries between seven and fifteen. */
export const PHONES: readonly Find[] = [
  `(?<![\\d+])(?:\\+ ?|00)[1-9]\\d{0,2}(?:[ .\\-–/()]{0,3}\\d){6,12}(?!\\d)`,
  `(?i:(?<!\\p{L})(?:tlf|telefon|mobil|phone)(?:nr|nummer)?)(?: er)?[ .:]{1,3}(?<found>\\d(?:${JOIN}\\d){5,7})(?!\\d| ?${MEASURE})`,
  // 22 33 44 55 14 år: the last number belongs to the word after it
  `(?<!\\d)${EIGHT_FIGURES}(?= \\d{1,2} ?${MEASURE})`,
  `(?<!\\d)${EIGHT_FIGURES}(?! ?\\d)`,
  `(?<!\\d)${EIGHT_FIGURES}(?!\\d)`,
  // (22) 33 44 55, 22,33,44,55, 2O 3O 4O 5O, and broken over two lines
  `\\(\\d{2,4}\\)(?:${JOIN}\\d){4,6}(?!\\d)`,
  `(?<!\\d)\\d\\d(?<sign>[,_:·•*|~])\\d\\d\\k<sign>\\d\\d\\k<sign>\\d\\d(?!\\d)`,
  `(?<![\\p{L}\\d])\\d[\\dOo][ .-]?${PAIR}[ .-]?${PAIR}[ .-]?${PAIR}(?![\\p{L}\\d])`,
  `(?<!\\d)\\d\\d(?:(?: |[ -]?\\n[ >]{0,4})\\d\\d){3}(?!\\d)`,
].map(matching);

/** Phones told in words: "to to tre tre fire fire fem fem", "toogtyve treogtredive fireogfyrre femoghalvtreds". */
export const PHONES_IN_WORDS: readonly Find[] = [
  `(?i:(?<!\\p{L})${SMALL_NUMBER}(?:[ ,-]{1,3}${SMALL_NUMBER}){7,}(?!\\p{L}))`,
  `(?i:(?<!\\p{L})${LARGE_NUMBER}(?:[ ,-]{1,3}${LARGE_NUMBER}){3,}(?!\\p{L}))`,
].map(matching);
