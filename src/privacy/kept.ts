import type { Contact } from '../content/content.ts';
import { type Find, matching, type Stretch } from './find.ts';
import { MONTH, PLACEHOLDERS } from './pattern-parts.ts';

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH_NUMBER = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:19|20)\\d\\d';
const YEAR_AFTER_SPACE = `${YEAR}(?! ?\\d{4})`;
const CLOCK = '(?:[01]?\\d|2[0-4])(?:[.:][0-5]\\d)?';
const THOUSANDS = '\\d{1,3}(?:[ .]\\d{3}){0,3}(?!\\d)|\\d{1,7}';

/** What looks like numbers of somebody's and is none: it stays, and no later pattern reads it. */
export const KEPT_FACTS: readonly Find[] = [
  // 23.11.2026, 1/12-26, 23-11-2026, 29/2 2024
  `(?<!\\d)(?<!\\d[./-])${DAY} ?[./-] ?${MONTH_NUMBER}(?: ?[./-] ?(?:${YEAR}|\\d\\d)| ${YEAR_AFTER_SPACE})(?![./-]?\\d| \\d\\d(?![\\d.:–-]| ?\\p{L}))`,
  // 2026-11-23
  `(?<![\\d-])${YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?!-?\\d)`,
  // 1/12
  `(?<![\\d/])${DAY}/${MONTH_NUMBER}(?![/\\d])`,
  // 3. december 2026
  `(?<!\\d)${DAY}\\.? ?(?i:${MONTH})(?:,? ${YEAR_AFTER_SPACE})?(?!\\d)`,
  // 2025-2026, while 1912-1954 can be a phone
  '(?<!\\d)20[0-3]\\d ?[-–/] ?20[0-3]\\d(?!\\d)',
  // kl. 14.30-16, 20.30-22.00
  `(?i:\\bkl\\.?|\\bklokken) ?${CLOCK}(?: ?[-–] ?${CLOCK})?(?![.:]?\\d)`,
  '(?<![\\d.:])(?:[01]?\\d|2[0-4])[.:][0-5]\\d ?[-–] ?(?:[01]?\\d|2[0-4])[.:][0-5]\\d(?![.:]?\\d)',
  // 1.250,50 kr., kr. 300
  `(?<!\\d)(?<!\\d[ .])(?:${THOUSANDS})(?:,\\d{1,2})?(?: ?(?i:kr|kroner|dkk|euro)(?!\\p{L})|,-)`,
  `(?i:(?<!\\p{L})(?:kr\\.?|dkk)) ?(?:${THOUSANDS})(?!\\d)`,
].map(matching);

const GOODS = '(?i:(?<!\\p{L})(?:ordre|faktura|order|invoice|cvr|ean|gln|isbn|(?:streg|bar) ?(?:kode|code)))';
const ALSO_GOODS =
  '(?i:(?<!\\p{L})(?:kvittering|bestilling|booking|reservation|pakke|vare|bilag|rekvisition|kunde|serie|parcel))';
const NUMBER = '(?i:numre|nummeret|nummer|number|nr\\.?|no\\.?)';
const ITS_NUMBER = `(?:${GOODS}(?i:s|en)?(?:[- ]?${NUMBER})?|${ALSO_GOODS}(?i:s|n)?[- ]?${NUMBER})(?: (?:er|is))?[ :#="'”]{1,3}`;

/** Numbers of goods and workplaces right after their own word, written as such: in one piece, or thirteen figures. */
export const KEPT_NUMBERS: readonly Find[] = [
  `${ITS_NUMBER}(?:\\d{4,14}|\\d(?:[ -]?\\d){12})(?!\\d| ?[-–/] ?\\d| \\d\\d)`,
].map(matching);

/** What always stays, before anything is looked for: match codes, the programme's names, what was taken out already. */
export const ALWAYS_KEPT: Find = matching(
  `${PLACEHOLDERS}|(?<![\\p{L}\\d])(?i:HTO)-?\\d{3,5}(?![\\p{L}\\d])|(?<!\\p{L})(?:Red Barnet|Hjem til Os|Den børnefaglige rådgivning)(?!\\p{L})`,
);

/** Finds the programme's own contacts: name, mail, phone in any grouping, and the first name where it is greeted. */
export function findContacts(contacts: readonly Contact[]): Find {
  const patterns = contacts.flatMap(({ name, phone, mail }) => [
    ...(mail ? [`(?<![\\p{L}\\d.+@-])(?i:${literally(mail)})(?![\\p{L}\\d@-]|\\.[\\p{L}\\d])`] : []),
    ...(phone ? [phonePattern(phone)] : []),
    `(?<!\\p{L})(?i:${literally(name)})(?!\\p{L})`,
    `(?<=^ {0,3}(?i:hej|hejsa|kære|hi|dear|hello|hey|goddag|godmorgen) {1,2})(?i:${literally(name.split(' ')[0] ?? name)})(?! ?\\p{Lu}|\\p{L})`,
  ]);
  return patterns.length === 0 ? nothing : matching(patterns.join('|'));
}

function nothing(): readonly Stretch[] {
  return [];
}

function phonePattern(phone: string): string {
  const digits = phone.replace(/\D/g, '').slice(-8);
  return `(?<![\\d])(?:(?:\\+|00) ?45[ .-]?)?${[...digits].join('[ .\\-–/]{0,3}')}(?!\\d)`;
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
