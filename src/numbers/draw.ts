import { shorten } from '../kernel/shorten.ts';
import { inFigures } from '../wording/counting.ts';
import { inFewFigures } from '../wording/numbers.ts';
import { fitting, HIDDEN_LABEL, hiddenIn, type Panel, type Row, type Series } from './panel.ts';
import { box, colourOf, HATCHED, inkOn, picture, SUBDUED, text, widthOf } from './svg.ts';

/** As wide as a phone shows without shrinking the letters below what is legible. */
const WIDTH = 1080;
const MARGIN = 48;
const INSIDE = WIDTH - 2 * MARGIN;
const TITLE = { size: 60, bold: true } as const;
const NOTE = { size: 42 } as const;
const LABEL = { size: 42 } as const;
const FIGURE = { size: 44, bold: true } as const;
const SMALL = { size: 38 } as const;
/** Four figures of it fit over a month of twelve. */
const COLUMN_FIGURE = { size: 36, bold: true } as const;
/** Between the pieces of a bar. */
const GAP = 4;
const BAR = { height: 54, step: 132, room: 150 } as const;
const COLUMN = { height: 460, widest: 120 } as const;
const LEGEND = { swatch: 40, step: 64 } as const;
const TITLE_CHARACTERS = 30;
const NOTE_CHARACTERS = 44;
const LABEL_CHARACTERS = 42;

/** A figure as an SVG: what it is called, what it comes to, and the bars, lettered so that a phone shows them. */
export function draw(whole: Panel, period: string): string {
  const panel = fitting(whole);
  const head = [
    text(MARGIN, 92, shorten(panel.title, TITLE_CHARACTERS), TITLE),
    text(MARGIN, 156, period, { ...NOTE, colour: SUBDUED }),
    text(MARGIN, 222, shorten(panel.note, NOTE_CHARACTERS), NOTE),
  ];
  const legend = drawLegend(panel, 262);
  const top = 262 + legend.height;
  const body = panel.shape === 'columns' ? drawColumns(panel, top) : drawBars(panel, top);
  return picture(WIDTH, top + body.height + MARGIN, [...head, ...legend.parts, ...body.parts]);
}

type Drawn = { readonly parts: readonly string[]; readonly height: number };

function drawLegend({ series, rows }: Panel, top: number): Drawn {
  const entries = [
    ...series
      .filter(({ label }, index) => label !== '' && rows.some(({ cells }) => (cells[index] ?? 0) > 0))
      .map(({ label, colour }) => ({ label, fill: colourOf(colour) })),
    ...(rows.some((row) => hiddenIn(row) > 0) ? [{ label: HIDDEN_LABEL, fill: HATCHED }] : []),
  ];
  const parts: string[] = [];
  let [x, line] = [MARGIN, 0];
  for (const { label, fill } of entries) {
    const width = LEGEND.swatch + 16 + widthOf(label, SMALL.size) + 40;
    if (x > MARGIN && x + width > WIDTH - MARGIN) [x, line] = [MARGIN, line + 1];
    const y = top + line * LEGEND.step;
    parts.push(box(x, y, LEGEND.swatch, LEGEND.swatch, fill));
    parts.push(text(x + LEGEND.swatch + 16, y + 33, label, SMALL));
    x += width;
  }
  return { parts, height: entries.length === 0 ? 0 : (line + 1) * LEGEND.step };
}

/** Each label over its own bar, so that long names need no room beside it. */
function drawBars({ rows, series }: Panel, top: number): Drawn {
  const largest = Math.max(1, ...rows.map(({ total, barless }) => (barless ? 0 : total)));
  const scale = (INSIDE - BAR.room) / largest;
  const parts = rows.flatMap((row, index) => {
    const y = top + index * BAR.step;
    const barTop = y + 60;
    const pieces = (row.barless ? [] : piecesOf(row, series)).reduce<{
      readonly parts: readonly string[];
      readonly x: number;
    }>(
      (drawn, { count, fill }) => {
        const width = count * scale;
        const shown = Math.max(0, width - GAP);
        const inside = inFigures(count);
        const fits = series.length > 1 && fill !== HATCHED && widthOf(inside, SMALL.size) + 16 < shown;
        const label = fits
          ? [
              text(drawn.x + shown / 2, barTop + 40, inside, {
                ...SMALL,
                colour: inkOn(fill),
                anchor: 'middle',
              }),
            ]
          : [];
        return {
          parts: [...drawn.parts, box(drawn.x, barTop, shown, BAR.height, fill), ...label],
          x: drawn.x + width,
        };
      },
      { parts: [], x: MARGIN },
    );
    return [
      text(MARGIN, y + 44, shorten(row.label, LABEL_CHARACTERS), LABEL),
      ...pieces.parts,
      text(pieces.x + 14, barTop + 42, inFigures(row.total), FIGURE),
    ];
  });
  return { parts, height: rows.length * BAR.step };
}

function drawColumns({ rows, series }: Panel, top: number): Drawn {
  const largest = Math.max(1, ...rows.map(({ total }) => total));
  const step = INSIDE / rows.length;
  const width = Math.min(COLUMN.widest, step - 16);
  const scale = COLUMN.height / largest;
  const floor = top + 60 + COLUMN.height;
  const parts = rows.flatMap((row, index) => {
    const middle = MARGIN + index * step + step / 2;
    const pieces = piecesOf(row, series).reduce<{ readonly parts: readonly string[]; readonly y: number }>(
      (drawn, { count, fill }) => {
        const height = count * scale;
        const y = drawn.y - height;
        return {
          parts: [...drawn.parts, box(middle - width / 2, y + GAP, width, Math.max(0, height - GAP), fill)],
          y,
        };
      },
      { parts: [], y: floor },
    );
    return [
      ...pieces.parts,
      text(middle, pieces.y - 10, inFewFigures(row.total), { ...COLUMN_FIGURE, anchor: 'middle' }),
      text(middle, floor + 50, row.label, { ...SMALL, anchor: 'middle' }),
    ];
  });
  const ground = box(MARGIN, floor, INSIDE, 3, SUBDUED);
  return { parts: [...parts, ground], height: COLUMN.height + 60 + 70 };
}

/** What a row is made of, and at its end what of it is not shown. */
function piecesOf(
  row: Row,
  series: readonly Series[],
): readonly { readonly count: number; readonly fill: string }[] {
  const shown = series.flatMap(({ colour }, index) => {
    const count = row.cells[index] ?? 0;
    return count > 0 ? [{ count, fill: colourOf(colour) }] : [];
  });
  const hidden = hiddenIn(row);
  return hidden > 0 ? [...shown, { count: hidden, fill: HATCHED }] : shown;
}
