import { describe, expect, it } from 'vitest';
import { withGuard, withoutGuard } from '../../src/tables/formula-guard.ts';
import { looksLikeCpr } from '../../src/tables/looks-like-cpr.ts';
import { readDay } from '../../src/tables/read-day.ts';
import { readTable } from '../../src/tables/read-table.ts';
import type { Columns } from '../../src/tables/table.ts';
import { writeCsv } from '../../src/tables/write-csv.ts';
import { aSpreadsheet } from './a-spreadsheet.ts';

const COLUMNS: Columns<'code' | 'place' | 'day'> = {
  code: { name: 'kode', aliases: ['nummer'] },
  place: { name: 'kommune', aliases: [] },
  day: { name: 'startdato', aliases: ['start dato'], optional: true },
};
const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array<ArrayBuffer>) => readTable(bytes, COLUMNS);

async function cellsOf(bytes: Uint8Array<ArrayBuffer>) {
  const said = await read(bytes);
  if (said.kind === 'broken') throw new Error(said.why);
  return said.table.rows.map(({ cells }) => cells);
}

async function whyBroken(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const said = await read(bytes);
  if (said.kind !== 'broken') throw new Error('it was read');
  return said.why;
}

/** The text as Windows-1252 has it: each of these characters is one byte. */
const windows = (text: string) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
const utf16 = (text: string) =>
  Uint8Array.from([...`\ufeff${text}`].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));

describe('a CSV file', () => {
  it.each([
    ['semicolons', utf8('kode;kommune\r\nA;Ærø\r\n')],
    ['commas', utf8('kode,kommune\nA,Ærø')],
    ['tabs', utf8('kode\tkommune\nA\tÆrø')],
    ['a byte order mark', utf8('\ufeffkode;kommune\r\nA;Ærø')],
    ['Windows-1252', windows('kode;kommune\r\nA;Ærø')],
    ['UTF-16', utf16('kode\tkommune\r\nA\tÆrø')],
    ['old line ends', utf8('kode;kommune\rA;Ærø\r')],
    ['the line that names the delimiter', utf8('sep=;\r\nkode;kommune\r\nA;Ærø')],
    ['other letters and marks in the headings', utf8('KODE ;"Kommune:"\nA;Ærø')],
    ['the columns the other way round', utf8('kommune;nummer\nÆrø;A')],
    ['spaces and empty rows', utf8('kode;kommune\n\n A ; Ærø \n;\n')],
    ['an empty column at the end', utf8('kode;kommune;;\nA;Ærø;;')],
  ])('is read with %s', async (_, bytes) => {
    expect(await cellsOf(bytes)).toEqual([{ code: 'A', place: 'Ærø' }]);
  });

  it('keeps delimiters, quotes and line breaks inside quotes', async () => {
    expect(await cellsOf(utf8('kode;kommune\n"A;1";"Øst ""og""\r\nVest"'))).toEqual([
      { code: 'A;1', place: 'Øst "og"\nVest' },
    ]);
  });

  it('composes letters that were taken apart', async () => {
    expect(await cellsOf(utf8('kode;kommune\nA;A\u030arhus'))).toEqual([{ code: 'A', place: 'Århus' }]);
  });

  it('numbers its rows as a spreadsheet does, empty ones too', async () => {
    const said = await read(utf8('kode;kommune\nA;B\n\nC;D'));
    expect(said.kind === 'table' && said.table.rows.map(({ number }) => number)).toEqual([2, 4]);
  });

  it('tells which columns it has', async () => {
    const said = await read(utf8('kode;kommune\nA;B'));
    expect(said.kind === 'table' && [...said.table.columns]).toEqual(['code', 'place']);
  });
});

describe('an Excel file', () => {
  it('is read with text, numbers and its own days', async () => {
    const bytes = aSpreadsheet([
      ['Kode', 'Kommune', 'Start dato'],
      ['A', 751, { serial: 45_351 }],
      ['B', 'Ærø & Fyn', '29-02-2024'],
      [undefined, undefined, undefined],
      ['C', 'Odense', 45_351.5],
    ]);
    expect(await cellsOf(bytes)).toEqual([
      { code: 'A', place: '751', day: '2024-02-29' },
      { code: 'B', place: 'Ærø & Fyn', day: '29-02-2024' },
      { code: 'C', place: 'Odense', day: '45351.5' },
    ]);
  });

  it.each([
    [
      'one cell far out',
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="900000"><c r="XFD900000"><v>1</v></c></row>',
    ],
    ['a row beyond all sheets', '<row r="99999999999"><c r="A1"><v>1</v></c></row>'],
  ])('that would fill the memory with %s is refused', async (_, xml) => {
    expect(await whyBroken(aSpreadsheet({ xml }))).toContain('for stor');
  });

  it('that unfolds into far more than it is, is refused', async () => {
    const bytes = aSpreadsheet(
      [
        ['kode', 'kommune'],
        ['A', 'B'],
      ],
      101_000_000,
    );
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(await whyBroken(bytes)).toContain('for stor');
  });

  it('that is cut short is refused', async () => {
    const bytes = aSpreadsheet([
      ['kode', 'kommune'],
      ['A', 'B'],
    ]);
    expect(await whyBroken(bytes.slice(0, bytes.length - 40))).toContain('hverken en CSV-fil');
  });

  it('whose sheet makes no sense is refused', async () => {
    expect(await whyBroken(aSpreadsheet({ xml: '<row r="1"><c r="A1" t="s"><v>7</v></c></row>' }))).toContain(
      'kan ikke læses',
    );
  });

  it('of the old kind is refused', async () => {
    expect(await whyBroken(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0))).toContain('gamle Excel-format');
  });
});

describe('a file that cannot be taken in', () => {
  it.each([
    ['is empty', '', 'tom'],
    ['has no rows', 'kode;kommune\n', 'ingen rækker'],
    ['has no headings', 'A;Aarhus\nB;Odense', 'Kolonne 1'],
    ['has a column of its own', 'kode;kommune;barnets navn\nA;B;C', 'kode, kommune og startdato'],
    ['has values without a heading', 'kode;kommune;\nA;B;C', 'Kolonne 3'],
    ['has a column twice', 'kode;kommune;nummer\nA;B;C', '»kode« står to gange'],
    ['lacks a column', 'kode\nA', 'kolonnen kommune'],
    ['has quotes that do not match', 'kode;kommune\n"A;B\nC;D', 'anførselstegn'],
    ['holds bytes that are no text', 'kode;kommune\nA;\0', 'hverken en CSV-fil'],
    ['has a CPR number for a heading', 'kode;kommune;010203-1234\nA;B;C', 'CPR'],
  ])('because it %s gets a sentence', async (_, text, part) => {
    expect(await whyBroken(utf8(text))).toContain(part);
  });

  it('does not quote its headings', async () => {
    expect(await whyBroken(utf8('kode;kommune;Sif Lindholm\nA;B;C'))).not.toContain('Sif');
  });
});

describe('a row', () => {
  it.each([
    ['something like a CPR number', 'A;010203-1234'],
    ['a CPR number that lost its first zero', 'A;102031234'],
    ['a CPR number beyond the columns', 'A;B;0102031234'],
    ['more than there are headings for', 'A;B;C'],
  ])('that holds %s is wrong, and does not show it', async (_, row) => {
    const said = await read(utf8(`kode;kommune\n${row}`));
    if (said.kind === 'broken') throw new Error(said.why);
    const [first] = said.table.rows;
    expect(first?.mistakes).toHaveLength(1);
    expect(JSON.stringify(first)).not.toMatch(/1234/);
  });
});

describe('what looks like a CPR number', () => {
  it.each([
    '010203-1234',
    '0102031234',
    '010203 1234',
    '01 02 03 1234',
    '01.02.03-1234',
    '010203–1234',
    '010203-xxxx',
    '10203-1234',
    '102031234',
    'CPR 010203\u200b-1234',
    '０１０２０３-１２３４',
  ])('%s', (text) => {
    expect(looksLikeCpr(text)).toBe(true);
  });

  it.each(['HTO-017', '29-02-2024', '29/2 2024', '2024-02-29', '45351', '0751', '12 34 56 78', 'Familien 2'])(
    '%s does not',
    (text) => {
      expect(looksLikeCpr(text)).toBe(false);
    },
  );
});

describe('a day in a file', () => {
  it.each([
    '29-02-2024',
    '29.02.2024',
    '29/2 2024',
    '29/2-2024',
    '29/02/2024',
    '29 2 2024',
    '2024-02-29',
    '2024/2/29',
    '2024-02-29T00:00:00Z',
    '29-02-2024 00:00',
    '29. februar 2024',
    '29 feb. 2024',
    '45351',
    '45351,75',
  ])('is read from %s', (text) => {
    expect(readDay(text)).toEqual({ kind: 'day', day: '2024-02-29' });
  });

  it.each([
    ['29-02-24', 'two-digit-year'],
    ['29/2 24', 'two-digit-year'],
    ['29-02-2023', 'no-such-day'],
    ['31-04-2024', 'no-such-day'],
    ['02-29-2024', 'no-such-day'],
    ['29-02-0224', 'no-such-day'],
    ['10000', 'no-such-day'],
    ['i går', 'unreadable'],
    ['29-02', 'unreadable'],
    ['2024', 'unreadable'],
    ['29-02-2024 14:30', 'unreadable'],
  ])('is not read from %s: %s', (text, kind) => {
    expect(readDay(text)).toEqual({ kind });
  });
});

describe('a cell that a spreadsheet would take for a formula', () => {
  it.each(['=1+1', '+45', '-1', '@SUM', '\tx', "'=1", "''+x"])(
    '%j is guarded, and comes back as it was',
    (cell) => {
      expect(withGuard(cell)).toBe(`'${cell}`);
      expect(withoutGuard(withGuard(cell))).toBe(cell);
    },
  );

  it.each(['Ærø', "'t Hooft", '', '1-2'])('%j is left alone', (cell) => {
    expect(withGuard(cell)).toBe(cell);
    expect(withoutGuard(cell)).toBe(cell);
  });

  it('is guarded in what is written', () => {
    expect(writeCsv([['a', '=1;2', 'b"c']])).toBe('\ufeffa;"\'=1;2";"b""c"\r\n');
  });
});
