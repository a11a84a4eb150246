/** The sentences of a paragraph. A full stop before a small letter belongs to an abbreviation ("evt. med", "ift. at"). */
export function sentencesOf(paragraph: string): readonly string[] {
  return paragraph.split(/(?<=[.!?])\s+(?=[^\p{Ll}])/u).filter((sentence) => sentence !== '');
}
