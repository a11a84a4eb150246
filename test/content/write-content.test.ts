import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Content, Entry } from '../../src/content/content.ts';
import { loadContent } from '../../src/content/load.ts';
import { writeContent } from '../../src/content/write-content.ts';
import { writeEntry } from '../../src/content/write-entry.ts';
import type { CivilDate } from '../../src/kernel/civil-date.ts';
import { theContent } from './the-content.ts';

const CONTENT = new URL('../../content', import.meta.url).pathname;

let folder: string;
let content: Content;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'content-'));
  await cp(CONTENT, folder, { recursive: true });
  content = await theContent();
});
afterEach(() => rm(folder, { recursive: true }));

const edited = (id: string, change: (entry: Entry) => Partial<Entry>): Content => ({
  ...content,
  entries: content.entries.map((entry) => (entry.id === id ? { ...entry, ...change(entry) } : entry)),
});

/** Writes the content into the folder and reads it again; answers the files that changed. */
async function written(then: Content): Promise<readonly string[]> {
  const files = await writeContent(folder, then);
  for (const { file, text } of files) {
    if (text === undefined) await rm(join(folder, file));
    else await writeFile(join(folder, file), text);
  }
  const again = await loadContent(folder);
  expect(again.kind === 'broken' ? again.mistakes : again.content.entries).toEqual(then.entries);
  expect(again).toEqual({ kind: 'loaded', content: then });
  return files.map(({ file }) => file);
}

/** The lines that a file lost, and those that it gained. */
async function difference(file: string) {
  const [before, after] = await Promise.all(
    [CONTENT, folder].map((from) => readFile(join(from, file), 'utf8')),
  );
  const lines = (text = '') => text.split('\n');
  return {
    lost: lines(before).filter((line) => !lines(after).includes(line)),
    gained: lines(after).filter((line) => !lines(before).includes(line)),
  };
}

describe('the content files', () => {
  it('has a translation, with its approval or still a draft', async () => {
    const english = { shortAnswer: 'You may give small gifts. Ask first.', ofVersion: 1 };
    const approved = { by: 'Red Barnet, Hjem til Os', on: '2026-11-23' as CivilDate };
    expect(await written(edited('gaver', () => ({ english })))).toEqual(['entries/10-gaver.md']);
    expect(await written(edited('gaver', () => ({ english: { ...english, approved } })))).toEqual([
      'entries/10-gaver.md',
    ]);
    expect((await difference('entries/10-gaver.md')).lost).toEqual([]);
  });

  it('stay as they are when nothing changed', async () => {
    expect(await writeContent(CONTENT, content)).toEqual([]);
  });

  it('stay byte for byte, entry by entry, whatever is in them', async () => {
    for (const entry of content.entries) {
      const [name = ''] = (await readdir(join(CONTENT, 'entries'))).filter((each) =>
        each.endsWith(`-${entry.id}.md`),
      );
      const text = await readFile(join(CONTENT, 'entries', name), 'utf8');
      expect(writeEntry(`entries/${name}`, text, entry)).toBe(text);
    }
  });

  it('show an edit as the lines that it changed', async () => {
    const then = edited('gaver', ({ answer }) => ({
      answer: [...answer, 'Spørg altid forældrene: de ved bedst.'],
      version: 2,
      approved: { by: 'Red Barnet, Hjem til Os', on: '2026-11-24' as Entry['approved']['on'] },
    }));
    expect(await written(then)).toEqual(['entries/10-gaver.md']);
    const { lost, gained } = await difference('entries/10-gaver.md');
    expect(gained).toEqual([
      'version: 2',
      '  by: Red Barnet, Hjem til Os',
      '  on: 2026-11-24',
      'Spørg altid forældrene: de ved bedst.',
    ]);
    expect(lost).toEqual([
      'version: 1',
      '  by: Red Barnet, Hjem til Os (Q&A-dokumentet)',
      '  on: 2026-11-23',
    ]);
  });

  it('show a new phrasing as one line', async () => {
    const then = edited('gaver', ({ phrasings }) => ({
      phrasings: [...phrasings, '# Må vi: "give" en bog?'],
    }));
    expect(await written(then)).toEqual(['entries/10-gaver.md']);
    expect(await difference('entries/10-gaver.md')).toEqual({
      lost: [],
      gained: ['  # Må vi: "give" en bog?'],
    });
  });

  it.each([
    'Må vi: ja eller nej?',
    '"Gaver" – må vi?',
    '- må vi?',
    'ja',
    '7',
    '#gaver',
    "Må 'vi'?",
    '@alle: må vi?',
  ])('hold the question %j as it was written', async (question) => {
    await written(edited('gaver', () => ({ question })));
  });

  it('hold a new entry in a file like the others', async () => {
    const entry: Entry = {
      id: 'kaeledyr',
      number: 13,
      question: 'Må barnet møde vores hund?',
      shortAnswer: 'Ja, det må barnet gerne.',
      answer: ['Ja, det må barnet gerne. Det er hyggeligt.', 'Tal med forældrene om det først.'],
      phrasings: ['Vi har en stor hund'],
      englishPhrasings: [],
      concepts: [],
      source: 'Q&A 13',
      version: 1,
      approved: { by: 'Red Barnet, Hjem til Os', on: '2026-11-24' as Entry['approved']['on'] },
      safety: true,
    };
    expect(await written({ ...content, entries: [...content.entries, entry] })).toEqual([
      'entries/13-kaeledyr.md',
    ]);
    expect(await readFile(join(folder, 'entries/13-kaeledyr.md'), 'utf8')).toMatch(
      /^---\n# Svaret står under/,
    );
  });

  it('lose an entry that is gone', async () => {
    const last = content.entries.at(-1);
    const then = { ...content, entries: content.entries.slice(0, -1) };
    const rules = content.rules.filter(({ source }) => source !== last?.source);
    expect(rules).toHaveLength(content.rules.length);
    expect(await written(then)).toEqual([`entries/12-${last?.id}.md`]);
  });

  it('show what is out of scope as lines under its topic, and a new topic at the end', async () => {
    const [first, ...others] = content.outOfScope;
    if (!first) throw new Error('nothing is out of scope');
    const outOfScope = [
      { ...first, phrasings: [...first.phrasings, 'Hvad koster attesten egentlig?'] },
      ...others,
      { id: 'parkering', phrasings: ['Hvor må vi parkere ved kontoret?'] },
    ];
    expect(await written({ ...content, outOfScope })).toEqual(['out-of-scope.yaml']);
    expect(await difference('out-of-scope.yaml')).toEqual({
      lost: [],
      gained: [
        '    Hvad koster attesten egentlig?',
        '- id: parkering',
        '    Hvor må vi parkere ved kontoret?',
      ],
    });
  });
});
