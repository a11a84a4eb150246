import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { exportMatches } from '../../../src/anniversaries/export-matches.ts';
import { MATCH_COLUMNS } from '../../../src/anniversaries/import-matches.ts';
import { readTable } from '../../../src/tables/read-table.ts';
import { writeCsv } from '../../../src/tables/write-csv.ts';
import { aMatch } from '../../anniversaries/builders.ts';
import type { Trial } from '../trial.ts';

/** How a cell begins that a spreadsheet reckons with. */
const FORMULA = /^[=+\-@\t\r]/;
const STARTS = [
  '=',
  '+',
  '-',
  '@',
  '\t=',
  '\r=',
  "'=",
  "''+",
  ' =',
  '"=',
  ';=',
  '\n=',
  '＝',
  '=cmd|',
  '@SUM(',
];

const hostile = fc
  .tuple(
    fc.constantFrom(...STARTS),
    fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constant('HYPERLINK("http://x","a")')),
  )
  .map(([start, rest]) => start + rest);

/** What staff write does not become a formula in the spreadsheet of whoever opens an export. */
export const formulas: Trial = {
  id: 'formulas',
  kind: 'attack',
  busy: true,
  what: 'CSV and Excel formula injection in exports',
  how: 'Random tables of cells that begin like formulas, and matches whose every text does, written, read back by another CSV reader and searched for a cell that a spreadsheet would reckon with; what an import reads back is what was written',
  tries: { short: 300, long: 20_000 },
  async run({ tries, chance, found }) {
    const tables = fc.array(fc.array(hostile, { minLength: 1, maxLength: 5 }), {
      minLength: 1,
      maxLength: 5,
    });
    for (const table of fc.sample(tables, { numRuns: tries, seed: chance.below(2 ** 31) })) {
      found.tried();
      const cells = cellsOf(writeCsv(table));
      found.expect(!cells.some((cell) => FORMULA.test(cell)), 'let in', JSON.stringify(table));
      found.expect(cells.length === table.flat().length, 'lost', `cells of ${JSON.stringify(table)}`);
    }

    const texts = fc.sample(hostile, { numRuns: Math.ceil(tries / 10), seed: chance.below(2 ** 31) });
    for (const family of texts) {
      found.tried();
      const csv = exportMatches([{ ...aMatch(), family }], []);
      found.expect(!cellsOf(csv).some((cell) => FORMULA.test(cell)), 'let in', JSON.stringify(family));
      const read = await readTable(new Uint8Array(new TextEncoder().encode(csv)), MATCH_COLUMNS);
      const back = read.kind === 'table' ? read.table.rows[0]?.cells.family : undefined;
      const isSame = back === undefined || back === family.normalize('NFC').replaceAll('\u00a0', ' ').trim();
      found.expect(
        isSame || /^\s|^'/.test(family),
        'lost',
        `${JSON.stringify(family)} came back as ${JSON.stringify(back)}`,
      );
    }
    return undefined;
  },
};

function cellsOf(csv: string): readonly string[] {
  const rows: string[][] = parse(csv, { delimiter: ';', bom: true, relax_column_count: true });
  return rows.flat();
}
