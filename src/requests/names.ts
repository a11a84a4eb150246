import type { Person } from '../people/person.ts';
import { someColleague } from '../wording/people.ts';
import { formerColleague } from '../wording/requests.ts';

/** What a colleague is called, by their id. */
export type Names = (person: string | undefined) => string;

/** The names of the staff; whoever is not among them has left. */
export function namesOf(staff: readonly Person[]): Names {
  const known = new Map(staff.map(({ id, name, email }) => [id, name ?? email ?? someColleague]));
  return (person) => (person === undefined ? someColleague : (known.get(person) ?? formerColleague));
}
