import type { CivilDate } from '../kernel/civil-date.ts';

/** Days on which somebody is away, both ends included. */
export type Absence = {
  readonly id: string;
  readonly person: string;
  readonly from: CivilDate;
  readonly until: CivilDate;
  /** Who stands in; undefined leaves it to the rules. */
  readonly deputy: string | undefined;
};

export function isAway({ from, until }: Absence, day: CivilDate): boolean {
  return from <= day && day <= until;
}

/** Whether two absences have a day in common. */
export function overlaps(one: Absence, other: Absence): boolean {
  return one.from <= other.until && other.from <= one.until;
}
