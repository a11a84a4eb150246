import type { CivilDate } from '../kernel/civil-date.ts';
import { type Absence, isAway } from '../people/absence.ts';
import { mayActAs, type Person } from '../people/person.ts';
import type { Directory, RoutingStep } from './routing.ts';

/** Whom a request may go to on a day. */
export type Search = {
  readonly directory: Directory;
  readonly today: CivilDate;
  /** Ids of those who passed it over, and are not asked again. */
  readonly passed: ReadonlySet<string>;
  /** Whether it is for leads only. */
  readonly confidential: boolean;
};

/** Steps that lead to somebody, or end without. */
export type Trail = { readonly to: string | undefined; readonly steps: readonly RoutingStep[] };

/** Who of the staff may have it at all: coordinators who have not left; leads where it is confidential. */
export function able({
  directory,
  confidential,
}: {
  readonly directory: Pick<Directory, 'staff'>;
  readonly confidential: boolean;
}): readonly Person[] {
  const needed = confidential ? 'lead' : 'coordinator';
  return directory.staff.filter((person) => !person.left && mayActAs(person, needed));
}

/** Whether somebody may have it and is at work that day. */
export function isHere(person: string, search: Search): boolean {
  return able(search).some(({ id }) => id === person) && absenceOf(person, search) === undefined;
}

/** Of several the one who is here and has the fewest open ones; where nobody is here, the first who has a stand-in. */
export function firstHere(
  people: readonly Person[],
  search: Search,
  stepTo: (person: string) => RoutingStep,
): Trail {
  const { openByOwner } = search.directory;
  const burden = ({ id }: Person) => openByOwner.get(id) ?? 0;
  const trails = people
    .toSorted((a, b) => burden(a) - burden(b) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => ({ id, ...standIn(id, search, []) }));
  const chosen =
    trails.find(({ id, to }) => to === id) ?? trails.find(({ to }) => to !== undefined) ?? trails[0];
  return chosen
    ? { to: chosen.to, steps: [stepTo(chosen.id), ...chosen.steps] }
    : { to: undefined, steps: [] };
}

/** The person, or who stands in on that day, through any number of deputies who are away themselves. */
function standIn(person: string, search: Search, cameFrom: readonly string[]): Trail {
  const absence = absenceOf(person, search);
  if (!absence) return { to: person, steps: [] };

  const chain = [...cameFrom, person];
  const deputy = deputyIn(absence, search);
  const away: RoutingStep = { kind: 'away', person, until: absence.until, deputy };
  if (deputy === undefined) return { to: undefined, steps: [away] };
  if (chain.includes(deputy)) return { to: undefined, steps: [away, { kind: 'loop', person: deputy }] };

  const { to, steps } = standIn(deputy, search, chain);
  return { to, steps: [away, ...steps] };
}

/** Of several absences on one day the one that names a deputy, else the longest. */
function absenceOf(person: string, search: Search): Absence | undefined {
  return search.directory.absences
    .filter((absence) => absence.person === person && isAway(absence, search.today))
    .toSorted(
      (a, b) =>
        Number(deputyIn(b, search) !== undefined) - Number(deputyIn(a, search) !== undefined) ||
        (a.until < b.until ? 1 : -1),
    )[0];
}

/** The deputy, unless they cannot have it or passed it over. */
function deputyIn({ deputy }: Absence, search: Search): string | undefined {
  if (deputy === undefined || search.passed.has(deputy)) return undefined;
  return able(search).find(({ id }) => id === deputy)?.id;
}
