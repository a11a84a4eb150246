import { shorten } from '../kernel/shorten.ts';
import { municipalityName } from '../municipalities/municipality.ts';
import { municipalitiesNamed } from '../municipalities/several-by-name.ts';
import { isEmail } from '../people/email.ts';
import type { ColleagueFacts } from '../people/people.ts';
import { type Person, ROLES } from '../people/person.ts';
import type { Field, Filled, Form } from '../reply/form.ts';
import { said } from '../reply/reply.ts';
import { colleagueMistakes as mistakes, colleagueForm as says } from '../wording/colleagues.ts';
import { calledName } from './colleague.ts';

/** What was filled in comes back by these. */
export type ColleagueField = 'name' | 'email' | 'role' | 'municipalities' | 'other';

/** As many as a list can hold; more are named by e-mail. */
const MOST_OPTIONS = 100;
const LONGEST_NAME = 100;
const LONGEST_EMAIL = 200;
/** With " …" as long as an option may be. */
const LONGEST_LABEL = 73;
/** As many as there are. */
const LONGEST_MUNICIPALITIES = 1500;

/** Asks who a new colleague is. */
export function addColleagueForm(): Form {
  const { title, gist, intro, submit } = says.add;
  return {
    title,
    gist,
    intro: [said(intro)],
    fields: factFields(),
    submit,
    press: { kind: 'add-colleague' },
  };
}

/** What is known of a colleague, to be mended. */
export function changeColleagueForm(person: Person): Form {
  const { title, gist, submit } = says.change;
  return {
    title,
    gist,
    intro: [{ kind: 'heading', text: calledName(person) }],
    fields: factFields(person),
    submit,
    press: { kind: 'change-colleague', person: person.id },
  };
}

function factFields(person?: Person): readonly Field[] {
  const covers = (person?.municipalities ?? []).map(municipalityName).join(', ');
  return [
    {
      ...line('name', says.name, LONGEST_NAME),
      ...(person?.name === undefined ? {} : { value: person.name }),
    },
    {
      ...line('email', says.email, LONGEST_EMAIL),
      hint: says.emailHint,
      // Somebody may be here whose address no platform tells.
      ...(person && person.email === undefined ? { optional: true } : {}),
      ...(person?.email === undefined ? {} : { value: person.email }),
    },
    {
      kind: 'choice',
      id: 'role',
      label: says.role,
      options: ROLES.map((role) => ({ id: role, label: says.roles[role] })),
      value: person?.role ?? 'coordinator',
    },
    {
      ...line('municipalities', says.municipalities, LONGEST_MUNICIPALITIES),
      hint: says.municipalitiesHint,
      optional: true,
      ...(covers === '' ? {} : { value: covers }),
    },
  ];
}

function line(id: ColleagueField, label: string, longest: number) {
  return { kind: 'line', id, label, longest } as const;
}

export type ReadColleague =
  | { readonly kind: 'read'; readonly facts: ColleagueFacts }
  | { readonly kind: 'mistakes'; readonly mistakes: Readonly<Partial<Record<ColleagueField, string>>> };

/** Reads the facts. Only of somebody who has no address already may it be missing. */
export function readColleague(filled: Filled, known?: Person): ReadColleague {
  const name = filled['name']?.trim() ?? '';
  const email = filled['email']?.trim().toLowerCase() || undefined;
  const role = ROLES.find((each) => each === filled['role']);
  const { codes, unknown } = municipalitiesNamed(filled['municipalities'] ?? '');
  const hasEmail = email === undefined ? known !== undefined && known.email === undefined : isEmail(email);
  if (name !== '' && hasEmail && role && unknown.length === 0)
    return {
      kind: 'read',
      facts: { name, role, municipalities: codes, ...(email === undefined ? {} : { email }) },
    };

  return {
    kind: 'mistakes',
    mistakes: {
      ...(name === '' ? { name: mistakes.noName } : {}),
      ...(hasEmail ? {} : { email: mistakes.email }),
      ...(role ? {} : { role: mistakes.role }),
      ...(unknown.length > 0 ? { municipalities: mistakes.municipalities(unknown) } : {}),
    },
  };
}

/** Asks once more before somebody is locked out, and says what they have in hand. */
export function leftForm(
  person: Person,
  work: { readonly matches: number; readonly requests: number },
): Form {
  const { title, gist, intro, requests, matches, submit } = says.left;
  return {
    title,
    gist,
    intro: [
      said(intro(calledName(person))),
      ...(work.requests > 0 ? [said(requests(work.requests))] : []),
      ...(work.matches > 0 ? [said(matches(work.matches))] : []),
    ],
    fields: [],
    submit,
    press: { kind: 'colleague-left', person: person.id },
  };
}

/** Asks whom a colleague is the same as, or, where somebody has said whom, whether it is so. */
export function samePersonForm(person: Person, others: readonly Person[], meant?: Person): Form {
  const { title, gist, intro, confirm, submit } = says.same;
  const name = calledName(person);
  return {
    title,
    gist,
    intro: [said(meant ? confirm(name, calledName(meant)) : intro(name))],
    fields: meant ? [] : [otherField(others)],
    submit,
    press: { kind: 'same-person', person: person.id, ...(meant ? { other: meant.id } : {}) },
  };
}

function otherField(others: readonly Person[]): Field {
  const { other, byMail } = says.same;
  const options = others.map((one) => ({
    id: one.id,
    label: shorten(
      [calledName(one), ...(one.name && one.email ? [one.email] : [])].join(', '),
      LONGEST_LABEL,
    ),
  }));
  return options.length > 0 && options.length <= MOST_OPTIONS
    ? { kind: 'choice', id: 'other', label: other, options }
    : { ...line('other', other, LONGEST_EMAIL), hint: byMail };
}
