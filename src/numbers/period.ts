import { addDays, addMonths, type CivilDate, parseCivilDate } from '../kernel/civil-date.ts';
import { momentOf } from '../kernel/copenhagen.ts';

/** What the numbers are about. `until` is the first day after it. */
export type Period = {
  readonly kind: 'months' | 'year' | 'quarter' | 'month';
  readonly from: CivilDate;
  readonly until: CivilDate;
};

/** From one moment on and before another. */
export type Stretch = { readonly from: Date; readonly until: Date };

const MONTHS_OF_A_YEAR = 12;
const MONTHS_OF_A_QUARTER = 3;

/** This month, up to now, and the eleven before it. */
export function lastMonths(today: CivilDate): Period {
  const next = addMonths(firstOfMonth(today), 1);
  return { kind: 'months', from: addMonths(next, -MONTHS_OF_A_YEAR), until: next };
}

/** Those that begin on that day, the first of a month. */
export function yearAt(from: CivilDate): Period {
  return { kind: 'year', from, until: addMonths(from, MONTHS_OF_A_YEAR) };
}

export function quarterAt(from: CivilDate): Period {
  return { kind: 'quarter', from, until: addMonths(from, MONTHS_OF_A_QUARTER) };
}

export function monthAt(from: CivilDate): Period {
  return { kind: 'month', from, until: addMonths(from, 1) };
}

/** The first day of a month, 1 to 12; undefined where there is no such month, or the year is no likely one. */
export function firstDayOf(year: number, month: number): CivilDate | undefined {
  return year >= 2000 && year < 2200
    ? parseCivilDate(`${year}-${`${month}`.padStart(2, '0')}-01`)
    : undefined;
}

/** The first days of the months of a period. */
export function monthsOf({ from, until }: Period): readonly CivilDate[] {
  return firstDays(from, until, 1);
}

/** The first days of the quarters that a period lies in. */
export function quartersOf({ from, until }: Period): readonly CivilDate[] {
  return firstDays(firstOfQuarter(from), until, MONTHS_OF_A_QUARTER);
}

export function firstOfMonth(day: CivilDate): CivilDate {
  return `${day.slice(0, 7)}-01` as CivilDate;
}

/** The stretch between two midnights in Denmark. */
export function stretch(from: CivilDate, until: CivilDate): Stretch {
  return { from: momentOf({ day: from, minute: 0 }), until: momentOf({ day: until, minute: 0 }) };
}

/** The part of a period that begins on that day and lasts so many months. */
export function partOf({ from, until }: Period, begins: CivilDate, months: number): Stretch {
  const ends = addMonths(begins, months);
  return stretch(begins < from ? from : begins, ends > until ? until : ends);
}

/** The last day that has anything to count: today, where the period goes on. */
export function lastDayOf({ until }: Period, today: CivilDate): CivilDate {
  const last = addDays(until, -1);
  return last > today ? today : last;
}

function firstDays(from: CivilDate, until: CivilDate, months: number): readonly CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = from; day < until; day = addMonths(day, months)) days.push(day);
  return days;
}

/** The first day of the quarter, "2026-10-01". */
export function firstOfQuarter(day: CivilDate): CivilDate {
  const month = Number(day.slice(5, 7));
  return addMonths(firstOfMonth(day), -((month - 1) % MONTHS_OF_A_QUARTER));
}

/** 1 to 4. */
export function quarterNumber(day: CivilDate): number {
  return Math.ceil(Number(day.slice(5, 7)) / MONTHS_OF_A_QUARTER);
}
