import type { Match } from '../anniversaries/match.ts';
import { addForm, changeForm, endForm, handOverForm, pauseForm } from '../anniversaries/match-forms.ts';
import type { MatchFacts } from '../anniversaries/matches.ts';
import { type ReadForm, readEnd, readFacts, readHandOver } from '../anniversaries/read-match-forms.ts';
import { nameOf } from '../anniversaries/say-digest.ts';
import { never } from '../kernel/never.ts';
import type { Person } from '../people/person.ts';
import type { Filled, Form } from '../reply/form.ts';
import type { MatchPress } from '../reply/press.ts';
import { matchDone, matchMistakes, matchRefusals } from '../wording/match.ts';
import type { Effect, Submission } from './bot.ts';
import { refreshDigests } from './digests-touched.ts';
import { type Looking, type MatchParts, mayChange, showMatch } from './match-seen.ts';
import { sayPlainly } from './say.ts';

/** A press that changes what is said of a match, as somebody saw it. */
export type ChangePress = Extract<
  MatchPress,
  { readonly kind: 'change-match' | 'pause-match' | 'resume-match' | 'end-match' | 'hand-over-match' }
>;

type FormChange = Exclude<ChangePress, { readonly kind: 'resume-match' }>;

/** Asks what is to change; to resume needs no asking. */
export async function askForChange(
  parts: MatchParts,
  match: Match,
  press: ChangePress,
  eyes: Looking,
): Promise<Effect> {
  const refused = await refuseChange(parts, match, press, eyes);
  if (refused) return refused;
  if (press.kind !== 'resume-match')
    return { kind: 'form', form: formFor(press.kind, match, await parts.people.staff(), eyes) };

  const facts: MatchFacts = { ...factsOf(match), status: { kind: 'active' } };
  return write(parts, match, { facts, done: matchDone.resumed }, eyes);
}

function formFor(kind: FormChange['kind'], match: Match, staff: readonly Person[], { place }: Looking): Form {
  switch (kind) {
    case 'change-match':
      return changeForm(match, staff, place === 'private');
    case 'pause-match':
      return pauseForm(match);
    case 'end-match':
      return endForm(match);
    case 'hand-over-match':
      return handOverForm(match, staff);
    default:
      return never(kind);
  }
}

/** Changes a match as it was filled in, unless a colleague has changed it since. */
export async function changeMatch(
  parts: MatchParts,
  match: Match,
  press: FormChange,
  filled: Filled,
  eyes: Looking,
): Promise<Submission> {
  const refused = await refuseChange(parts, match, press, eyes);
  if (refused) return refused;

  const wanted = wantedBy(press.kind, match, filled, await parts.people.staff(), parts.redact, eyes);
  return wanted.kind === 'read' ? write(parts, match, wanted.value, eyes) : wanted;
}

async function refuseChange(parts: MatchParts, match: Match, press: ChangePress, eyes: Looking) {
  const why = !(await mayChange(parts, match, eyes))
    ? matchRefusals.notYours
    : match.version !== press.version
      ? matchRefusals.changedMeanwhile
      : undefined;
  return why === undefined
    ? undefined
    : ({ kind: 'tell', reply: await showMatch(parts, match, eyes, why) } as const);
}

async function write(
  parts: MatchParts,
  match: Match,
  { facts, done }: Wanted,
  eyes: Looking,
): Promise<Extract<Effect, { readonly kind: 'tell' | 'replace' }>> {
  const changed = await parts.matches.change(facts, match.version, eyes.by.id, parts.clock());
  switch (changed.kind) {
    case 'unknown':
      return { kind: 'tell', reply: sayPlainly({ text: matchRefusals.gone }) };
    case 'changed-meanwhile':
      return {
        kind: 'tell',
        reply: await showMatch(parts, changed.match, eyes, matchRefusals.changedMeanwhile),
      };
    case 'changed':
      await refreshDigests(parts, [match, changed.match]);
      return { kind: 'replace', reply: await showMatch(parts, changed.match, eyes, done) };
    default:
      return never(changed);
  }
}

/** The facts that are wanted, and what is said when they are so. */
type Wanted = { readonly facts: MatchFacts; readonly done: string };

function wantedBy(
  kind: FormChange['kind'],
  match: Match,
  filled: Filled,
  staff: readonly Person[],
  redact: (text: string) => string,
  { place }: Looking,
): ReadForm<Wanted> {
  const facts = factsOf(match);
  switch (kind) {
    case 'pause-match':
      return wanted({ ...facts, status: { kind: 'paused' } }, matchDone.paused);
    case 'change-match': {
      const read = readFacts(filled, match, staff, place === 'private');
      return read.kind === 'read' ? wanted(read.value, matchDone.changed) : read;
    }
    case 'end-match': {
      const read = readEnd(filled, redact);
      return read.kind === 'read'
        ? wanted({ ...facts, status: { kind: 'ended', reason: read.value.reason } }, matchDone.ended)
        : read;
    }
    case 'hand-over-match': {
      const read = readHandOver(filled, staff);
      return read.kind === 'read'
        ? wanted({ ...facts, coordinator: read.value.to.id }, matchDone.handedOver(nameOf(read.value.to)))
        : read;
    }
    default:
      return never(kind);
  }
}

function factsOf({ version: _version, steps: _steps, ...facts }: Match): MatchFacts {
  return facts;
}

function wanted(facts: MatchFacts, done: string): ReadForm<Wanted> {
  return { kind: 'read', value: { facts, done } };
}

/** The form for a new match. */
export async function askForMatch(parts: MatchParts, { place, today }: Looking): Promise<Form> {
  return addForm(await parts.people.staff(), today, place === 'private');
}

export async function addMatch(parts: MatchParts, filled: Filled, eyes: Looking): Promise<Submission> {
  const read = readFacts(filled, undefined, await parts.people.staff(), eyes.place === 'private');
  if (read.kind === 'mistakes') return read;

  const added = await parts.matches.add(read.value, eyes.by.id, parts.clock());
  if (added === 'taken') return { kind: 'mistakes', mistakes: { code: matchMistakes.codeTaken } };

  await refreshDigests(parts, [read.value]);
  const match: Match = { ...read.value, version: 1, steps: [] };
  return { kind: 'tell', reply: await showMatch(parts, match, eyes, matchDone.added) };
}
