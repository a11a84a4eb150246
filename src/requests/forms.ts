import { addDays, type CivilDate } from '../kernel/civil-date.ts';
import { isAway } from '../people/absence.ts';
import { byName } from '../people/by-name.ts';
import type { Person } from '../people/person.ts';
import type { Field, Form, Option } from '../reply/form.ts';
import type { FormPress } from '../reply/press.ts';
import { prose } from '../reply/reply.ts';
import { shortDay } from '../wording/moments.ts';
import { requestForms as says } from '../wording/request-forms.ts';
import { askWords, capital, sourceWords } from '../wording/requests.ts';
import type { Names } from './names.ts';
import { ASKS, type ContactRequest, OUTCOMES, type RequestFacts, SOURCES } from './request.ts';
import { holderOf } from './rights.ts';
import type { Directory } from './routing.ts';
import { placeName } from './say-routing.ts';
import { able } from './stand-ins.ts';

/** As much as a field takes on every platform. */
export const LONGEST_TEXT = 3_000;
export const LONGEST_REASON = 500;
const LONGEST_LINE = 200;
/** As many as a list can hold; more are named by e-mail. */
const MOST_OPTIONS = 100;

/** What is filled in comes back by these. */
export type RequestField =
  | 'text'
  | 'source'
  | 'ask'
  | 'municipality'
  | 'match'
  | 'direct'
  | 'callBack'
  | 'to'
  | 'reason'
  | 'until'
  | 'outcome'
  | 'familyWish';

type FormName =
  | 'new'
  | 'miss'
  | 'correct'
  | 'hand-on'
  | 'not-mine'
  | 'wait'
  | 'resolve'
  | 'withdraw'
  | 'reopen';

/** A request to be written from nothing; what is left empty is found in its text. */
export function newRequestForm(): Form {
  const { fields } = says;
  const hint = { hint: says.letMeFind, optional: true } as const;
  return {
    ...form('new', { kind: 'new-request' }, [
      {
        id: 'text',
        kind: 'text',
        label: fields.text,
        hint: fields.textHint,
        longest: LONGEST_TEXT,
      },
      { ...sourceField, ...hint },
      { ...askField, ...hint },
      { ...municipalityField, optional: true },
      { ...matchField, optional: true },
      { ...callBackField, optional: true },
    ]),
    intro: [{ kind: 'prose', text: prose(says.new.intro) }],
  };
}

/** A question that the Q&A does not answer, to be gone over before a coordinator gets it. */
export function missForm(
  question: string,
  text: string,
  { municipality, match }: Pick<RequestFacts, 'municipality' | 'match'>,
): Form {
  const { fields } = says;
  const field = { id: 'text', kind: 'text', label: fields.question, hint: fields.questionHint } as const;
  return {
    ...form('miss', { kind: 'send-miss', question }, [
      ...(text.length <= LONGEST_TEXT ? [{ ...field, longest: LONGEST_TEXT, value: text }] : []),
      {
        ...municipalityField,
        hint: fields.municipalityForWhom,
        optional: true,
        ...(municipality === undefined ? {} : { value: placeName(municipality) }),
      },
      { ...matchField, optional: true, ...(match === undefined ? {} : { value: match }) },
      { ...callBackField, optional: true },
    ]),
    intro: [{ kind: 'prose', text: prose(says.miss.intro) }],
  };
}

/** What was understood, to be corrected: of a draft its text too, of a sent request the facts alone. */
export function correctRequestForm(request: ContactRequest): Form {
  const { id, version, state, text, source, ask, municipality, match, direct, callBack } = request;
  const hasText = state === 'draft' && text !== undefined && text.length <= LONGEST_TEXT;
  return form('correct', { kind: 'correct-request', request: id, version }, [
    ...(hasText
      ? [{ id: 'text', kind: 'text', label: says.fields.text, longest: LONGEST_TEXT, value: text } as const]
      : []),
    { ...sourceField, value: source },
    { ...askField, value: ask },
    {
      ...municipalityField,
      optional: true,
      ...(municipality === undefined ? {} : { value: placeName(municipality) }),
    },
    { ...matchField, optional: true, ...(match === undefined ? {} : { value: match }) },
    {
      id: 'direct',
      kind: 'choice',
      label: says.fields.direct,
      options: [
        { id: 'yes', label: says.direct.yes },
        { id: 'no', label: says.direct.no },
      ],
      value: direct ? 'yes' : 'no',
    },
    { ...callBackField, optional: true, ...(callBack === undefined ? {} : { value: callBack }) },
  ]);
}

/** Which colleague it goes to; who is away says so, and their deputy gets it. */
export function handOnForm(
  request: ContactRequest,
  { staff, absences }: Pick<Directory, 'staff' | 'absences'>,
  names: Names,
  today: CivilDate,
): Form {
  const options: readonly Option[] = colleaguesFor(request, staff).map(({ id }) => {
    const absence = absences.find((each) => each.person === id && isAway(each, today));
    const label = absence ? says.fields.away(names(id), shortDay(absence.until)) : names(id);
    return { id, label };
  });
  const { colleague, colleagueByMail } = says.fields;
  const isShort = options.length > 0 && options.length <= MOST_OPTIONS;
  return form('hand-on', { kind: 'hand-on-request', ...on(request) }, [
    isShort
      ? { id: 'to', kind: 'choice', label: colleague, options }
      : { id: 'to', kind: 'line', label: colleague, hint: colleagueByMail, longest: LONGEST_LINE },
  ]);
}

/** Who a request can be handed to, by name: everyone who may have it, but for whoever has it. */
export function colleaguesFor(request: ContactRequest, staff: readonly Person[]): readonly Person[] {
  return able({ directory: { staff }, confidential: request.confidential })
    .filter(({ id }) => id !== holderOf(request))
    .toSorted(byName);
}

export function notMineForm(request: ContactRequest): Form {
  const { notMine, notMineHint } = says.fields;
  return form('not-mine', { kind: 'not-mine', ...on(request) }, [
    { ...reasonField(notMine), hint: notMineHint },
  ]);
}

export function waitForm(request: ContactRequest, today: CivilDate): Form {
  const value = request.waitUntil ?? addDays(today, 7);
  return form('wait', { kind: 'wait-request', ...on(request) }, [
    { id: 'until', kind: 'day', label: says.fields.until, value: value > today ? value : addDays(today, 7) },
  ]);
}

/** The family's own wish stands first: it is recorded before the outcome. */
export function resolveForm(request: ContactRequest): Form {
  const { familyWish, familyWishHint, outcome } = says.fields;
  const wish = request.familyWish;
  return form('resolve', { kind: 'resolve-request', ...on(request) }, [
    {
      id: 'familyWish',
      kind: 'text',
      label: familyWish,
      hint: familyWishHint,
      longest: LONGEST_REASON,
      ...(wish === undefined ? {} : { value: wish.slice(0, LONGEST_REASON) }),
    },
    {
      id: 'outcome',
      kind: 'choice',
      label: outcome,
      options: OUTCOMES.map((each) => ({ id: each, label: says.outcomes[each] })),
    },
  ]);
}

export function withdrawForm(request: ContactRequest): Form {
  return form('withdraw', { kind: 'withdraw-request', ...on(request) }, [
    { ...reasonField(says.fields.withdrawWhy), optional: true },
  ]);
}

export function reopenForm(request: ContactRequest): Form {
  return form('reopen', { kind: 'reopen-request', ...on(request) }, [reasonField(says.fields.reopenWhy)]);
}

function form(
  name: FormName,
  press: FormPress,
  fields: readonly (Field & { readonly id: RequestField })[],
): Form {
  const { title, gist, submit } = says[name];
  return { title, gist, submit, intro: [{ kind: 'prose', text: prose(gist) }], fields, press };
}

function on({ id, version }: ContactRequest) {
  return { request: id, version };
}

function reasonField(label: string) {
  return { id: 'reason', kind: 'text', label, longest: LONGEST_REASON } as const;
}

const sourceField = {
  id: 'source',
  kind: 'choice',
  label: says.fields.source,
  options: SOURCES.map((each) => ({ id: each, label: capital(sourceWords[each]) })),
} as const;

const askField = {
  id: 'ask',
  kind: 'choice',
  label: says.fields.ask,
  options: ASKS.map((each) => ({ id: each, label: capital(askWords[each]) })),
} as const;

const municipalityField = {
  id: 'municipality',
  kind: 'line',
  label: says.fields.municipality,
  hint: says.fields.municipalityHint,
  longest: LONGEST_LINE,
} as const;

const matchField = {
  id: 'match',
  kind: 'line',
  label: says.fields.match,
  hint: says.fields.matchHint,
  longest: LONGEST_LINE,
} as const;

const callBackField = {
  id: 'callBack',
  kind: 'line',
  label: says.fields.callBack,
  hint: says.fields.callBackHint,
  longest: LONGEST_LINE,
} as const;
