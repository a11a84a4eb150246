import { TZDate } from '@date-fns/tz';
import { type CivilDate, civilDateOf } from './civil-date.ts';

const ZONE = 'Europe/Copenhagen';
const clockFace = new Intl.DateTimeFormat('en', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
});

/** A day and the minutes after its midnight, 0 to 1439, as a clock in Denmark shows them. */
export type DanishTime = { readonly day: CivilDate; readonly minute: number };

/** What the clocks in Denmark show at that moment, whatever zone this machine is in. */
export function danishTimeAt(moment: Date): DanishTime {
  const shown = new Map(clockFace.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const part = (type: string) => shown.get(type as Intl.DateTimeFormatPartTypes) ?? 0;
  return {
    day: civilDateOf(new Date(Date.UTC(part('year'), part('month') - 1, part('day')))),
    minute: part('hour') * 60 + part('minute'),
  };
}

/** The day in Denmark at that moment. */
export function danishDayAt(moment: Date): CivilDate {
  return danishTimeAt(moment).day;
}

/** The moment at which the clocks in Denmark show that; a time that a summer-time night skips is taken as one hour on. */
export function momentOf({ day, minute }: DanishTime): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(TZDate.tz(ZONE, year, month - 1, date, Math.floor(minute / 60), minute % 60).getTime());
}
