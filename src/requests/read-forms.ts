import { addDays, type CivilDate, parseCivilDate } from '../kernel/civil-date.ts';
import { emailsOf, type Person } from '../people/person.ts';
import type { Filled } from '../reply/form.ts';
import { listed } from '../wording/counting.ts';
import { formMistakes as says } from '../wording/request-forms.ts';
import { colleaguesFor, LONGEST_TEXT, type RequestField } from './forms.ts';
import { municipalityNamed } from './municipality-named.ts';
import {
  ASKS,
  type Ask,
  type ContactRequest,
  OUTCOMES,
  type RequestOutcome,
  SOURCES,
  type Source,
} from './request.ts';

/** For so long a request may wait. */
const LONGEST_WAIT_DAYS = 365;

/** What a form comes to: what was filled in, as it is meant, or what to mend under which field. */
export type FormRead<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'mistakes'; readonly mistakes: Readonly<Partial<Record<RequestField, string>>> };

/** A request as somebody wrote or corrected it; what they left empty is undefined. Not redacted yet. */
export type Written = {
  readonly text: string | undefined;
  readonly source: Source | undefined;
  readonly ask: Ask | undefined;
  readonly municipality: string | undefined;
  /** "HTO-017". The caller looks whether there is such a match; `unknownMatch` says where there is none. */
  readonly match: string | undefined;
  readonly direct: boolean | undefined;
  readonly callBack: string | undefined;
};

/** The same where there must be a text. */
export type WrittenText = Written & { readonly text: string };

export function readNewRequest(filled: Filled): FormRead<WrittenText> {
  return readWithText(filled, filledIn(filled, 'text'), says.noText);
}

/** A question that is longer than a field holds is not in the form, and stays as it was asked. */
export function readMiss(filled: Filled, asked: string): FormRead<WrittenText> {
  return readWithText(
    filled,
    asked.length > LONGEST_TEXT ? asked : filledIn(filled, 'text'),
    says.noQuestion,
  );
}

function readWithText(filled: Filled, text: string | undefined, missing: string): FormRead<WrittenText> {
  const read = readWritten(filled);
  if (text === undefined) return mistakes({ ...mistakesIn(read), text: missing });
  return read.kind === 'mistakes' ? read : { kind: 'read', value: { ...read.value, text } };
}

/** What was corrected; who asks and what is asked stay as they were where nothing was chosen. */
export function readCorrected(
  filled: Filled,
  request: ContactRequest,
): FormRead<Written & { readonly source: Source; readonly ask: Ask; readonly direct: boolean }> {
  const read = readWritten(filled);
  if (read.kind === 'mistakes') return read;

  const { source = request.source, ask = request.ask, direct = request.direct } = read.value;
  return { kind: 'read', value: { ...read.value, source, ask, direct } };
}

/** Under the field of the match's code, where no match has it. */
export function unknownMatch(code: string): FormRead<never> {
  return mistakes({ match: says.unknownMatch(code) });
}

export function readHandOn(
  filled: Filled,
  request: ContactRequest,
  staff: readonly Person[],
): FormRead<{ readonly to: string }> {
  const to = filledIn(filled, 'to');
  if (to === undefined) return mistakes({ to: says.noColleague });

  const meant = colleaguesFor(request, staff).find(
    (person) => person.id === to || emailsOf(person).includes(to.toLowerCase()),
  );
  return meant ? { kind: 'read', value: { to: meant.id } } : mistakes({ to: says.colleagueCannot });
}

export function readReason(filled: Filled): FormRead<{ readonly reason: string }> {
  const reason = filledIn(filled, 'reason');
  return reason === undefined ? mistakes({ reason: says.noReason }) : { kind: 'read', value: { reason } };
}

/** Nobody has to say why they withdraw. */
export function readWithdrawal(filled: Filled): { readonly reason: string | undefined } {
  return { reason: filledIn(filled, 'reason') };
}

export function readWait(filled: Filled, today: CivilDate): FormRead<{ readonly until: CivilDate }> {
  const until = parseCivilDate(filledIn(filled, 'until') ?? '');
  if (!until) return mistakes({ until: says.noDay });
  if (until <= today) return mistakes({ until: says.dayNotAhead });
  if (until > addDays(today, LONGEST_WAIT_DAYS)) return mistakes({ until: says.dayTooFar });
  return { kind: 'read', value: { until } };
}

export function readResolved(
  filled: Filled,
): FormRead<{ readonly outcome: RequestOutcome; readonly familyWish: string }> {
  const outcome = oneOf(OUTCOMES, filledIn(filled, 'outcome'));
  const familyWish = filledIn(filled, 'familyWish');
  if (outcome !== undefined && familyWish !== undefined)
    return { kind: 'read', value: { outcome, familyWish } };

  return mistakes({
    ...(familyWish === undefined ? { familyWish: says.noWish } : {}),
    ...(outcome === undefined ? { outcome: says.noOutcome } : {}),
  });
}

function readWritten(filled: Filled): FormRead<Written> {
  const text = filledIn(filled, 'text');
  const source = readChoice(filled, 'source', SOURCES);
  const ask = readChoice(filled, 'ask', ASKS);
  const direct = readChoice(filled, 'direct', ['yes', 'no'] as const);
  const municipality = readMunicipality(filled);
  const match = readMatch(filled);
  const wrong = {
    ...(text !== undefined && text.length > LONGEST_TEXT ? { text: says.textTooLong(LONGEST_TEXT) } : {}),
    ...mistakesIn(source),
    ...mistakesIn(ask),
    ...mistakesIn(direct),
    ...mistakesIn(municipality),
    ...mistakesIn(match),
  };
  if (Object.keys(wrong).length > 0) return mistakes(wrong);

  const chosen = valueIn(direct);
  return {
    kind: 'read',
    value: {
      text,
      source: valueIn(source),
      ask: valueIn(ask),
      municipality: valueIn(municipality),
      match: valueIn(match),
      direct: chosen === undefined ? undefined : chosen === 'yes',
      callBack: filledIn(filled, 'callBack'),
    },
  };
}

function readMunicipality(filled: Filled): FormRead<string | undefined> {
  const written = filledIn(filled, 'municipality');
  if (written === undefined) return { kind: 'read', value: undefined };

  const named = municipalityNamed(written);
  switch (named.kind) {
    case 'one':
      return { kind: 'read', value: named.code };
    case 'several':
      return mistakes({ municipality: says.severalMunicipalities(listed(named.names)) });
    default:
      return mistakes({ municipality: says.noSuchMunicipality(named.nearest) });
  }
}

/** "hto 17" is HTO-017. */
function readMatch(filled: Filled): FormRead<string | undefined> {
  const written = filledIn(filled, 'match');
  if (written === undefined) return { kind: 'read', value: undefined };

  const [, digits] = /^(?:hto)?[ -]?(\d{1,5})$/i.exec(written) ?? [];
  return digits === undefined
    ? mistakes({ match: says.noCode })
    : { kind: 'read', value: `HTO-${digits.padStart(3, '0')}` };
}

function readChoice<T extends string>(
  filled: Filled,
  field: RequestField,
  options: readonly T[],
): FormRead<T | undefined> {
  const chosen = filledIn(filled, field);
  const value = oneOf(options, chosen);
  return chosen !== undefined && value === undefined
    ? mistakes({ [field]: says.notOnList })
    : { kind: 'read', value };
}

function oneOf<T extends string>(options: readonly T[], chosen: string | undefined): T | undefined {
  return options.find((each) => each === chosen);
}

function filledIn(filled: Filled, field: RequestField): string | undefined {
  return filled[field]?.trim() || undefined;
}

function mistakes(wrong: Readonly<Partial<Record<RequestField, string>>>): FormRead<never> {
  return { kind: 'mistakes', mistakes: wrong };
}

function mistakesIn(read: FormRead<unknown>) {
  return read.kind === 'mistakes' ? read.mistakes : {};
}

function valueIn<T>(read: FormRead<T | undefined>): T | undefined {
  return read.kind === 'read' ? read.value : undefined;
}
