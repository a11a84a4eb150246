import { never } from '../kernel/never.ts';
import { importTable } from '../wording/import.ts';
import type { Broken, Columns } from './table.ts';

/** What an import would do with a row. */
export type PlannedRow<Facts, Column> = {
  readonly number: number;
  /** What people call it; undefined where the row does not say. */
  readonly name: string | undefined;
} & (
  | { readonly kind: 'new'; readonly facts: Facts }
  | { readonly kind: 'changed'; readonly facts: Facts; readonly columns: readonly Column[] }
  | { readonly kind: 'unchanged' }
  /** Sentences that say what to do; none quotes what could be a CPR number. */
  | { readonly kind: 'wrong'; readonly mistakes: readonly string[] }
);

/** What taking in a file would do. It is carried out as a whole, or not at all. */
export type Plan<Facts, Column> =
  | { readonly kind: 'plan'; readonly rows: readonly PlannedRow<Facts, Column>[] }
  | Broken;

/** What is to be written: nothing where a single row is wrong, and nothing that stands so already. */
export function factsToTakeIn<Facts>(plan: Plan<Facts, unknown>): readonly Facts[] {
  if (plan.kind === 'broken' || isRefused(plan)) return [];
  return plan.rows.flatMap((row) => (row.kind === 'new' || row.kind === 'changed' ? [row.facts] : []));
}

/** Whether the file cannot be taken in. */
export function isRefused(plan: Plan<unknown, unknown>): boolean {
  return plan.kind === 'broken' || plan.rows.some(({ kind }) => kind === 'wrong');
}

/** The plan in words, a line a row, then the counts. */
export function planLines<Column extends string>(
  plan: Plan<unknown, Column>,
  columns: Columns<Column>,
): readonly string[] {
  if (plan.kind === 'broken') return [plan.why];

  const count = (kind: PlannedRow<unknown, Column>['kind']) =>
    plan.rows.filter((row) => row.kind === kind).length;
  return [
    ...plan.rows.map((row) => importTable.row(row.number, row.name, whatOf(row, columns))),
    importTable.summary(count('new'), count('changed'), count('unchanged'), count('wrong')),
  ];
}

function whatOf<Column extends string>(row: PlannedRow<unknown, Column>, columns: Columns<Column>): string {
  switch (row.kind) {
    case 'new':
      return importTable.new;
    case 'unchanged':
      return importTable.unchanged;
    case 'changed':
      return importTable.changed(row.columns.map((column) => columns[column].name));
    case 'wrong':
      return row.mistakes.join(' ');
    default:
      return never(row);
  }
}
