import type { CivilDate } from '../kernel/civil-date.ts';
import { mayActAs, type Person } from '../people/person.ts';
import { absence as says } from '../wording/absence.ts';
import type { AbsenceField } from './absence-form.ts';
import { calledName, colleagueCalled } from './colleague.ts';

/** Somebody's absence as it was asked for. */
export type AbsenceAsked = {
  readonly person: Person;
  readonly from: CivilDate | undefined;
  readonly until: CivilDate | undefined;
  /** An id, an e-mail or a name; empty for nobody. */
  readonly deputy: string;
};

export type AbsenceChecked =
  | {
      readonly kind: 'right';
      readonly from: CivilDate;
      readonly until: CivilDate;
      readonly deputy: Person | undefined;
    }
  | { readonly kind: 'mistake'; readonly field: AbsenceField; readonly text: string };

/** Whether an absence can be kept as it was asked for; else what to mend, and in which field. */
export function checkAbsence(
  { person, from, until, deputy }: AbsenceAsked,
  staff: readonly Person[],
  today: CivilDate,
): AbsenceChecked {
  if (from === undefined) return mistake('from', says.mistakes.noSuchDay);
  if (until === undefined) return mistake('until', says.mistakes.noSuchDay);
  if (until < from) return mistake('until', says.mistakes.backwards);
  if (until < today) return mistake('until', says.mistakes.over);
  if (deputy === '') return { kind: 'right', from, until, deputy: undefined };

  const meant = colleagueCalled(deputy, staff);
  if (meant.kind === 'none') return mistake('deputy', says.mistakes.unknownDeputy(deputy));
  if (meant.kind === 'several') return mistake('deputy', says.mistakes.severalDeputies(deputy));
  if (meant.person.id === person.id) return mistake('deputy', says.mistakes.ownDeputy);
  if (!mayActAs(meant.person, 'coordinator'))
    return mistake('deputy', says.mistakes.deputyRole(calledName(meant.person)));
  return { kind: 'right', from, until, deputy: meant.person };
}

function mistake(field: AbsenceField, text: string): AbsenceChecked {
  return { kind: 'mistake', field, text };
}
