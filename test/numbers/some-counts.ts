import { addMonths, type CivilDate } from '../../src/kernel/civil-date.ts';
import { MUNICIPALITIES } from '../../src/municipalities/municipality.ts';
import type { Counts } from '../../src/numbers/count.ts';
import { ENDINGS } from '../../src/numbers/numbers.ts';
import { firstOfMonth, lastMonths, monthsOf, quartersOf } from '../../src/numbers/period.ts';

export const TODAY = '2026-11-23' as CivilDate;
const COMING = 12;

/** A programme where nothing has happened yet. */
export function noCounts(counts: Partial<Counts> = {}): Counts {
  const period = counts.period ?? lastMonths(TODAY);
  return {
    period,
    today: TODAY,
    questions: monthsOf(period).map((month) => ({ month, answered: 0, undecided: 0, unanswered: 0 })),
    votes: { helped: 0, notHelped: 0 },
    themes: { themes: [], rest: 0, latestOnly: false },
    requests: [],
    firstTouch: { within: [0, 0, 0, 0], later: 0, untouched: 0, median: undefined },
    touchedWithin: [60, 240, 540, 1080],
    workingDay: 540,
    oneYearDays: Array.from({ length: COMING }, (_, index) => ({
      month: addMonths(firstOfMonth(TODAY), index),
      count: 0,
    })),
    directContacts: new Map(quartersOf(period).map((quarter) => [quarter, new Map()])),
    ...counts,
  };
}

/** A programme of that size in so many municipalities; the same each time. */
export function manyCounts(size: number, places: number): Counts {
  let seed = 7;
  const upTo = (most: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * most);
  };
  const none = noCounts();
  const somewhere = MUNICIPALITIES.slice(0, places).map(({ code }) => code);
  return {
    ...none,
    questions: none.questions.map(({ month }) => ({
      month,
      answered: upTo(12 * size),
      undecided: upTo(3 * size),
      unanswered: upTo(5 * size),
    })),
    votes: { helped: upTo(40 * size), notHelped: upTo(12 * size) },
    themes: {
      themes: ['ferie, udland', 'kørsel, udgifter', '<alle> & "enhver"'].map((key) => ({
        key,
        count: 5 + upTo(9 * size),
      })),
      rest: upTo(9 * size),
      latestOnly: size > 100,
    },
    requests: somewhere
      .flatMap((municipality) => ENDINGS.map((ending) => ({ municipality, ending, count: upTo(4 * size) })))
      .filter(({ count }) => count > 0),
    firstTouch: {
      within: [upTo(9 * size), upTo(9 * size), upTo(5 * size), upTo(4 * size)],
      later: upTo(3 * size),
      untouched: upTo(2 * size),
      median: 207,
    },
    oneYearDays: none.oneYearDays.map(({ month }) => ({ month, count: upTo(6 * size) })),
    directContacts: new Map(
      [...none.directContacts.keys()].map((quarter) => [
        quarter,
        new Map(somewhere.map((code) => [code, upTo(3 * size)] as const).filter(([, count]) => count > 0)),
      ]),
    ),
  };
}
