import { streetAddresses } from './addresses.ts';
import { type Find, matching } from './find.ts';
import { KEPT_FACTS } from './kept.ts';
import { privateLinks } from './links.ts';
import { mailAddresses } from './mail-addresses.ts';
import { NAME_PATTERNS } from './names.ts';
import { MONTH } from './pattern-parts.ts';
import type { RemovedKind } from './redaction.ts';

/** One thing to look for; what is 'kept' stays and is not looked at again. */
export type PrivatePattern = { readonly kind: RemovedKind | 'kept'; readonly find: Find };

const JOIN = '[ .\\-–/]{0,3}';
const DAY = '(?:0[1-9]|[1-2]\\d|3[01]|[67]\\d|[89][01])';
const BORN_ON = `(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}${JOIN}\\d{1,2}${JOIN}(?:\\d{4}|\\d{2})|\\d{1,2}${JOIN}\\d{1,2}|(?:\\d{1,2}\\.? ?)?(?i:${MONTH})(?:,? \\d{4})?)`;
const EIGHT_DIGITS = `\\d(?:${JOIN}\\d){7}`;
const ACCOUNT_WORD =
  '(?:konto(?:nr|nummer|en|nummeret)?|bankkonto|reg(?:nr|istreringsn(?:umme)?r)?|account|iban)';

/**
 * All that is private, in the order in which it is looked for. The same list finds and removes: what stands first is
 * the surer or the more telling, and is no longer there for the patterns after it.
 */
export const PRIVATE_PATTERNS: readonly PrivatePattern[] = [
  { kind: 'link', find: privateLinks },
  { kind: 'mail', find: mailAddresses },
  {
    kind: 'mail',
    find: matching(
      `(?<=(?<from>[\\p{L}\\d._-]{1,64}) ?)(?:[(\\[{](?i:at|a|snabel-?a)[)\\]}]|(?i: snabel-?a )) ?[\\p{L}\\d-]{1,64}(?: ?(?:\\.|(?i: punktum | dot )) ?[\\p{L}\\d-]{2,20}){1,3}`,
    ),
  },
  // 010203-1234, 0102031234, 01.02.03 1234, 01 02 03 12 34, 010203-xxxx
  {
    kind: 'cpr',
    find: matching(
      `(?<!\\d)${DAY}${JOIN}(?:0[1-9]|1[0-2])${JOIN}\\d\\d${JOIN}(?:\\d{2} ?\\d{2}|[xX*]{4})(?!\\d)`,
    ),
  },
  {
    kind: 'cpr',
    find: matching(`(?<!\\d)${DAY}[./-]?(?:0[1-9]|1[0-2])[./-]?(?:19|20)\\d\\d[-–/]\\d{4}(?!\\d)`),
  },
  { kind: 'cpr', find: matching(`(?<!\\d)\\d{6} ?[-–] ?(?:\\d{4}|[xX*]{4})(?!\\d)`) },
  {
    kind: 'cpr',
    find: matching(
      '(?i:\\bcpr|\\bpersonn(?:umme)?r)[^\\d\\n]{0,30}(?<found>\\d(?:[ .\\-–/]{0,3}\\d){3,11})(?!\\d)',
    ),
  },
  {
    kind: 'birthdate',
    find: matching(
      `(?i:(?<!\\p{L})født|(?<!\\p{L})foedt|fødselsdato|fødselsdata|fødselsdag(?:en)?(?: er|:)|(?<![\\p{L}.])f\\.(?=[ \\d])|\\bborn|date of birth|\\bdob)[^\\d\\n]{0,20}?(?<found>${BORN_ON})(?!\\d)`,
    ),
  },
  ...KEPT_FACTS.map((find) => ({ kind: 'kept' as const, find })),
  {
    kind: 'account',
    find: matching(
      '(?<![\\p{L}\\d])(?:[A-Z]{2}|dk)\\d{2} ?[A-Z\\d]{4}(?: ?[A-Z\\d]{4}){1,6}(?: ?[A-Z\\d]{1,4})?(?![\\p{L}\\d])',
    ),
  },
  {
    kind: 'account',
    find: matching(
      `(?i:(?<!\\p{L})${ACCOUNT_WORD})(?!\\p{L})[^\\d\\n]{0,20}(?<found>\\d(?:[ .\\-–/]{0,3}\\d){3,17})(?!\\d)`,
    ),
  },
  // +45 22 33 44 55, 0045-22334455; before the account number that the latter could also be
  { kind: 'phone', find: matching(`(?<![\\d+])(?:\\+|00) ?45${JOIN}${EIGHT_DIGITS}(?!\\d)`) },
  { kind: 'account', find: matching('(?<!\\d)\\d{4}[ ]?[-–/+ ][ ]?\\d{6,10}(?!\\d)') },
  {
    kind: 'plate',
    find: matching('(?<![\\p{L}\\d])(?:[A-ZÆØÅ]{2}[ -]?\\d{2}[ .-]?\\d{3}|[a-zæøå]{2}\\d{5})(?![\\p{L}\\d])'),
  },
  {
    kind: 'plate',
    find: matching(
      '(?i:nummerplade\\p{L}{0,3}|registreringsnummer\\p{L}{0,2})(?: er)?[ :]{1,3}(?<found>[A-ZÆØÅ\\d][A-ZÆØÅ\\d ]{1,8})(?![\\p{L}\\d])',
    ),
  },
  { kind: 'address', find: streetAddresses },
  // Other countries' numbers have between six and twelve digits.
  {
    kind: 'phone',
    find: matching(`(?<![\\d+])(?:\\+ ?|00)[1-9]\\d{0,2}(?:[ .\\-–/()]{0,3}\\d){6,12}(?!\\d)`),
  },
  {
    kind: 'phone',
    find: matching(
      `(?i:(?<!\\p{L})(?:tlf|telefon|tel|mobil|mob|phone|sms))\\p{L}{0,8}[^\\d\\n+]{0,15}(?<found>${EIGHT_DIGITS})(?!\\d)`,
    ),
  },
  { kind: 'phone', find: matching(`(?<!\\d)${EIGHT_DIGITS}(?! ?\\d)`) },
  { kind: 'phone', find: matching(`(?<!\\d)${EIGHT_DIGITS}(?!\\d)`) },
  // Whatever else has nine digits or more: card, passport and case numbers.
  { kind: 'account', find: matching('(?<!\\d)\\d(?:[ .-]?\\d){8,}') },
  ...NAME_PATTERNS.map((find) => ({ kind: 'name' as const, find })),
];
