import { isCalled } from './read-table.ts';
import type { Columns } from './table.ts';

/**
 * How many of the columns a text that somebody sent begins with the headings of; 0 where no row follows. Two are needed
 * to take it for a table: people write with commas too.
 */
export function headingsIn(text: string, columns: Columns<string>): number {
  const [first = '', second] = text.trim().split(/\r?\n/, 2);
  if (second === undefined) return 0;

  const headings = first.split(/[;\t,]/);
  return Object.values(columns).filter(({ name, aliases }) =>
    headings.some((heading) => isCalled(heading, name, aliases)),
  ).length;
}

/** Whether a text is set out in three columns or more, headings or not. */
export function isInColumns(text: string): boolean {
  return text
    .trim()
    .split(/\r?\n/)
    .every((line) => /[;\t].*[;\t]/.test(line));
}
