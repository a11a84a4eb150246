/** What two phrasings have in common that are the same but for capitals and signs. */
export function sameQuestion(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
