import { folderMistakes } from '../wording/content-check.ts';
import { disagreements } from './agreement.ts';
import { type CheckedFiles, checkFiles } from './checked-files.ts';
import type { Content } from './content.ts';
import { namesIn } from './content-files.ts';
import { type Broken, broken, type Checked, type Mistake } from './mistake.ts';

export type Loaded = { readonly kind: 'loaded'; readonly content: Content } | Broken;

/** Reads all content from a folder, or tells of everything that is wrong with it, by file and line. */
export async function loadContent(folder: string): Promise<Loaded> {
  if ((await namesIn(folder)) === undefined) return broken('.', 1, folderMistakes.noFolder);

  const files = await checkFiles(folder);
  const mistakes = [...Object.values(files).flat().flatMap(mistakesIn), ...disagreements(files)];
  const content = contentOf(files);
  if (content === undefined || mistakes.length > 0)
    return { kind: 'broken', mistakes: mistakes.toSorted(byPlace) };

  return { kind: 'loaded', content };
}

function mistakesIn(checked: Checked<unknown>): readonly Mistake[] {
  return checked.kind === 'broken' ? checked.mistakes : [];
}

function byPlace(a: Mistake, b: Mistake): number {
  return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
}

/** The content in document order; undefined when a file is broken. */
function contentOf(files: CheckedFiles): Content | undefined {
  const { contacts, rules, childProtection, lexicon, outOfScope, programme, routing } = files;
  const entries = files.entries.flatMap((entry) => (entry.kind === 'sound' ? [entry.value] : []));
  if (
    contacts.kind === 'broken' ||
    rules.kind === 'broken' ||
    childProtection.kind === 'broken' ||
    lexicon.kind === 'broken' ||
    outOfScope.kind === 'broken' ||
    programme.kind === 'broken' ||
    routing.kind === 'broken'
  ) {
    return undefined;
  }

  return {
    entries: entries.toSorted((a, b) => a.number - b.number),
    contacts: contacts.value,
    rules: rules.value,
    childProtection: childProtection.value,
    lexicon: lexicon.value,
    outOfScope: outOfScope.value,
    worry: files.worry.flatMap((level) => (level.kind === 'sound' ? [level.value] : [])),
    programme: programme.value,
    routing: routing.value,
  };
}
