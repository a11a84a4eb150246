import { danishDayAt } from '../kernel/copenhagen.ts';
import { never } from '../kernel/never.ts';
import type { Person } from '../people/person.ts';
import { redact } from '../privacy/redact.ts';
import type { Filled } from '../reply/form.ts';
import type { Act } from '../requests/act.ts';
import {
  type FormRead,
  readCorrected,
  readHandOn,
  readNewRequest,
  readReason,
  readResolved,
  readWait,
  readWithdrawal,
  unknownMatch,
  type Written,
  type WrittenText,
} from '../requests/read-forms.ts';
import type { ContactRequest } from '../requests/request.ts';
import { maySee } from '../requests/rights.ts';
import { intake as says } from '../wording/request-intake.ts';
import type { Submission } from './bot.ts';
import { act, type Turn, unknownRequest } from './request-acts.ts';
import { correctDraft, draftFrom } from './request-drafts.ts';
import type { FormOnRequest } from './request-forms.ts';
import type { RequestParts } from './request-parts.ts';
import { ownDraft } from './request-sending.ts';

/** A request that was written in a form becomes a draft like any other; what was left empty is found in its text. */
export async function submitNew(parts: RequestParts, { by }: Turn, filled: Filled): Promise<Submission> {
  return draftWritten(parts, by, readNewRequest(filled));
}

/** The draft of what was written in a form; it is `meant` where nobody need doubt that it is for a coordinator. */
export async function draftWritten(
  parts: RequestParts,
  by: Person,
  written: FormRead<WrittenText>,
  meant?: 'meant',
): Promise<Submission> {
  const read = await withKnownMatch(parts, written);
  if (read.kind === 'mistakes') return read;

  const { text, callBack, ...facts } = read.value;
  const said = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  const isMeant = meant === 'meant';
  return { kind: 'tell', reply: await draftFrom(parts, by, { text, callBack, facts: said, isMeant }) };
}

/** What was filled in about a request: a draft is corrected, anything else is an act on it. */
export async function submitOn(
  parts: RequestParts,
  turn: Turn,
  press: FormOnRequest,
  filled: Filled,
): Promise<Submission> {
  const request = await parts.requests.find(press.request);
  if (!request || !maySee(request, turn.by)) return unknownRequest();
  if (request.state === 'draft') return submitDraft(parts, turn, press, filled);

  const read = await readAct(parts, press, filled, request);
  return read.kind === 'mistakes' ? read : act(parts, turn, press, read.value);
}

async function submitDraft(
  parts: RequestParts,
  { by }: Turn,
  { request: id, version }: FormOnRequest,
  filled: Filled,
): Promise<Submission> {
  const own = await ownDraft(parts, by, id);
  if (own.kind === 'none') return own.shown;

  const read = await withKnownMatch(parts, readCorrected(filled, own.draft));
  return read.kind === 'mistakes' ? read : correctDraft(parts, { ...own.draft, version }, read.value);
}

async function readAct(
  parts: RequestParts,
  { kind }: FormOnRequest,
  filled: Filled,
  request: ContactRequest,
): Promise<FormRead<Act>> {
  switch (kind) {
    case 'hand-on-request': {
      const read = readHandOn(filled, request, await parts.people.staff());
      return asAct(read, (value) => ({ kind: 'hand-on', ...value }));
    }
    case 'wait-request': {
      const read = readWait(filled, danishDayAt(parts.clock()));
      return asAct(read, (value) => ({ kind: 'wait', ...value }));
    }
    case 'not-mine':
      return asAct(fitToKeep(parts, 'reason', readReason(filled)), (value) => ({ kind, ...value }));
    case 'reopen-request':
      return asAct(fitToKeep(parts, 'reason', readReason(filled)), (value) => ({ kind: 'reopen', ...value }));
    case 'resolve-request':
      return asAct(fitToKeep(parts, 'familyWish', readResolved(filled)), (value) => ({
        kind: 'resolve',
        ...value,
      }));
    case 'withdraw-request': {
      const read = { kind: 'read', value: readWithdrawal(filled) } as const;
      return asAct(fitToKeep(parts, 'reason', read), (value) => ({ kind: 'withdraw', ...value }));
    }
    case 'correct-request': {
      const read = await withKnownMatch(parts, readCorrected(filled, request));
      return asAct(read, ({ text: _, callBack, ...facts }) => ({ kind: 'correct', facts, callBack }));
    }
    default:
      return never(kind);
  }
}

function asAct<T>(read: FormRead<T>, actOf: (value: T) => Act): FormRead<Act> {
  return read.kind === 'mistakes' ? read : { kind: 'read', value: actOf(read.value) };
}

/** The code of a match is one that there is. */
async function withKnownMatch<T extends Written>(
  { matches }: RequestParts,
  read: FormRead<T>,
): Promise<FormRead<T>> {
  if (read.kind === 'mistakes' || read.value.match === undefined) return read;
  return (await matches.find(read.value.match)) ? read : unknownMatch(read.value.match);
}

/** What somebody wrote, redacted; words that show worry for a child are not kept at all. */
function fitToKeep<
  Field extends 'reason' | 'familyWish',
  T extends Readonly<Record<Field, string | undefined>>,
>({ concernOf, content }: RequestParts, field: Field, read: FormRead<T>): FormRead<T> {
  const written = read.kind === 'read' ? read.value[field] : undefined;
  if (read.kind === 'mistakes' || written === undefined) return read;
  if (concernOf(written)) return { kind: 'mistakes', mistakes: { [field]: says.concernInNote } };
  return { kind: 'read', value: { ...read.value, [field]: redact(written, content.contacts).text } };
}
