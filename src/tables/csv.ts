import { CsvError, parse } from 'csv-parse/sync';
import { brokenFile } from '../wording/import.ts';
import type { RawRows } from './table.ts';

const DELIMITERS = [';', ',', '\t'];
/** What Excel writes before the headings to name the delimiter. */
const SEPARATOR_LINE = /^sep=.\n/i;

/** Reads comma- or semicolon-separated text in UTF-8, UTF-16 or Windows-1252, as the spreadsheets of the day write it. */
export function readCsv(bytes: Uint8Array): RawRows {
  const text = decode(bytes).replace(/\r\n?/g, '\n').replace(SEPARATOR_LINE, '');
  if (text.includes('\0')) return { kind: 'broken', why: brokenFile.noTable };

  try {
    const rows = parse(text, { delimiter: delimiterOf(text), relax_column_count: true });
    return { kind: 'rows', rows };
  } catch (error) {
    if (error instanceof CsvError)
      return { kind: 'broken', why: brokenFile.quotes(Number(error['lines']) || 1) };
    throw error;
  }
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The one that parts the headings most often. */
function delimiterOf(text: string): string {
  const headings = (/^\s*(.*)/.exec(text)?.[1] ?? '').replace(/"[^"]*"/g, '');
  const uses = (delimiter: string) => headings.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (uses(delimiter) > uses(best) ? delimiter : best));
}
