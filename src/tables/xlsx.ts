import { type Unzipped, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { brokenFile } from '../wording/import.ts';
import type { RawRows } from './table.ts';

/** A small file may unfold into one that fills the memory: these bound what is unfolded. */
const MOST_UNPACKED_BYTES = 100_000_000;
const MOST_CELLS = 2_000_000;
const MOST_ROWS = 1_048_576;

const FILLED_CELL = /<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,4})(\d{1,9})"[^>]*(?<!\/)>/g;
const ROW = /<(?:\w+:)?row\b[^>]*?\br="(\d+)"/g;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** Reads the first sheet of an Excel file. */
export async function readXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<RawRows> {
  const unpacked = unpack(bytes);
  if (unpacked === 'unreadable') return { kind: 'broken', why: brokenFile.noTable };
  if (unpacked === 'too-large' || !isModest(unpacked)) return { kind: 'broken', why: brokenFile.tooLarge };

  try {
    const sheet: readonly (readonly unknown[])[] = await readSheet(new Blob([bytes]));
    return { kind: 'rows', rows: sheet.map((row) => row.map(asText)) };
  } catch {
    return { kind: 'broken', why: brokenFile.unreadableExcel };
  }
}

/** Unfolds the file, no further than it says it is large: what is more is never unfolded. */
function unpack(bytes: Uint8Array): Unzipped | 'too-large' | 'unreadable' {
  let inAll = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        inAll += originalSize;
        return inAll <= MOST_UNPACKED_BYTES && name.endsWith('.xml');
      },
    });
    return inAll > MOST_UNPACKED_BYTES ? 'too-large' : files;
  } catch {
    return 'unreadable';
  }
}

/** Whether no sheet spans more than we can hold: one cell far out makes a large sheet of a small file. */
function isModest(files: Unzipped): boolean {
  return Object.values(files).every((file) => {
    const xml = new TextDecoder().decode(file);
    let columns = 0;
    let rows = 0;
    for (const [, letters = '', number] of xml.matchAll(FILLED_CELL)) {
      columns = Math.max(columns, columnNumber(letters));
      rows = Math.max(rows, Number(number));
    }
    const everyRow = [...xml.matchAll(ROW)].every(([, number]) => Number(number) <= MOST_ROWS);
    return everyRow && columns * rows <= MOST_CELLS;
  });
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
