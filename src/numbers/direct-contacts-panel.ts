import type { CivilDate } from '../kernel/civil-date.ts';
import { sum } from '../kernel/sum.ts';
import { periods, panels as says } from '../wording/numbers.ts';
import type { Panel, Row } from './panel.ts';
import { quarterNumber } from './period.ts';
import { placeName } from './request-panels.ts';
import { hiddenCells, mergeSmall } from './small-numbers.ts';

/**
 * How often each municipality turned to families itself, by quarter (Q&A 11). Quarters are not told for all together, so
 * that none can be reckoned from what the others come to.
 */
export function directContactsPanel(contacts: ReadonlyMap<CivilDate, ReadonlyMap<string, number>>): Panel {
  const { title, note, others, allTogether } = says.directContacts;
  const quarters = [...contacts.keys()];
  const codes = [...new Set([...contacts.values()].flatMap((byPlace) => [...byPlace.keys()]))];
  const countIn = (quarter: CivilDate, keys: readonly string[]) =>
    sum(keys.map((code) => contacts.get(quarter)?.get(code) ?? 0));

  const { shown, rest } = mergeSmall(
    codes.map((code) => ({ key: code, count: sum(quarters.map((quarter) => countIn(quarter, [code]))) })),
  );
  const places = [
    ...shown.map(({ key }) => ({ keys: [key], label: placeName(key) })),
    ...(rest.keys.length > 0 ? [{ keys: rest.keys, label: shown.length > 0 ? others : allTogether }] : []),
  ];
  const table = places.map(({ keys }) => quarters.map((quarter) => countIn(quarter, keys)));
  const hidden = hiddenCells(table, 'of-rows');
  return {
    title,
    note: note(sum(table.flat())),
    shape: 'bars',
    series: quarters.map((quarter, colour) => ({
      label: periods.quarter(quarterNumber(quarter), quarter),
      colour,
    })),
    rows: places.map(({ label }, at): Row => {
      const counts = table[at] ?? [];
      const cells = counts.map((count, across) => (hidden[at]?.[across] ? undefined : count));
      return { label, cells, total: sum(counts) };
    }),
  };
}
