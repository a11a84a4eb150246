import { sum } from '../kernel/sum.ts';
import { panels as says, timeAtWork, underColumn } from '../wording/numbers.ts';
import { capital } from '../wording/requests.ts';
import type { Counts } from './count.ts';
import { directContactsPanel } from './direct-contacts-panel.ts';
import { type Panel, plainSeries, type Row, row } from './panel.ts';
import { requestPanels } from './request-panels.ts';

/** What there is to show of a period, each with something in it; nothing in them is too small to be shown. */
export function panelsOf(counts: Counts): readonly Panel[] {
  return [
    questions(counts),
    votes(counts),
    themes(counts),
    ...requestPanels(counts.requests),
    firstTouch(counts),
    directContactsPanel(counts.directContacts),
    oneYearDays(counts),
  ].filter(({ rows }) => rows.some(({ total }) => total > 0));
}

const FATES = ['answered', 'undecided', 'unanswered'] as const;

/** Of one month in three bars, of more in a column for each month. */
function questions({ questions: months }: Counts): Panel {
  const inAll = FATES.map((fate) => sum(months.map((month) => month[fate])));
  const { title, note, series } = says.questions;
  const panel = { title, note: note(inAll[0] ?? 0, sum(inAll)) };
  if (months.length === 1) {
    const rows = FATES.map((fate, index) => row(series[fate], inAll[index] ?? 0));
    return { ...panel, shape: 'bars', series: plainSeries(), rows };
  }
  return {
    ...panel,
    shape: 'columns',
    series: FATES.map((fate, colour) => ({ label: series[fate], colour })),
    rows: months.map((month) => {
      const cells = FATES.map((fate) => month[fate]);
      return { label: underColumn(month.month), cells, total: sum(cells) };
    }),
  };
}

function votes({ votes: { helped, notHelped } }: Counts): Panel {
  const { title, note, ...words } = says.votes;
  return {
    title,
    note: note(helped + notHelped),
    shape: 'bars',
    series: plainSeries(),
    rows: [row(words.helped, helped), row(words.notHelped, notHelped)],
  };
}

function themes({ themes: { themes, rest, latestOnly } }: Counts): Panel {
  const { title, note, latest, others, allTogether } = says.themes;
  const inAll = sum(themes.map(({ count }) => count)) + rest;
  const restLabel = themes.length > 0 ? others : allTogether;
  const rows = themes.map(({ key, count }) => row(capital(key), count));
  return {
    title,
    note: latestOnly ? latest(inAll) : note(inAll),
    shape: 'bars',
    series: plainSeries(2),
    rows: rest > 0 ? [...rows, row(restLabel, rest)] : rows,
  };
}

/** Of the programme as a whole: by municipality it would be a ranking of those who work there. */
function firstTouch({ firstTouch: touch, touchedWithin, workingDay }: Counts): Panel {
  const { title, note, upTo, between, later, untouched } = says.firstTouch;
  const median = touch.median === undefined ? undefined : timeAtWork(touch.median, workingDay);
  const bounds = touchedWithin.map((minutes) => timeAtWork(minutes, workingDay));
  const rows: readonly Row[] = [
    ...touch.within.map((count, index) => {
      const [from, until = ''] = [bounds[index - 1], bounds[index]];
      return row(from === undefined ? upTo(until) : between(from, until), count);
    }),
    row(later, touch.later),
    row(untouched, touch.untouched),
  ];
  return { title, note: note(median), shape: 'bars', series: plainSeries(3), rows };
}

/** Of the programme as a whole: a month without a place points at nobody. */
function oneYearDays({ oneYearDays: months }: Counts): Panel {
  const { title, about, note } = says.oneYearDays;
  return {
    title,
    about,
    note: note(sum(months.map(({ count }) => count))),
    shape: 'columns',
    series: plainSeries(),
    rows: months.map(({ month, count }) => row(underColumn(month), count)),
  };
}
