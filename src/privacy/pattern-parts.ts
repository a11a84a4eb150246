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

/** A month's name, whole or shortened, in Danish or English. */
export const MONTH =
  '(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)(?:\\.|(?:uar|ruar|ts|ch|il|i|ust|tember|ober|ember|y|e|uary|ruary|t)(?!\\p{L})|(?!\\p{L}))';
