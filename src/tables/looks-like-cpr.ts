/** Six digits and four, however they are grouped; nine in a row are a CPR number whose first zero a spreadsheet ate. */
const LIKE_CPR =
  /(?<!\d)(?:\d{2}[ ./-]?\d{2}[ ./-]?\d{2}[ ./–-]{0,3}(?:\d{4}|[xX*]{4})|\d{5,6} ?[–-] ?\d{4}|\d{9,10})(?!\d)/u;
const INVISIBLE = /\p{Cf}/gu;

/** Whether a text holds anything like a CPR number. Rather one phone number too many than one CPR number. */
export function looksLikeCpr(text: string): boolean {
  return LIKE_CPR.test(text.normalize('NFKC').replace(INVISIBLE, ''));
}
