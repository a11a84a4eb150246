import { addDays, addMonths, type CivilDate, mondayOf, parseCivilDate } from '../kernel/civil-date.ts';
import { danishTimeAt } from '../kernel/copenhagen.ts';
import type { NewPost } from '../outbox/posts.ts';
import { mayActAs, type Person } from '../people/person.ts';
import { firstOfMonth, monthAt, type Period } from './period.ts';

/** When the numbers come: on the first Monday of the month at 8, in Denmark. */
const COMES_AT = 8 * 60;

/**
 * The numbers of the month before are owed to every lead from the first Monday of a month on. Keys stay the same through
 * the month, so that owing it again sends nothing twice.
 */
export function numbersPosts(staff: readonly Person[], now: Date): readonly NewPost[] {
  const { day, minute } = danishTimeAt(now);
  const month = firstOfMonth(day);
  const firstMonday = mondayOf(addDays(month, 6));
  if (day < firstMonday || (day === firstMonday && minute < COMES_AT)) return [];

  const before = addMonths(month, -1);
  return staff
    .filter((person) => mayActAs(person, 'lead'))
    .map(({ id }) => ({
      key: `numbers:${before.slice(0, 7)}:${id}`,
      about: { kind: 'numbers', id: before },
      to: { kind: 'person', person: id },
    }));
}

/** The month that a message is about; undefined where it names none. */
export function monthNumbered(first: string): Period | undefined {
  const day: CivilDate | undefined = parseCivilDate(first);
  return day && firstOfMonth(day) === day ? monthAt(day) : undefined;
}
