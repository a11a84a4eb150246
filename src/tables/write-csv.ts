import { withGuard } from './formula-guard.ts';

const BYTE_ORDER_MARK = '\ufeff';

/** Rows as a CSV file that a Danish spreadsheet opens as it is: semicolons, a byte order mark, and no formulas. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(quoted).join(';')}\r\n`).join('');
}

function quoted(cell: string): string {
  const guarded = withGuard(cell);
  return /[";,\r\n\t]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
