import type { Entry } from '../content/content.ts';
import { wordsOf } from './apply-changes.ts';
import type { ApprovedChange, EntryWords } from './change.ts';

/** The words of one version of an entry. */
export type EntryVersion = { readonly version: number; readonly words: EntryWords };

/** Every version of an entry whose words are known, newest first; the one in force is among them. */
export function versionsOf(entry: Entry, changes: readonly ApprovedChange[]): readonly EntryVersion[] {
  const known = new Map<number, EntryWords>();
  for (const { deed } of changes) {
    if (deed.kind !== 'edit' || deed.entry !== entry.id) continue;
    known.set(deed.base, deed.before);
    known.set(deed.base + 1, deed.after);
  }
  known.set(entry.version, wordsOf(entry));
  return [...known]
    .map(([version, words]) => ({ version, words }))
    .filter(({ version }) => version <= entry.version)
    .toSorted((one, other) => other.version - one.version);
}

export function versionOf(
  entry: Entry,
  version: number,
  changes: readonly ApprovedChange[],
): EntryVersion | undefined {
  return versionsOf(entry, changes).find((each) => each.version === version);
}
