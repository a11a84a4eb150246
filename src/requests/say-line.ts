import { parseCivilDate } from '../kernel/civil-date.ts';
import { never } from '../kernel/never.ts';
import { type Choice, type Part, prose, type Reply } from '../reply/reply.ts';
import { shortDay } from '../wording/moments.ts';
import { requestButtons } from '../wording/request-card.ts';
import { lineGists, lineWords as says } from '../wording/request-log.ts';
import { caseName, outcomeWords } from '../wording/requests.ts';
import type { Line } from './line.ts';
import type { Names } from './names.ts';
import { type ContactRequest, OUTCOMES } from './request.ts';

/** What happened, in one sentence: in the thread under a channel's card, or to a colleague with a way to the request. */
export function sayLine(line: Line, request: ContactRequest, names: Names): Reply {
  const { kind, reader } = line;
  const said: Part = { kind: 'prose', text: prose(sentence(line, request, names)) };
  const gist = lineGists[kind](caseName(request.number));
  if (reader === undefined) return { gist, audience: 'everyone', parts: [said] };

  const show: Choice = { label: requestButtons.show, press: { kind: 'request', request: request.id } };
  return { gist, audience: 'asker', parts: [said, { kind: 'choices', choices: [show] }] };
}

function sentence(line: Line, request: ContactRequest, names: Names): string {
  const { kind, what, to } = line;
  const name = caseName(request.number);
  const by = names(line.who);
  switch (kind) {
    case 'sent':
    case 'offered':
    case 'not-mine':
    case 'handed-on':
      return wentOn(line, name, names);
    case 'joined':
      return says.joined(name);
    case 'taken':
      return says.taken(name, by);
    case 'waiting':
      return says.waiting(name, by, dayIn(what));
    case 'woken':
      return says.woken(name);
    case 'resolved':
      return says.resolved(name, by, outcomeIn(what));
    case 'withdrawn':
      return says.withdrawn(name, by);
    case 'reopened':
      return isForReader(line) ? says.reopenedForYou(name, by) : says.reopened(name, by);
    case 'reminded':
      return request.owner === to ? says.remindedOwner(name) : says.reminded(name);
    case 'corrected':
      return to === undefined ? says.corrected(name) : wentOn(line, name, names);
    default:
      return never(kind);
  }
}

/** It has gone to somebody: to the reader, to another, or to nobody. */
function wentOn(line: Line, name: string, names: Names): string {
  const { kind, who, to } = line;
  if (to === undefined) return says.free(name);
  if (kind === 'handed-on')
    return isForReader(line)
      ? says.handedOnToYou(name, names(who))
      : says.handedOn(name, names(who), names(to));
  return isForReader(line) ? says.offeredToYou(name) : says.offered(name, names(to));
}

function isForReader({ to, reader }: Line): boolean {
  return reader !== undefined && to === reader;
}

function dayIn(what: string | undefined): string {
  const day = what === undefined ? undefined : parseCivilDate(what);
  return day ? shortDay(day) : (what ?? '');
}

function outcomeIn(what: string | undefined): string {
  const outcome = OUTCOMES.find((each) => each === what);
  return outcome ? outcomeWords[outcome] : (what ?? '');
}
