import { keepable } from './database.ts';

/** The word as a regular expression that finds it in capitals and small letters, and finds nothing else. */
export function inAnyCase(word: string): string {
  return [...keepable(word).normalize('NFC')]
    .map((character) => {
      const [small, capital] = [character.toLowerCase(), character.toUpperCase()];
      if (small !== capital) return `(?:${small}|${capital})`;
      return character.replace(/[^\p{L}\p{N}]/u, '\\$&');
    })
    .join('');
}
