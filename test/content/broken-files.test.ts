import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import {
  folderMistakes,
  frontMatterMistakes,
  worryMistakes,
  yamlMistakes,
} from '../../src/wording/content-check.ts';
import { aContentFolder, at, type BrokenCase, SOUND, swap, swapIn } from './a-content-folder.ts';

const gifts = 'entries/01-gaver.md';
const transport = 'entries/02-transport.md';

const UNREADABLE: readonly BrokenCase[] = [
  ['a file that is missing', { 'rules.yaml': undefined }, at('rules.yaml', 1, folderMistakes.noFile)],
  [
    'an entry file that is no answer',
    { 'entries/noter.txt': 'x' },
    at('entries/noter.txt', 1, folderMistakes.entryFileName),
  ],
  [
    'an entry without a number in its name',
    { 'entries/gaver.md': SOUND[gifts] },
    at('entries/gaver.md', 1, folderMistakes.entryFileName),
  ],
  [
    'a letter in another encoding',
    { 'contacts.yaml': latin1(SOUND['contacts.yaml']) },
    at('contacts.yaml', 6, folderMistakes.notUtf8),
  ],
  [
    'no example of worry in a file',
    { 'worry/ingen.txt': '# Kun en note.\n' },
    at('worry/ingen.txt', 1, worryMistakes.empty),
  ],
  [
    'an example of worry that is a whole mail',
    { 'worry/akut.txt': `Han vil dø.\n\n${'Vi var i haven. '.repeat(50)}\n` },
    at('worry/akut.txt', 3, worryMistakes.long(600)),
  ],
  [
    'a file saved as UTF-16',
    { 'contacts.yaml': utf16(SOUND['contacts.yaml']) },
    at('contacts.yaml', 1, folderMistakes.notUtf8),
  ],
];

const WITHOUT_PARTS: readonly BrokenCase[] = [
  ['no dashes above the fields', swap(gifts, '---\nid', 'id'), at(gifts, 1, frontMatterMistakes.notOpened)],
  [
    'no dashes below the fields',
    swap(gifts, '---\n\nDet', '\nDet'),
    at(gifts, 19, frontMatterMistakes.notClosed),
  ],
  [
    'no text below the fields',
    swap(transport, '\nDet gør I.\n', ''),
    at(transport, 13, frontMatterMistakes.noBody),
  ],
  [
    'a heading in the answer',
    swap(gifts, 'Små gaver', '## Små gaver'),
    at(gifts, 23, frontMatterMistakes.markup),
  ],
  [
    'a list in the answer',
    swap(gifts, 'Små gaver', '- Små gaver'),
    at(gifts, 23, frontMatterMistakes.markup),
  ],
];

const BAD_YAML: readonly BrokenCase[] = [
  [
    'a colon in a question',
    swap(gifts, 'Må vi give gaver?', 'Gaver: må vi?'),
    at(gifts, 3, yamlMistakes.colon),
  ],
  [
    'a field that stands twice',
    swap(gifts, 'version: 1', 'version: 1\nversion: 2'),
    at(gifts, 9, yamlMistakes.duplicateKey),
  ],
  ['a tab', swap(gifts, '  by:', '\tby:'), at(gifts, 10, yamlMistakes.tab)],
  [
    'a quote that is never closed',
    swap(gifts, 'Må vi give gaver?', '"Må vi?'),
    at(gifts, 3, yamlMistakes.missingSign),
  ],
  [
    'a text that begins with a star',
    swap('lexicon.yaml', 'gave, foræring', '*gave, foræring'),
    at('lexicon.yaml', 6, yamlMistakes.specialSign),
  ],
  [
    'a text that begins with an ampersand',
    swap(gifts, 'Må vi give gaver?', '&A om gaver'),
    at(gifts, 3, yamlMistakes.specialSign),
  ],
  [
    'a text that begins with an at',
    swap(gifts, 'by: Red Barnet', 'by: @karen'),
    at(gifts, 10, yamlMistakes.specialSign),
  ],
  [
    'an item whose first line is gone',
    swap('contacts.yaml', '- id: projektleder\n', ''),
    at('contacts.yaml', 4, yamlMistakes.other),
  ],
  [
    'a line in the wrong column',
    swap('contacts.yaml', '  phone', ' phone'),
    at('contacts.yaml', 4, yamlMistakes.missingSign),
  ],
];

describe('a content folder', () => {
  it.each([...UNREADABLE, ...WITHOUT_PARTS, ...BAD_YAML])(
    'says where it has %s, and what to do',
    async (_title, changed, mistake) => {
      const loaded = await loadContent(await aContentFolder(changed));

      expect(loaded).toEqual({ kind: 'broken', mistakes: [mistake] });
    },
  );

  it('tells of every slip in a file, and of each once', async () => {
    const colons = swapIn(SOUND['contacts.yaml'], 'Karen Kvist', 'Karen: Kvist');
    const folder = await aContentFolder({ 'contacts.yaml': swapIn(colons, 'raad@', '@raad') });

    expect(await loadContent(folder)).toEqual({
      kind: 'broken',
      mistakes: [
        at('contacts.yaml', 3, yamlMistakes.colon),
        at('contacts.yaml', 7, yamlMistakes.specialSign),
      ],
    });
  });
});

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

function utf16(text: string): Uint8Array {
  return Buffer.from(`\uFEFF${text}`, 'utf16le');
}
