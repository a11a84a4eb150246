import { sum } from '../kernel/sum.ts';
import { municipalityName } from '../municipalities/municipality.ts';
import { panels as says } from '../wording/numbers.ts';
import { ENDINGS, type Ending, type RequestCount } from './numbers.ts';
import { type Panel, plainSeries, type Row, row, type Series } from './panel.ts';
import { type Counted, hiddenCells, type Merged, mergeSmall } from './small-numbers.ts';

/** Some endings, or some municipalities, that are counted together. */
type Together<Key> = { readonly keys: readonly Key[]; readonly label: string };

/** How requests ended, and where they came from; neither can be told of fewer than five. */
export function requestPanels(requests: readonly RequestCount[]): readonly [Panel, Panel] {
  const inAll = sum(requests.map(({ count }) => count));
  const endings = mergeSmall(totals(requests, ({ ending }) => ending));
  const places = mergeSmall(totals(requests, ({ municipality }) => municipality));
  return [outcomes(endings, inAll), byPlace(requests, places, endings, inAll)];
}

function outcomes(endings: Merged<Ending>, inAll: number): Panel {
  const { title, note, plainNote, endings: labels, others, allTogether } = says.outcomes;
  const open = endings.shown.find(({ key }) => key === 'open')?.count;
  const restLabel = endings.shown.length > 0 ? others : allTogether;
  const rows = endings.shown.map(({ key, count }) => row(labels[key], count));
  return {
    title,
    note: open === undefined ? plainNote(inAll) : note(open),
    shape: 'bars',
    series: plainSeries(),
    rows: endings.rest.count > 0 ? [...rows, row(restLabel, endings.rest.count)] : rows,
  };
}

function byPlace(
  requests: readonly RequestCount[],
  places: Merged<string | undefined>,
  endings: Merged<Ending>,
  inAll: number,
): Panel {
  const { title, note, others, allTogether } = says.places;
  const rowsOf = together(places, placeName, { others, allTogether });
  const inOrder = { ...endings, shown: endings.shown.toSorted(byEnding) };
  const columns = together(inOrder, (ending) => says.outcomes.endings[ending], says.outcomes);
  const table = rowsOf.map(({ keys }) =>
    columns.map((column) =>
      sum(
        requests
          .filter(({ municipality, ending }) => keys.includes(municipality) && column.keys.includes(ending))
          .map(({ count }) => count),
      ),
    ),
  );
  const hidden = hiddenCells(table, 'of-both');
  return {
    title,
    note: note(inAll),
    shape: 'bars',
    series: columns.map(colourOf),
    rows: rowsOf.map(({ label }, at): Row => {
      const counts = table[at] ?? [];
      const cells = counts.map((count, across) => (hidden[at]?.[across] ? undefined : count));
      return { label, cells, total: sum(counts) };
    }),
  };
}

function byEnding({ key: one }: Counted<Ending>, { key: other }: Counted<Ending>): number {
  return ENDINGS.indexOf(one) - ENDINGS.indexOf(other);
}

/** An ending has the same colour in every picture; those that stand together have one of their own. */
function colourOf({ keys: [only, ...more], label }: Together<Ending>): Series {
  return { label, colour: only === undefined || more.length > 0 ? ENDINGS.length : ENDINGS.indexOf(only) };
}

function together<Key>(
  { shown, rest }: Merged<Key>,
  nameOf: (key: Key) => string,
  { others, allTogether }: { readonly others: string; readonly allTogether: string },
): readonly Together<Key>[] {
  const alone = shown.map(({ key }) => ({ keys: [key], label: nameOf(key) }));
  if (rest.keys.length === 0) return alone;
  return [...alone, { keys: rest.keys, label: alone.length > 0 ? others : allTogether }];
}

function totals<Key>(
  requests: readonly RequestCount[],
  keyOf: (request: RequestCount) => Key,
): readonly Counted<Key>[] {
  const counts = new Map<Key, number>();
  for (const request of requests) {
    const key = keyOf(request);
    counts.set(key, (counts.get(key) ?? 0) + request.count);
  }
  return [...counts].map(([key, count]) => ({ key, count }));
}

/** "Aarhus". */
export function placeName(code: string | undefined): string {
  return code === undefined ? says.places.unknown : municipalityName(code);
}
