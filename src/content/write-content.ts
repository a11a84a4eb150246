import type { Content } from './content.ts';
import { namesIn, readSource } from './content-files.ts';
import { fileOf, writeEntry, writeNewEntry } from './write-entry.ts';
import { writeOutOfScope } from './write-out-of-scope.ts';

/** A file of the content folder as it is to be: with that text, or not there any more. */
export type WrittenFile = { readonly file: string; readonly text: string | undefined };

/** The files of a folder that must change for it to hold that content; the folder itself is left alone. */
export async function writeContent(folder: string, content: Content): Promise<readonly WrittenFile[]> {
  const read = async (file: string) => {
    const source = await readSource(folder, file);
    if (source.kind === 'broken') throw new Error(`a content file cannot be read: ${file}`);
    return source.text;
  };
  const names = (await namesIn(`${folder}/entries`)) ?? [];
  const known = new Set(names.map((name) => `entries/${name}`));
  const [first] = known;
  if (first === undefined) throw new Error('there is no entry to write others like');

  const changed: WrittenFile[] = [];
  const note = (file: string, text: string | undefined, before?: string) => {
    if (text !== before) changed.push({ file, text });
  };
  for (const entry of content.entries) {
    const file =
      [...known].find((each) => each.replace(/^entries\/\d+-/, '') === `${entry.id}.md`) ?? fileOf(entry);
    const before = known.delete(file) ? await read(file) : undefined;
    note(
      file,
      before === undefined ? writeNewEntry(await read(first), entry) : writeEntry(file, before, entry),
      before,
    );
  }
  for (const file of known) note(file, undefined, '');

  const before = await read('out-of-scope.yaml');
  note('out-of-scope.yaml', writeOutOfScope('out-of-scope.yaml', before, content.outOfScope), before);
  return changed;
}
