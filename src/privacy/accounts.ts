import { type Find, matching } from './find.ts';

const WORD =
  '(?:(?:bank|løn|nem)?konto(?:nr|nummer|en|nummeret)?|kt|kontonr|reg(?:nr|istreringsn(?:umme)?r)?|account|iban)';

/** Accounts that a word or their own shape tells. */
export const ACCOUNTS: readonly Find[] = [
  // DK50 0040 0440 1162 43
  '(?<![\\p{L}\\d])(?:[A-Z]{2}|dk)\\d{2} ?[A-Z\\d]{4}(?: ?[A-Z\\d]{4}){1,6}(?: ?[A-Z\\d]{1,4})?(?![\\p{L}\\d])',
  `(?i:(?<!\\p{L})${WORD})(?!\\p{L})[^\\d\\n]{0,20}(?<found>\\d(?:[ .\\-–/]{0,3}\\d){3,17})(?!\\d)`,
  '(?i:(?<!\\p{L})(?:swift|bic))(?:[- ]?kode)?[ :]{1,3}(?<found>[A-Z]{6}[A-Z\\d]{2,5})(?![\\p{L}\\d])',
].map(matching);

/** 1234-0001234567: a register number and an account; a phone with its country's code is told before. */
export const REGISTER_AND_ACCOUNT: Find = matching('(?<!\\d)\\d{4} ?[-–/+ ] ?\\d{6,10}(?!\\d)');

/** Whatever else has nine figures or more: cards, passports and cases. */
export const LONG_NUMBERS: Find = matching('(?<!\\d)\\d(?:[ .-]?\\d){8,}');
