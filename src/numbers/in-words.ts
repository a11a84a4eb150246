import { type Fact, prose } from '../reply/reply.ts';
import { inFigures } from '../wording/counting.ts';
import { dividedInto, numbers as says } from '../wording/numbers.ts';
import { fitting, hiddenIn, type Panel, type Row } from './panel.ts';
import { FEWEST_SHOWN } from './small-numbers.ts';

/** What a picture shows, line by line: "Aarhus: 12 (ja 7, nej tak 5)". */
export function factsOf(whole: Panel): readonly Fact[] {
  const panel = fitting(whole);
  return panel.rows.map((row) => ({ label: row.label, value: prose(figureOf(row, panel)) }));
}

function figureOf(row: Row, { series }: Panel): string {
  if (series.length < 2) return inFigures(row.total);

  const pieces = series.flatMap(({ label }, index) => {
    const count = row.cells[index];
    return count === undefined || count === 0 ? [] : [{ label, count }];
  });
  return dividedInto(row.total, pieces, hiddenIn(row));
}

/** Every figure as the rows of a file: what it is, of what, divided how, and how many. */
export function tableOf(panels: readonly Panel[], period: string): readonly (readonly string[])[] {
  const rows = panels.flatMap(({ title, about, series, rows: all }) =>
    all.flatMap((row) =>
      series.map(({ label }, index) => [
        about ?? period,
        title,
        row.label,
        label,
        `${row.cells[index] ?? says.hidden(FEWEST_SHOWN)}`,
      ]),
    ),
  );
  return [[...says.columns], ...rows];
}
