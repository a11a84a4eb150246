import { never } from '../kernel/never.ts';
import type { Person } from '../people/person.ts';
import type { RequestPress } from '../reply/press.ts';
import type { Choice } from '../reply/reply.ts';
import { requestButtons as says } from '../wording/request-card.ts';
import type { ActKind } from './act.ts';
import type { ContactRequest } from './request.ts';
import { isOpen, refusalOf } from './rights.ts';

/** The acts that have a button on a card that was sent, in the order in which they stand. */
const ON_CARD = [
  'take',
  'resolve',
  'wait',
  'hand-on',
  'not-mine',
  'reopen',
  'withdraw',
  'correct',
] as const satisfies readonly ActKind[];
type OnCard = (typeof ON_CARD)[number];

/** What a channel's card offers: who presses is told where it is not theirs. */
const IN_CHANNEL: Readonly<Record<ContactRequest['state'], readonly OnCard[]>> = {
  draft: [],
  new: ['take'],
  offered: ['take', 'hand-on', 'not-mine'],
  taken: ['resolve', 'wait', 'hand-on'],
  waiting: ['resolve', 'wait', 'hand-on'],
  resolved: ['reopen'],
  withdrawn: ['reopen'],
};

/** The buttons under a request for somebody who sees it alone: what they may do with it now. */
export function choicesFor(request: ContactRequest, person: Person, now: Date): readonly Choice[] {
  const open = ON_CARD.filter((act) => refusalOf(request, act, person, now) === undefined);
  return [
    ...open.map((act) => choiceOf(act, request)),
    ...(isOpen(request) && !request.confidential
      ? [{ label: says.texts, press: { kind: 'request-texts', request: request.id } } as const]
      : []),
    logChoice(request),
  ];
}

/** The buttons under a channel's card. */
export function choicesInChannel(request: ContactRequest): readonly Choice[] {
  return [
    ...IN_CHANNEL[request.state].map((act) => choiceOf(act, request)),
    { label: says.show, press: { kind: 'request', request: request.id } },
    logChoice(request),
  ];
}

function logChoice({ id }: ContactRequest): Choice {
  return { label: says.log, press: { kind: 'request-log', request: id } };
}

function choiceOf(act: OnCard, request: ContactRequest): Choice {
  const isMain = act === 'take' || act === 'resolve';
  return { label: says[act], press: pressFor(act, request), ...(isMain ? { weight: 'primary' } : {}) };
}

function pressFor(act: OnCard, { id, version }: ContactRequest): RequestPress {
  const on = { request: id, version };
  switch (act) {
    case 'take':
      return { kind: 'take-request', ...on };
    case 'resolve':
      return { kind: 'resolve-request', ...on };
    case 'wait':
      return { kind: 'wait-request', ...on };
    case 'hand-on':
      return { kind: 'hand-on-request', ...on };
    case 'not-mine':
      return { kind: 'not-mine', ...on };
    case 'reopen':
      return { kind: 'reopen-request', ...on };
    case 'withdraw':
      return { kind: 'withdraw-request', ...on };
    case 'correct':
      return { kind: 'correct-request', ...on };
    default:
      return never(act);
  }
}
