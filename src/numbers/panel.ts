import { sum } from '../kernel/sum.ts';
import { panels as says } from '../wording/numbers.ts';
import { FEWEST_SHOWN } from './small-numbers.ts';

/** One figure: what its picture, its words and its rows in the file are all made from. */
export type Panel = {
  readonly title: string;
  /** What it comes to, in one line. */
  readonly note: string;
  /** What time it is about, where that is another than the one asked for. */
  readonly about?: string;
  /** Months stand beside each other, everything else below. */
  readonly shape: 'bars' | 'columns';
  /** What each row is divided into; one where it is not divided. */
  readonly series: readonly Series[];
  readonly rows: readonly Row[];
};

export type Series = {
  /** Empty where a row is not divided. */
  readonly label: string;
  /** Which colour, from 0; they are told apart without seeing colours. */
  readonly colour: number;
};

export type Row = {
  readonly label: string;
  /** One for each series; undefined where it is too small to be shown. */
  readonly cells: readonly (number | undefined)[];
  readonly total: number;
  /** Brings many rows together: a bar of it would dwarf the others. */
  readonly barless?: true;
};

/** So many rows fit one picture. */
const MOST_ROWS = 11;

/** A row that is not divided. */
export function row(label: string, count: number): Row {
  return { label, cells: [count], total: count };
}

export function plainSeries(colour = 0): readonly Series[] {
  return [{ label: '', colour }];
}

/** How much of a row is not shown. */
export function hiddenIn({ cells, total }: Row): number {
  return cells.includes(undefined) ? total - sum(cells.map((cell) => cell ?? 0)) : 0;
}

/** The panel with no more rows than a picture holds: those after come together in one. */
export function fitting(panel: Panel): Panel {
  if (panel.shape === 'columns' || panel.rows.length <= MOST_ROWS) return panel;

  const shown = panel.rows.slice(0, MOST_ROWS - 1);
  const others = panel.rows.slice(MOST_ROWS - 1);
  const cells = panel.series.map((_, index) => {
    const column = others.map((each) => each.cells[index]);
    return column.includes(undefined) ? undefined : sum(column.map((cell) => cell ?? 0));
  });
  const total = sum(others.map((each) => each.total));
  return { ...panel, rows: [...shown, { label: says.moreRows(others.length), cells, total, barless: true }] };
}

/** What stands in the legend for what is not shown. */
export const HIDDEN_LABEL = says.hidden(FEWEST_SHOWN);
