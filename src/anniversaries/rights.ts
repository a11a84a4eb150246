import type { CivilDate } from '../kernel/civil-date.ts';
import type { Absence } from '../people/absence.ts';
import { mayActAs, type Person } from '../people/person.ts';
import type { Match } from './match.ts';
import { actingFor } from './stand-in.ts';

/** Whether a match is somebody's to change, and its family's name theirs to see: its coordinator, who stands in, leads. */
export function isTheirs(
  match: Pick<Match, 'coordinator'>,
  person: Person,
  absences: readonly Absence[],
  day: CivilDate,
): boolean {
  if (mayActAs(person, 'lead')) return true;
  if (match.coordinator === undefined) return false;
  return match.coordinator === person.id || actingFor(match.coordinator, absences, day) === person.id;
}
