import type { Match } from '../anniversaries/match.ts';
import type { Matches } from '../anniversaries/matches.ts';
import { oneYearDayOf } from '../anniversaries/one-year-day.ts';
import { actingFor } from '../anniversaries/stand-in.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { People } from '../people/people.ts';
import type { Person } from '../people/person.ts';

/** The matches of a person, and of whom the person stands in for; the nearest one-year day first. */
export async function ownMatchesOf(
  { matches, people }: { readonly matches: Matches; readonly people: People },
  by: Person,
  today: CivilDate,
): Promise<readonly Match[]> {
  const absences = await people.absencesFrom(today);
  const standsInFor = absences
    .map(({ person }) => person)
    .filter((id) => actingFor(id, absences, today) === by.id);
  const owners = [...new Set([by.id, ...standsInFor])];
  const theirs = await Promise.all(owners.map((id) => matches.ofCoordinator(id)));
  return theirs.flat().toSorted((one, other) => (oneYearDayOf(one) < oneYearDayOf(other) ? -1 : 1));
}
