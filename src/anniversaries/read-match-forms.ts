import type { CivilDate } from '../kernel/civil-date.ts';
import { mayActAs, type Person } from '../people/person.ts';
import type { Filled } from '../reply/form.ts';
import type { Step } from '../reply/press.ts';
import { looksLikeCpr } from '../tables/looks-like-cpr.ts';
import { matchMistakes } from '../wording/match.ts';
import { FUTURE_AGREEMENTS, type FutureAgreement, type Match } from './match.ts';
import { LONGEST_LINE, LONGEST_NOTE, NOTHING_CHOSEN } from './match-forms.ts';
import type { MatchFacts } from './matches.ts';
import {
  mistake,
  saidCode,
  saidCoordinator,
  saidDay,
  saidMunicipality,
  saidStartDate,
  saidWeekday,
  type Understood,
  understood,
} from './said-facts.ts';
import { wrongDay } from './steps.ts';

/** A form as it was filled in, or what is to be mended under which field. */
export type ReadForm<Value> =
  | { readonly kind: 'read'; readonly value: Value }
  | { readonly kind: 'mistakes'; readonly mistakes: Readonly<Record<string, string>> };

export type SaidStep = {
  readonly day: CivilDate;
  readonly agreement: FutureAgreement | undefined;
  readonly note: string | undefined;
};

/** When a step was taken, and what was agreed. The note is redacted. */
export function readLog(
  filled: Filled,
  match: Match,
  step: Step,
  today: CivilDate,
  redact: (text: string) => string,
): ReadForm<SaidStep> {
  const note = written(filled, 'note');
  return together({
    day: dayOfStep(written(filled, 'day'), match, step, today),
    agreement: step === 'agreement' ? agreementOf(written(filled, 'agreement')) : understood(undefined),
    note: note === undefined ? understood(undefined) : redactedText(note, redact),
  });
}

function dayOfStep(
  text: string | undefined,
  match: Match,
  step: Step,
  today: CivilDate,
): Understood<CivilDate> {
  const day = text === undefined ? mistake<CivilDate>(matchMistakes.noDay) : saidDay(text);
  const wrong = day.kind === 'understood' ? wrongDay(match, step, day.value, today) : undefined;
  return wrong ? mistake(matchMistakes.wrongDay[wrong]) : day;
}

function agreementOf(text: string | undefined): Understood<FutureAgreement | undefined> {
  const agreement = FUTURE_AGREEMENTS.find((one) => one === text);
  return agreement ? understood(agreement) : mistake(matchMistakes.agreement);
}

/** The facts of a match; what the form could not ask for stays as it was. */
export function readFacts(
  filled: Filled,
  known: Match | undefined,
  staff: readonly Person[],
  privately: boolean,
): ReadForm<MatchFacts> {
  return together({
    code: known ? understood(known.code) : saidCode(written(filled, 'code')),
    municipality: saidMunicipality(written(filled, 'municipality')),
    family: privately ? familyOf(written(filled, 'family')) : understood(known?.family),
    startDate: saidStartDate(written(filled, 'startDate')),
    weekday: saidWeekday(written(filled, 'weekday')),
    coordinator: coordinatorOf(written(filled, 'coordinator'), staff),
    status: understood(known?.status ?? { kind: 'active' as const }),
  });
}

function familyOf(text: string | undefined): Understood<string | undefined> {
  if (text === undefined) return understood(undefined);
  if (looksLikeCpr(text)) return mistake(matchMistakes.cpr);
  return text.length > LONGEST_LINE ? mistake(matchMistakes.tooLong(LONGEST_LINE)) : understood(text);
}

/** A colleague by the id that was chosen, or by e-mail where it was written. */
function coordinatorOf(text: string | undefined, staff: readonly Person[]): Understood<string | undefined> {
  const chosen = staff.find((person) => person.id === text && mayActAs(person, 'coordinator'));
  return chosen ? understood(chosen.id) : saidCoordinator(text, staff);
}

/** Who is to have a match. */
export function readHandOver(filled: Filled, staff: readonly Person[]): ReadForm<{ readonly to: Person }> {
  const text = written(filled, 'coordinator');
  const said = text === undefined ? mistake<string>(matchMistakes.noCoordinator) : coordinatorOf(text, staff);
  const to = said.kind === 'understood' ? staff.find(({ id }) => id === said.value) : undefined;
  if (to) return { kind: 'read', value: { to } };

  const sentence = said.kind === 'mistake' ? said.mistake : matchMistakes.noCoordinator;
  return { kind: 'mistakes', mistakes: { coordinator: sentence } };
}

/** Why a match ends, redacted. */
export function readEnd(
  filled: Filled,
  redact: (text: string) => string,
): ReadForm<{ readonly reason: string }> {
  const text = written(filled, 'reason');
  return together({
    reason: text === undefined ? mistake<string>(matchMistakes.reason) : redactedText(text, redact),
  });
}

function redactedText(text: string, redact: (text: string) => string): Understood<string> {
  return text.length > LONGEST_NOTE ? mistake(matchMistakes.tooLong(LONGEST_NOTE)) : understood(redact(text));
}

/** What stands in a field; undefined where nothing does, or nothing was chosen. */
function written(filled: Filled, field: string): string | undefined {
  const text = filled[field]?.trim();
  return text === '' || text === NOTHING_CHOSEN ? undefined : text;
}

type EachUnderstood<Value> = { readonly [Field in keyof Value]: Understood<Value[Field]> };

/** All fields, or the mistakes of those that have one. */
function together<Value extends object>(fields: EachUnderstood<Value>): ReadForm<Value> {
  const read = Object.entries<Understood<unknown>>(fields);
  const mistakes = read.flatMap(([field, said]) => (said.kind === 'mistake' ? [[field, said.mistake]] : []));
  if (mistakes.length > 0) return { kind: 'mistakes', mistakes: Object.fromEntries(mistakes) };

  const values = read.flatMap(([field, said]) => (said.kind === 'understood' ? [[field, said.value]] : []));
  return { kind: 'read', value: Object.fromEntries(values) };
}
