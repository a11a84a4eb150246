import { randomUUID } from 'node:crypto';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/content/content.ts';
import type { Deed } from '../../src/learning/change.ts';
import { theContent } from '../content/the-content.ts';
import { aNewEntry, anEdit, aPhrasing } from '../learning/builders.ts';
import { freshFolder } from '../support/fresh-stores.ts';
import { type ATerminal, aTerminal } from './a-terminal.ts';
import { MORNING, somebody } from './builders.ts';

const CONTENT = new URL('../../content', import.meta.url).pathname;

let terminal: ATerminal;
let contentFolder: string;
let gifts: Entry;
beforeEach(async () => {
  terminal = await aTerminal();
  contentFolder = await freshFolder();
  await cp(CONTENT, contentFolder, { recursive: true });
  const found = (await theContent()).entries.find(({ id }) => id === 'gaver');
  if (!found) throw new Error('the entry about gifts is gone');
  gifts = found;
});

const run = (...words: readonly string[]) => terminal.run(['content', ...words], { contentFolder });
const approve = (...deeds: readonly Deed[]) =>
  terminal.inStore(async ({ contentChanges, people }) => {
    const { id: madeBy } = await somebody(people);
    for (const deed of deeds) {
      await contentChanges.addApproved({ id: randomUUID(), deed, madeBy, madeAt: MORNING });
    }
  });
const takenOver = () =>
  terminal.inStore(async ({ contentChanges }) =>
    (await contentChanges.approved()).map(({ state }) => state.takenOverAt !== undefined),
  );

/** Every file under a folder with what is in it. */
async function filesIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((name) => name.isFile()).map((name) => join(name.parentPath, name.name));
  const texts = await Promise.all(
    files.map(async (file) => [file.slice(folder.length + 1), await readFile(file, 'utf8')] as const),
  );
  return Object.fromEntries(texts);
}

describe('hto content export', () => {
  it('writes the same files where nothing was approved', async () => {
    const { code, out, err } = await run('export', 'ud');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Alle filer er som dem, botten kører på.');
    expect(await filesIn(join(terminal.folder, 'ud'))).toEqual(await filesIn(CONTENT));
  });

  it('writes what was approved, and every other file as it was', async () => {
    await approve(
      anEdit(gifts, { answer: [...gifts.answer, 'Spørg gerne forældrene først.'] }),
      aNewEntry(),
      aPhrasing({ entry: 'gaver', texts: ['Må hun få en gammel hoppepude?'] }),
    );
    const { code, out } = await run('export', 'ud');
    expect(code).toBe(0);
    expect(out).toContain('Ændret: entries/10-gaver.md\nÆndret: entries/13-kaeledyr.md\n');
    const [before, after] = [await filesIn(CONTENT), await filesIn(join(terminal.folder, 'ud'))];
    const changed = Object.keys(after).filter((file) => after[file] !== before[file]);
    expect(changed.toSorted()).toEqual(['entries/10-gaver.md', 'entries/13-kaeledyr.md']);
    expect(await filesIn(contentFolder)).toEqual(before);
  });

  it('refuses what is no folder', async () => {
    await terminal.write('optaget', 'her er en fil');
    const { code, out, err } = await run('export', 'optaget');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('optaget kan ikke bruges som mappe.');
  });

  it('tells how it is used', async () => {
    const { code, err } = await run('export');
    expect(code).toBe(2);
    expect(err).toContain('mangler noget');
  });
});

describe('hto content import', () => {
  const reviewed = async () => {
    await approve(aPhrasing({ entry: 'gaver', texts: ['Må hun få en gammel hoppepude?'] }), aNewEntry());
    await run('export', 'ud');
    return join(terminal.folder, 'ud');
  };

  it('tells what would change, and changes nothing on a dry run', async () => {
    const folder = await reviewed();
    await rm(join(folder, 'entries/13-kaeledyr.md'));
    const file = join(folder, 'entries/10-gaver.md');
    await writeFile(file, (await readFile(file, 'utf8')).replace('source: Q&A 10', 'source: Q&A 10, side 4'));
    const before = await filesIn(contentFolder);

    const { code, out } = await run('import', 'ud', '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('Ændret svar: 10. ');
    expect(out).toContain('(kilde)');
    expect(out).toContain('1 godkendt ændring fra chatten står nu i filerne.');
    expect(out).toContain('1 godkendt ændring fra chatten står ikke i filerne');
    expect(out).toContain('Intet er ændret.');
    expect(await filesIn(contentFolder)).toEqual(before);
    expect(await takenOver()).toEqual([false, false]);
  });

  it('puts reviewed files in use, and what they hold lies on top no more', async () => {
    const folder = await reviewed();
    const { code, out } = await run('import', 'ud');
    expect(code).toBe(0);
    expect(out).toContain('Filerne siger det samme som det indhold, der gælder nu.');
    expect(out).toContain('Filerne er taget i brug.');
    expect(await takenOver()).toEqual([true, true]);
    expect(await filesIn(contentFolder)).toEqual(await filesIn(folder));

    await run('export', 'igen');
    expect(await filesIn(join(terminal.folder, 'igen'))).toEqual(await filesIn(folder));
  });

  it('lets what was deleted in review stay deleted', async () => {
    const folder = await reviewed();
    await run('import', 'ud');
    const file = join(folder, 'entries/10-gaver.md');
    await writeFile(file, (await readFile(file, 'utf8')).replace('  Må hun få en gammel hoppepude?\n', ''));
    await rm(join(folder, 'entries/13-kaeledyr.md'));
    const { out } = await run('import', 'ud');
    expect(out).toContain('Svar, der forsvinder: 13. Må barnet møde vores hund?');
    expect(await filesIn(contentFolder)).toEqual(await filesIn(CONTENT));
    await run('export', 'igen');
    expect(await filesIn(join(terminal.folder, 'igen'))).toEqual(await filesIn(CONTENT));
  });

  it('tells of every mistake in the files and changes nothing', async () => {
    const folder = await reviewed();
    await writeFile(join(folder, 'contacts.yaml'), '- navn: Anna\n');
    const { code, err } = await run('import', 'ud');
    expect(code).toBe(1);
    expect(err).toContain('contacts.yaml:1');
    expect(await takenOver()).toEqual([false, false]);
  });
});
