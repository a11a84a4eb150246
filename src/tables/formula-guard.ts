const GUARD = "'";
const FORMULA = /^'*[=+\-@\t\r]/;

/** A cell that no spreadsheet takes for a formula: one that begins like one gets an apostrophe in front. */
export function withGuard(cell: string): string {
  return FORMULA.test(cell) ? `${GUARD}${cell}` : cell;
}

/** The cell as it was before `withGuard`. */
export function withoutGuard(cell: string): string {
  return cell.startsWith(GUARD) && FORMULA.test(cell) ? cell.slice(GUARD.length) : cell;
}
