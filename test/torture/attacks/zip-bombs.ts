import { strToU8, zipSync } from 'fflate';
import { MATCH_COLUMNS } from '../../../src/anniversaries/import-matches.ts';
import { readTable } from '../../../src/tables/read-table.ts';
import { aSpreadsheet } from '../../tables/a-spreadsheet.ts';
import type { Trial } from '../trial.ts';

const MEGABYTE = 1_048_576;
/** What reading a file may take: the file itself, what it may unfold to, and room to work. */
const MOST_MEMORY = 600 * MEGABYTE;
const MOST_SECONDS = 20;

type Bomb = () => Uint8Array<ArrayBuffer>;

const spaces = (megabytes: number) => ' '.repeat(megabytes * MEGABYTE);

const BOMBS: Readonly<Record<string, Bomb>> = {
  'a sheet of 120 MB of nothing': () => aSpreadsheet({ xml: spaces(120) }),
  'a hundred and twenty megabytes of padding': () => aSpreadsheet([['kode']], 120 * MEGABYTE),
  'a row with a number beyond all rows': () =>
    aSpreadsheet({ xml: '<row r="999999999"><c r="A999999999"><v>1</v></c></row>' }),
  'a cell in a column beyond all columns': () =>
    aSpreadsheet({ xml: '<row r="1"><c r="ZZZZ1"><v>1</v></c></row>' }),
  'a corner far away in both directions': () =>
    aSpreadsheet({ xml: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' }),
  'a size that is a lie': () => lying(aSpreadsheet({ xml: spaces(120) })),
  'a zip within a zip within a zip': () => nestedZip(6),
  'ten thousand files': () =>
    new Uint8Array(
      zipSync(
        Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`xl/f${index}.xml`, strToU8('x')])),
      ),
    ),
  'no end': () => aSpreadsheet([['kode']]).slice(0, -40),
  'entities that unfold': () =>
    aSpreadsheet({
      xml: `<!DOCTYPE a [<!ENTITY a "${'ha'.repeat(1_000)}"><!ENTITY b "${'&a;'.repeat(1_000)}"><!ENTITY c "${'&b;'.repeat(1_000)}">]><row r="1"><c r="A1" t="inlineStr"><is><t>&c;</t></is></c></row>`,
    }),
};

/** Files that are small on the disk and large in the memory. */
export const zipBombs: Trial = {
  id: 'zip-bombs',
  kind: 'attack',
  busy: true,
  what: 'Zip bombs and other .xlsx files that unfold',
  how: `${Object.keys(BOMBS).length} files read as an import reads them; each is refused in a sentence, within ${MOST_SECONDS} seconds and ${MOST_MEMORY / MEGABYTE} MB`,
  tries: { short: 10, long: 60 },
  async run({ tries, found }) {
    const names = Object.keys(BOMBS);
    for (let round = 0; round < tries; round++) {
      const name = names[round % names.length] ?? '';
      const bomb = BOMBS[name]?.();
      if (!bomb) continue;
      const before = process.memoryUsage().rss;
      const since = process.cpuUsage();
      const read = await readTable(bomb, MATCH_COLUMNS);
      const seconds = process.cpuUsage(since).user / 1_000_000;
      const grown = process.memoryUsage().rss - before;
      found.tried();
      found.expect(read.kind === 'broken', 'let in', `${name} was read`);
      found.expect(seconds < MOST_SECONDS, 'let in', `${name} took ${seconds.toFixed(1)} s`);
      found.expect(grown < MOST_MEMORY, 'let in', `${name} took ${Math.round(grown / MEGABYTE)} MB`);
    }
    return undefined;
  },
};

/** Says of every file in it that it is ten bytes large. */
function lying(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, 10, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, 10, true);
  }
  return bytes;
}

function nestedZip(depth: number): Uint8Array<ArrayBuffer> {
  let inner: Uint8Array = strToU8(spaces(20));
  for (let level = 0; level < depth; level++) inner = zipSync({ 'xl/worksheets/sheet1.xml': inner });
  return new Uint8Array(inner);
}
