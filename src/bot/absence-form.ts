import type { CivilDate } from '../kernel/civil-date.ts';
import { mayActAs, type Person } from '../people/person.ts';
import type { Field, Form, Option } from '../reply/form.ts';
import { prose } from '../reply/reply.ts';
import { absence as says } from '../wording/absence.ts';
import { calledName } from './colleague.ts';

/** What was filled in comes back by these. */
export type AbsenceField = 'person' | 'from' | 'until' | 'deputy';

/** As many as a list can hold; more are named by e-mail. */
const MOST_OPTIONS = 100;
const LONGEST_EMAIL = 200;

/** Asks who is away, when, and who stands in. Only the lead writes others' absences. */
export function absenceForm(by: Person, staff: readonly Person[], today: CivilDate): Form {
  const { form } = says;
  const coordinators = staff.filter((person) => mayActAs(person, 'coordinator'));
  const others = coordinators.filter(({ id }) => id !== by.id);
  return {
    title: form.title,
    gist: form.gist,
    intro: [{ kind: 'prose', text: prose(form.gist) }],
    fields: [
      ...(mayActAs(by, 'lead') ? [whom('person', { label: form.who, value: by.id }, coordinators)] : []),
      { id: 'from', kind: 'day', label: form.from, value: today },
      { id: 'until', kind: 'day', label: form.until },
      {
        ...whom('deputy', { label: form.deputy, hint: form.deputyHint }, others),
        optional: true,
      },
    ],
    submit: form.submit,
    press: { kind: 'absence' },
  };
}

function whom(
  id: AbsenceField,
  asked: { readonly label: string; readonly hint?: string; readonly value?: string },
  among: readonly Person[],
): Field {
  const options: readonly Option[] = among.map((person) => ({ id: person.id, label: calledName(person) }));
  if (options.length > 0 && options.length <= MOST_OPTIONS) return { id, kind: 'choice', options, ...asked };
  return { id, kind: 'line', label: asked.label, hint: says.form.byMail, longest: LONGEST_EMAIL };
}
