import type { CivilDate } from '../kernel/civil-date.ts';
import { type Absence, isAway } from '../people/absence.ts';

/**
 * Who acts for somebody on a day: the person, or while away the deputy, or the deputy's deputy. Where the chain ends in
 * nobody, or leads back, it is the person after all: nothing waits unseen.
 */
export function actingFor(person: string, absences: readonly Absence[], day: CivilDate): string {
  const passed = new Set<string>();
  let acting: string | undefined = person;
  while (acting !== undefined && !passed.has(acting)) {
    const away = absenceOf(acting, absences, day);
    if (!away) return acting;

    passed.add(acting);
    acting = away.deputy;
  }
  return person;
}

/** Why somebody is away on a day; of several absences the one that names a deputy, else the one that lasts longest. */
export function absenceOf(person: string, absences: readonly Absence[], day: CivilDate): Absence | undefined {
  return absences
    .filter((absence) => absence.person === person && isAway(absence, day))
    .toSorted(
      (one, other) =>
        Number(other.deputy !== undefined) - Number(one.deputy !== undefined) ||
        Number(one.until < other.until) - Number(one.until > other.until),
    )[0];
}
