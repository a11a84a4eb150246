import { inPieces } from '../kernel/in-pieces.ts';
import type { Progress } from '../kernel/progress.ts';
import { brokenFile, wrongCell } from '../wording/import.ts';
import { readCsv } from './csv.ts';
import { withoutGuard } from './formula-guard.ts';
import { looksLikeCpr } from './looks-like-cpr.ts';
import type { Broken, Columns, RawRows, Table, TableRow } from './table.ts';
import { isZip, readXlsx } from './xlsx.ts';

/** More than a roll-out to a whole country fills. */
const MOST_BYTES = 20_000_000;
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a CSV or .xlsx file by its headings, in any order. A heading that is not among the columns makes the file broken:
 * nothing that nobody asked for slips in.
 */
export async function readTable<Column extends string>(
  bytes: Uint8Array<ArrayBuffer>,
  columns: Columns<Column>,
  progress?: Progress,
): Promise<{ readonly kind: 'table'; readonly table: Table<Column> } | Broken> {
  const raw = await readRows(bytes);
  if (raw.kind === 'broken') return raw;

  const [headings = [], ...rows] = raw.rows.map((row) => row.map(clean));
  const placed = placeColumns(headings, rows, columns);
  if (placed.kind === 'broken') return placed;

  const readOne = (cells: readonly string[], index: number) =>
    readRow(cells, index + 2, placed.columns, columns);
  const filled = (await inPieces(rows, readOne, progress)).filter((row) => row !== undefined);
  if (filled.length === 0) return broken(brokenFile.noRows);
  return { kind: 'table', table: { columns: new Set(placed.columns.values()), rows: filled } };
}

async function readRows(bytes: Uint8Array<ArrayBuffer>): Promise<RawRows> {
  if (bytes.length === 0) return broken(brokenFile.empty);
  if (bytes.length > MOST_BYTES) return broken(brokenFile.tooLarge);
  if (OLD_EXCEL.every((byte, index) => bytes[index] === byte)) return broken(brokenFile.oldExcel);
  return isZip(bytes) ? readXlsx(bytes) : readCsv(bytes);
}

function clean(cell: string): string {
  return withoutGuard(cell.normalize('NFC').replaceAll('\u00a0', ' ').trim());
}

type Placed<Column> = { readonly kind: 'placed'; readonly columns: ReadonlyMap<number, Column> };

function placeColumns<Column extends string>(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  columns: Columns<Column>,
): Placed<Column> | Broken {
  const ids = Object.keys(columns) as Column[];
  const names = ids.map((id) => columns[id].name);
  if (headings.some(looksLikeCpr)) return broken(brokenFile.cprInHeadings);

  const placed = new Map<number, Column>();
  for (const [index, heading] of headings.entries()) {
    if (heading === '' && rows.every((row) => (row[index] ?? '') === '')) continue;

    const column = ids.find((id) => isCalled(heading, columns[id].name, columns[id].aliases));
    if (!column) return broken(brokenFile.unknownColumn(index + 1, names));
    if ([...placed.values()].includes(column)) return broken(brokenFile.columnTwice(columns[column].name));
    placed.set(index, column);
  }
  const missing = ids.filter((id) => !columns[id].optional && ![...placed.values()].includes(id));
  if (missing.length > 0)
    return broken(
      brokenFile.missingColumns(
        missing.map((id) => columns[id].name),
        names,
      ),
    );
  return { kind: 'placed', columns: placed };
}

/** Whether a heading is one of the names of a column, however it is written. */
export function isCalled(heading: string, name: string, aliases: readonly string[]): boolean {
  const said = heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return said === name || aliases.includes(said);
}

/** Undefined where the row is empty. */
function readRow<Column extends string>(
  cells: readonly string[],
  number: number,
  placed: ReadonlyMap<number, Column>,
  columns: Columns<Column>,
): TableRow<Column> | undefined {
  if (cells.every((cell) => cell === '')) return undefined;

  const mistakes = cells.flatMap((cell, index) => {
    const column = placed.get(index);
    if (looksLikeCpr(cell)) return [wrongCell.cpr(column ? columns[column].name : undefined)];
    return cell !== '' && !column ? [wrongCell.beyondTheColumns] : [];
  });
  const known = [...placed].flatMap(([index, column]) => {
    const cell = cells[index] ?? '';
    return cell === '' || looksLikeCpr(cell) ? [] : [[column, cell] as const];
  });
  const byColumn = Object.fromEntries(known) as Partial<Record<Column, string>>;
  return { number, cells: byColumn, mistakes };
}

function broken(why: string): Broken {
  return { kind: 'broken', why };
}
