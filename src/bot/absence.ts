import { parseCivilDate } from '../kernel/civil-date.ts';
import type { Clock } from '../kernel/clock.ts';
import { danishDayAt } from '../kernel/copenhagen.ts';
import type { Absence } from '../people/absence.ts';
import type { People } from '../people/people.ts';
import { mayActAs, type Person } from '../people/person.ts';
import type { Filled } from '../reply/form.ts';
import type { RequestPress } from '../reply/press.ts';
import type { Reply } from '../reply/reply.ts';
import { absence as says } from '../wording/absence.ts';
import { type AbsenceAsked, type AbsenceChecked, checkAbsence } from './absence-check.ts';
import { absenceForm } from './absence-form.ts';
import { sayAbsences, sayHow, sayKept, sayRemoved } from './absence-say.ts';
import type { Effect, Heard, Said, Submission } from './bot.ts';
import { colleagueCalled } from './colleague.ts';
import { readDays } from './danish-days.ts';
import { sayPlainly } from './say.ts';

export type AbsenceParts = {
  readonly people: People;
  readonly clock: Clock;
  readonly newId: () => string;
};
export type AbsencePress = Extract<RequestPress, { readonly kind: 'absence' | 'remove-absence' }>;

const REMOVE = /^(?:slet|fjern|annull?[eé]r|remove|delete)[.!]?$/iu;
/** What stands between the days and the deputy's name. */
const CONNECTING =
  /(?<![\p{L}.@])(?:fra|til|og|med|som|stedfortræder(?:en)?|from|to)(?![\p{L}.@])|(?<!\S)[-–:,.]+(?!\S)|:(?!\S)/giu;

/** "fravær" shows what is written in; "fravær 1/12 5/12 karim@example.org" writes in; "fravær slet" removes. */
export async function hearAbsence(parts: AbsenceParts, by: Person, _: Said, rest: string): Promise<Heard> {
  if (rest === '') return say(await showOwn(parts, by));
  if (REMOVE.test(rest)) return say(await removeTheOnlyOne(parts, by));

  const days = readDays(rest, danishDayAt(parts.clock()));
  if (days.kind === 'none') return say(sayHow(says.mistakes.noDays));
  if (days.kind === 'no-such-day') return say(sayPlainly({ text: says.mistakes.noSuchDay }));

  const deputy = days.rest.replace(CONNECTING, ' ').trim();
  const kept = await keep(parts, by, { person: by, from: days.from, until: days.until, deputy });
  return say(kept.kind === 'kept' ? kept.reply : sayPlainly({ text: kept.text }));
}

export async function pressAbsence(parts: AbsenceParts, by: Person, press: AbsencePress): Promise<Effect> {
  const today = danishDayAt(parts.clock());
  if (press.kind === 'absence')
    return { kind: 'form', form: absenceForm(by, await parts.people.staff(), today) };

  const coming = await parts.people.absencesFrom(today);
  const found = coming.find(({ id }) => id === press.absence);
  if (!found) return { kind: 'tell', reply: sayPlainly({ text: says.gone }) };
  if (found.person !== by.id && !mayActAs(by, 'lead'))
    return { kind: 'tell', reply: sayPlainly({ text: says.notYours }) };
  return { kind: 'replace', reply: await remove(parts, by, found) };
}

export async function submitAbsence(parts: AbsenceParts, by: Person, filled: Filled): Promise<Submission> {
  const { person = by.id, from = '', until = '', deputy = '' } = filled;
  const meant = colleagueCalled(mayActAs(by, 'lead') ? person : by.id, await parts.people.staff());
  if (meant.kind !== 'one') return mistaken('person', says.mistakes.unknownPerson);

  const days = { from: parseCivilDate(from), until: parseCivilDate(until) };
  const kept = await keep(parts, by, { person: meant.person, ...days, deputy });
  return kept.kind === 'kept' ? { kind: 'tell', reply: kept.reply } : mistaken(kept.field, kept.text);
}

async function keep(
  { people, clock, newId }: AbsenceParts,
  by: Person,
  asked: AbsenceAsked,
): Promise<{ readonly kind: 'kept'; readonly reply: Reply } | Extract<AbsenceChecked, { kind: 'mistake' }>> {
  const [now, staff] = [clock(), await people.staff()];
  const today = danishDayAt(now);
  const checked = checkAbsence(asked, staff, today);
  if (checked.kind === 'mistake') return checked;

  const { from, until, deputy } = checked;
  const absence = { id: newId(), person: asked.person.id, from, until, deputy: deputy?.id };
  const coming = await people.absencesFrom(today);
  await people.keepAbsence(absence, by.id, now);
  return { kind: 'kept', reply: sayKept(absence, { by, staff }, coming) };
}

async function showOwn(parts: AbsenceParts, by: Person, intro?: string): Promise<Reply> {
  return sayAbsences(await ownAbsences(parts, by), await parts.people.staff(), intro);
}

async function removeTheOnlyOne(parts: AbsenceParts, by: Person): Promise<Reply> {
  const [only, another] = await ownAbsences(parts, by);
  if (!only) return showOwn(parts, by);
  return another ? showOwn(parts, by, says.whichOne) : remove(parts, by, only);
}

async function ownAbsences({ people, clock }: AbsenceParts, by: Person): Promise<readonly Absence[]> {
  const coming = await people.absencesFrom(danishDayAt(clock()));
  return coming.filter(({ person }) => person === by.id);
}

async function remove({ people, clock }: AbsenceParts, by: Person, absence: Absence): Promise<Reply> {
  await people.removeAbsence(absence.id, by.id, clock());
  return sayRemoved(absence, { by, staff: await people.staff() });
}

function say(reply: Reply): Heard {
  return { kind: 'say', reply };
}

function mistaken(field: string, text: string): Submission {
  return { kind: 'mistakes', mistakes: { [field]: text } };
}
