import {
  addDays,
  addMonths,
  type CivilDate,
  civilDateOf,
  daysBetween,
  type IsoWeek,
  mondayOf,
} from '../kernel/civil-date.ts';
import type { Match } from './match.ts';

const YEAR = 12;
const QUARTER = 3;

/** One year after the start; a start on 29 February has it on 28 February. */
export function oneYearDayOf({ startDate }: Pick<Match, 'startDate'>): CivilDate {
  return addMonths(startDate, YEAR);
}

/** When the first three months, in which everything is kept as it is, have passed (Q&A 7). */
export function threeMonthMarkOf({ startDate }: Pick<Match, 'startDate'>): CivilDate {
  return addMonths(startDate, QUARTER);
}

/** Whole calendar days until the one-year day; 0 on the day itself, negative after it. */
export function daysLeft(match: Pick<Match, 'startDate'>, day: CivilDate): number {
  return daysBetween(day, oneYearDayOf(match));
}

/** The days from Monday to Sunday of the week that the day lies in. */
export function weekOf(day: CivilDate): { readonly from: CivilDate; readonly until: CivilDate } {
  const monday = mondayOf(day);
  return { from: monday, until: addDays(monday, 6) };
}

/** The last day of a week. */
export function sundayOf(week: IsoWeek): CivilDate {
  const [year = 0, number = 0] = week.split('-W').map(Number);
  const inFirstWeek = civilDateOf(new Date(Date.UTC(year, 0, 4)));
  return addDays(mondayOf(inFirstWeek), number * 7 - 1);
}

/** What to read from the database for a digest of that day: never too little, a few days of starts too much. */
export type DueDays = {
  readonly until: CivilDate;
  readonly startedFrom: CivilDate;
  readonly startedUntil: CivilDate;
};

/** Several starts have their mark on the last day of a short month: so the starts reach three days further each way. */
export function dueDays(day: CivilDate, notice: number): DueDays {
  const { from, until } = weekOf(day);
  return {
    until: addDays(day, notice),
    startedFrom: addDays(addMonths(from, -QUARTER), -3),
    startedUntil: addDays(addMonths(until, -QUARTER), 3),
  };
}
