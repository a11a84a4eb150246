import type { CivilDate } from '../kernel/civil-date.ts';
import { shorten } from '../kernel/shorten.ts';
import { municipalityOf } from '../municipalities/municipality.ts';
import { mayActAs, type Person } from '../people/person.ts';
import type { Field, Form, Option } from '../reply/form.ts';
import type { FormPress, Step } from '../reply/press.ts';
import { said } from '../reply/reply.ts';
import { agreementNames, weekdayName } from '../wording/anniversaries.ts';
import { matchForms } from '../wording/match.ts';
import { FUTURE_AGREEMENTS, type LoggedStep, type Match } from './match.ts';
import { nameOf } from './say-digest.ts';

/** Longer than any note that is only a note. */
export const LONGEST_NOTE = 500;
export const LONGEST_LINE = 100;
/** A choice offers no more; beyond that a colleague is named by e-mail. */
const MOST_OPTIONS = 100;
/** With " …" as long as an option may be. */
const LONGEST_LABEL = 73;
/** Chosen where nothing is. */
export const NOTHING_CHOSEN = 'none';

export function logForm(
  match: Match,
  step: Step,
  today: CivilDate,
  press: FormPress & { readonly kind: 'log-step' },
): Form {
  const { log } = matchForms;
  return {
    title: log.title,
    gist: log.gist,
    intro: [said(log.intro(match.code, step))],
    fields: [
      ...(step === 'agreement' ? [agreementField()] : []),
      { kind: 'day', id: 'day', label: log.day, value: today },
      {
        kind: 'text',
        id: 'note',
        label: log.note,
        hint: log.noteHint,
        optional: true,
        longest: LONGEST_NOTE,
      },
    ],
    submit: log.submit,
    press,
  };
}

function agreementField(): Field {
  return {
    kind: 'choice',
    id: 'agreement',
    label: matchForms.log.agreement,
    options: FUTURE_AGREEMENTS.map((id) => ({ id, label: agreementNames[id] })),
  };
}

export function withdrawForm(match: Match, logged: LoggedStep, by: Person | undefined): Form {
  const { withdraw } = matchForms;
  return {
    title: withdraw.title,
    gist: withdraw.gist,
    intro: [said(withdraw.intro(match.code, logged.step, logged.day, nameOf(by)))],
    fields: [],
    submit: withdraw.submit,
    press: { kind: 'withdraw-step', match: match.code, step: logged.id },
  };
}

/** The facts of a new match. */
export function addForm(staff: readonly Person[], today: CivilDate, privately: boolean): Form {
  const { facts } = matchForms;
  return {
    title: facts.addTitle,
    gist: facts.addGist,
    intro: [],
    fields: [
      { kind: 'line', id: 'code', label: facts.code, hint: facts.codeHint, longest: 20 },
      ...factFields(undefined, staff, today, privately),
    ],
    submit: facts.add,
    press: { kind: 'add-match' },
  };
}

/** The facts of a match as they are. */
export function changeForm(match: Match, staff: readonly Person[], privately: boolean): Form {
  const { facts } = matchForms;
  return {
    title: facts.changeTitle,
    gist: facts.changeGist,
    intro: [{ kind: 'heading', text: match.code }],
    fields: factFields(match, staff, match.startDate, privately),
    submit: facts.change,
    press: { kind: 'change-match', match: match.code, version: match.version },
  };
}

/** The family is asked for only where nobody else can read along. */
function factFields(
  match: Match | undefined,
  staff: readonly Person[],
  startDate: CivilDate,
  privately: boolean,
): readonly Field[] {
  const { facts } = matchForms;
  const municipality = match && municipalityOf(match.municipality)?.name;
  const weekdays = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    id: String(weekday),
    label: weekdayName(weekday),
  }));
  return [
    {
      kind: 'line',
      id: 'municipality',
      label: facts.municipality,
      longest: LONGEST_LINE,
      ...(municipality ? { value: municipality } : {}),
    },
    ...(privately
      ? [
          {
            kind: 'line',
            id: 'family',
            label: facts.family,
            hint: facts.familyHint,
            optional: true,
            longest: LONGEST_LINE,
            ...(match?.family ? { value: match.family } : {}),
          } as const,
        ]
      : []),
    { kind: 'day', id: 'startDate', label: facts.startDate, value: startDate },
    {
      kind: 'choice',
      id: 'weekday',
      label: facts.weekday,
      options: [{ id: NOTHING_CHOSEN, label: facts.noWeekday }, ...weekdays],
      value: match?.weekday === undefined ? NOTHING_CHOSEN : String(match.weekday),
    },
    coordinatorField(staff, facts.coordinator, match?.coordinator, true),
  ];
}

/** A choice among those who may have matches, or an e-mail where they are too many to choose from. */
function coordinatorField(
  staff: readonly Person[],
  label: string,
  chosen: string | undefined,
  optional: boolean,
): Field {
  const coordinators = staff.filter((person) => mayActAs(person, 'coordinator'));
  const now = coordinators.find(({ id }) => id === chosen);
  const nobody: readonly Option[] = optional
    ? [{ id: NOTHING_CHOSEN, label: matchForms.facts.noCoordinator }]
    : [];
  const options = [
    ...nobody,
    ...coordinators.map((person) => ({ id: person.id, label: shorten(nameOf(person), LONGEST_LABEL) })),
  ];
  if (options.length > MOST_OPTIONS || options.length === 0)
    return {
      kind: 'line',
      id: 'coordinator',
      label,
      hint: matchForms.facts.coordinatorHint,
      longest: LONGEST_LINE,
      ...(optional ? { optional: true } : {}),
      ...(now?.email ? { value: now.email } : {}),
    };

  const value = now?.id ?? (optional ? NOTHING_CHOSEN : undefined);
  return { kind: 'choice', id: 'coordinator', label, options, ...(value ? { value } : {}) };
}

export function pauseForm({ code, version }: Match): Form {
  const { pause } = matchForms;
  return {
    title: pause.title,
    gist: pause.gist,
    intro: [said(pause.intro(code))],
    fields: [],
    submit: pause.submit,
    press: { kind: 'pause-match', match: code, version },
  };
}

export function endForm({ code, version }: Match): Form {
  const { end } = matchForms;
  return {
    title: end.title,
    gist: end.gist,
    intro: [said(end.intro(code))],
    fields: [{ kind: 'text', id: 'reason', label: end.reason, hint: end.reasonHint, longest: LONGEST_NOTE }],
    submit: end.submit,
    press: { kind: 'end-match', match: code, version },
  };
}

export function handOverForm({ code, version, coordinator }: Match, staff: readonly Person[]): Form {
  const { handOver } = matchForms;
  const others = staff.filter(({ id }) => id !== coordinator);
  return {
    title: handOver.title,
    gist: handOver.gist,
    intro: [said(handOver.intro(code))],
    fields: [coordinatorField(others, handOver.coordinator, undefined, false)],
    submit: handOver.submit,
    press: { kind: 'hand-over-match', match: code, version },
  };
}
