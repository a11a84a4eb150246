import type { RemovedKind } from './redaction.ts';

/** What stands where something was taken out. */
export const PLACEHOLDER: Readonly<Record<RemovedKind, string>> = {
  cpr: '[cpr-nummer]',
  phone: '[telefon]',
  mail: '[mailadresse]',
  address: '[adresse]',
  name: '[navn]',
  account: '[konto]',
  plate: '[nummerplade]',
  birthdate: '[fødselsdato]',
  link: '[link]',
};

export const PLACEHOLDERS = `\\[(?:${Object.values(PLACEHOLDER)
  .map((placeholder) => placeholder.slice(1, -1))
  .join('|')})\\]`;

/** What people put between the figures of one number. */
export const JOIN = '[ .\\-–—/]{0,3}';

/** A month's name, whole or shortened, in Danish or English. */
export const MONTH =
  '(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)(?:\\.|(?:uar|ruar|ts|ch|il|i|ust|tember|ober|ember|y|e|uary|ruary|t)(?!\\p{L})|(?!\\p{L}))';

/** A pattern that also finds its Danish letters as a keyboard without them writes them: "vaenget", "hoejen", "gaarden". */
export function withoutDanishLetters(pattern: string): string {
  return pattern.replaceAll('æ', '(?:æ|ae)').replaceAll('ø', '(?:ø|oe|o)').replaceAll('å', '(?:å|aa|a)');
}
