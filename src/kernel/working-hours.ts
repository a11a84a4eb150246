import { addDays, type CivilDate } from './civil-date.ts';
import { momentOf } from './copenhagen.ts';
import type { WorkCalendar } from './work-calendar.ts';
import { isWorkingDay } from './working-days.ts';

/** When people are at work on a working day, in minutes after midnight in Denmark. */
export type OpeningHours = { readonly from: number; readonly until: number };

/** One day, with how many minutes were worked on the days before it. On a day off it opens and closes at once. */
export type WorkedDay = {
  readonly starts: Date;
  readonly opens: Date;
  readonly closes: Date;
  readonly workedBefore: number;
};

const MINUTE_MS = 60_000;

/** Every day of a stretch, both ends included, in order. */
export function workedDays(
  from: CivilDate,
  until: CivilDate,
  hours: OpeningHours,
  calendar: WorkCalendar,
): readonly WorkedDay[] {
  const days: WorkedDay[] = [];
  let workedBefore = 0;
  for (let day = from; day <= until; day = addDays(day, 1)) {
    const isOpen = isWorkingDay(day, calendar);
    const opens = momentOf({ day, minute: hours.from });
    const closes = isOpen ? momentOf({ day, minute: hours.until }) : opens;
    days.push({ starts: momentOf({ day, minute: 0 }), opens, closes, workedBefore });
    workedBefore += isOpen ? hours.until - hours.from : 0;
  }
  return days;
}

/** Minutes at work between two moments that both lie within the days. */
export function workedMinutes(from: Date, until: Date, days: readonly WorkedDay[]): number {
  return workedUntil(until, days) - workedUntil(from, days);
}

function workedUntil(moment: Date, days: readonly WorkedDay[]): number {
  const day = days.findLast(({ starts }) => starts <= moment);
  if (!day) return 0;

  const end = Math.min(moment.getTime(), day.closes.getTime());
  return day.workedBefore + Math.max(0, end - day.opens.getTime()) / MINUTE_MS;
}
