import { join } from 'node:path';
import { brokenContent, soundContent } from '../wording/content-check.ts';
import type { Content } from './content.ts';
import type { Loaded } from './load.ts';

/** What the operator reads: one line when the content of a folder is sound, else one a mistake and a closing one. */
export function contentReport(loaded: Loaded, folder: string): string {
  if (loaded.kind === 'loaded') return soundContent(countsOf(loaded.content));

  const { mistakes } = loaded;
  const lines = mistakes.map(({ file, line, what }) => `${join(folder, file)}:${line}: ${what}`);
  return [...lines, brokenContent(mistakes.length, new Set(mistakes.map(({ file }) => file)).size)].join(
    '\n',
  );
}

function countsOf(content: Content) {
  return {
    entries: content.entries.length,
    phrasings: content.entries.flatMap((entry) => [...entry.phrasings, ...entry.englishPhrasings]).length,
    rules: content.rules.length,
    contacts: content.contacts.length,
    concepts: Object.keys(content.lexicon.concepts).length,
    topics: content.outOfScope.length,
  };
}
