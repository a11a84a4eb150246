/**
 * One form for all ways to write a place: lower case, "å æ ø" for "aa ae oe", and single spaces for hyphens, slashes and
 * full stops. "Høje-Taastrup", "høje tåstrup" and "HOEJE TAASTRUP" become the same.
 */
export function oneSpelling(text: string): string {
  return wordSpelling(text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, ' ')).trim();
}

/** The same for a single composed word. */
export function wordSpelling(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('aa', 'å')
    .replaceAll('ae', 'æ')
    .replaceAll('oe', 'ø')
    .replaceAll('é', 'e');
}

/** What else a spelling is typed as where the keyboard has no "æ ø å": "køge" also as "koge". Without the spelling itself. */
export function withoutDanishLetters(spelling: string): readonly string[] {
  const bare = spelling.replaceAll('ø', 'o').replaceAll('å', 'a');
  const typed = new Set([bare.replaceAll('æ', 'a'), bare.replaceAll('æ', 'e')]);
  typed.delete(spelling);
  return [...typed];
}
