import { addDays, type CivilDate, isoWeekOf, mondayOf, parseCivilDate } from '../kernel/civil-date.ts';
import { danishTimeAt, momentOf } from '../kernel/copenhagen.ts';
import type { NewPost } from '../outbox/posts.ts';
import { mayActAs, type Person } from '../people/person.ts';

/** When last week's misses come: Monday at 8, in Denmark. */
const COMES_AT = 8 * 60;

/** The seven days before a Monday, or those up to a moment. */
export type Window = { readonly from: Date; readonly until: Date };

/**
 * What went unanswered last week is owed to every lead and editor from Monday morning on. Keys stay the same through the
 * week, so that owing it again sends nothing twice.
 */
export function missesPosts(staff: readonly Person[], now: Date): readonly NewPost[] {
  const { day, minute } = danishTimeAt(now);
  const monday = mondayOf(day);
  if (day === monday && minute < COMES_AT) return [];

  return staff
    .filter((person) => mayActAs(person, 'editor'))
    .map(({ id }) => ({
      key: `misses:${isoWeekOf(day)}:${id}`,
      about: { kind: 'misses', id: monday },
      to: { kind: 'person', person: id },
    }));
}

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
