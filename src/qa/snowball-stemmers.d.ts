/** The package ships no types; this is the part that is used. */
declare module 'snowball-stemmers' {
  const stemmers: { newStemmer(language: 'danish' | 'english'): { stem(word: string): string } };
  export = stemmers;
}
