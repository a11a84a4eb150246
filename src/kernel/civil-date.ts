import { UTCDate } from '@date-fns/utc';
import { addDays as addDaysTo } from 'date-fns/addDays';
import { addMonths as addMonthsTo } from 'date-fns/addMonths';
import { formatISO } from 'date-fns/formatISO';
import { getISODay } from 'date-fns/getISODay';
import { getISOWeek } from 'date-fns/getISOWeek';
import { getISOWeekYear } from 'date-fns/getISOWeekYear';

/** Of a day in UTC, where each has as many. */
const DAY_MS = 86_400_000;

declare const civilDate: unique symbol;

/** A calendar day without a time or a zone, written "2026-03-02". Days compare as text. */
export type CivilDate = string & { readonly [civilDate]: true };

/** Reads "2026-03-02"; undefined when it is written otherwise or no such day exists. */
export function parseCivilDate(text: string): CivilDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;

  const midnight = new Date(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text);
  return exists ? (text as CivilDate) : undefined;
}

/** The day of a date that stands at midnight UTC, as a database keeps a day. */
export function civilDateOf(midnight: Date): CivilDate {
  return midnight.toISOString().slice(0, 10) as CivilDate;
}

/** The day as midnight UTC, as a database keeps it. */
export function midnightOf(day: CivilDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function addDays(day: CivilDate, days: number): CivilDate {
  return written(addDaysTo(read(day), days));
}

/** The same day of the month so many months on, or the month's last day where it has no such day. */
export function addMonths(day: CivilDate, months: number): CivilDate {
  return written(addMonthsTo(read(day), months));
}

/** Whole days from one day to another; negative when it lies before. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return (midnightOf(to).getTime() - midnightOf(from).getTime()) / DAY_MS;
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: CivilDate): number {
  return getISODay(read(day));
}

declare const isoWeek: unique symbol;

/** A week by ISO 8601, "2026-W53". Weeks compare as text. */
export type IsoWeek = string & { readonly [isoWeek]: true };

export function isoWeekOf(day: CivilDate): IsoWeek {
  const date = read(day);
  return `${getISOWeekYear(date)}-W${`${getISOWeek(date)}`.padStart(2, '0')}` as IsoWeek;
}

/** The Monday of the week that the day lies in. */
export function mondayOf(day: CivilDate): CivilDate {
  return addDays(day, 1 - weekdayOf(day));
}

function read(day: CivilDate): UTCDate {
  return new UTCDate(`${day}T00:00:00Z`);
}

function written(date: Date): CivilDate {
  return formatISO(date, { representation: 'date' }) as CivilDate;
}
