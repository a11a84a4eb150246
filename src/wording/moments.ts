import { type CivilDate, daysBetween } from '../kernel/civil-date.ts';
import { type DanishTime, danishTimeAt } from '../kernel/copenhagen.ts';
import { longDate } from './dates.ts';

const weekday = new Intl.DateTimeFormat('da', { weekday: 'long', timeZone: 'UTC' });
const dayAndMonth = new Intl.DateTimeFormat('da', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const DAYS_OF_A_WEEK = 7;

/** "onsdag kl. 10", or "onsdag den 2. december kl. 10" where it is not within the week. */
export function comingMoment({ day, minute }: DanishTime, today: CivilDate): string {
  const date = new Date(`${day}T00:00:00Z`);
  const isSoon = daysBetween(today, day) < DAYS_OF_A_WEEK;
  const named = weekday.format(date);
  return `${isSoon ? named : `${named} den ${dayAndMonth.format(date)}`} ${clockTime(minute)}`;
}

/** "23/11 kl. 9.05". */
export function pastMoment({ day, minute }: DanishTime): string {
  return `${shortDay(day)} ${clockTime(minute)}`;
}

/** "3/12". */
export function shortDay(day: CivilDate): string {
  const [, month, date] = day.split('-').map(Number);
  return `${date}/${month}`;
}

/** "kl. 10", "kl. 8.30". */
function clockTime(minute: number): string {
  const past = minute % 60;
  return `kl. ${Math.floor(minute / 60)}${past === 0 ? '' : `.${`${past}`.padStart(2, '0')}`}`;
}

/** "23. november 2026 kl. 3". */
export function danishMoment(moment: Date): string {
  const { day, minute } = danishTimeAt(moment);
  return `${longDate(day)} ${clockTime(minute)}`;
}
