import { addDays, type CivilDate, mondayOf, parseCivilDate } from '../kernel/civil-date.ts';
import { danishTimeAt, momentOf } from '../kernel/copenhagen.ts';

/** The seven days before a Monday, or those up to a moment. */
export type Window = { readonly from: Date; readonly until: Date };

/** The week before the Monday that a message is about; undefined where it names none. */
export function weekBefore(monday: string): (Window & { readonly monday: CivilDate }) | undefined {
  const day = parseCivilDate(monday);
  if (!day || mondayOf(day) !== day) return undefined;
  const midnight = (date: CivilDate) => momentOf({ day: date, minute: 0 });
  return { monday: day, from: midnight(addDays(day, -7)), until: midnight(day) };
}

/** The last seven days. */
export function lastDays(now: Date): Window {
  const { day, minute } = danishTimeAt(now);
  return { from: momentOf({ day: addDays(day, -7), minute }), until: now };
}
