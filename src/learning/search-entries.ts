import Fuse from 'fuse.js';
import type { Entry } from '../content/content.ts';

/** As many as are shown to choose from. */
const AT_MOST = 5;

const KEYS = [
  { name: 'question', weight: 3 },
  { name: 'id', weight: 1 },
  { name: 'phrasings', weight: 1 },
  { name: 'answer', weight: 1 },
];

/** The entries in which the words stand, also misspelt ones, best first. */
export function searchEntries(words: string, entries: readonly Entry[]): readonly Entry[] {
  const fuse = new Fuse(entries, { keys: KEYS, threshold: 0.3, ignoreLocation: true, minMatchCharLength: 2 });
  return fuse.search(words, { limit: AT_MOST }).map(({ item }) => item);
}

/** The entry that "7", "Q&A 7", "nr. 7", its id or its question names; undefined where none does. */
export function entryCalled(words: string, entries: readonly Entry[]): Entry | undefined {
  const name = words.trim().toLowerCase();
  const number = /^(?:nr\.? ?|#)?(\d{1,4})$/.exec(name)?.[1];
  return (
    entries.find((entry) => entry.id === name || entry.source.toLowerCase() === name) ??
    entries.find((entry) => number !== undefined && entry.number === Number(number)) ??
    entries.find(({ question }) => question.toLowerCase() === name)
  );
}
