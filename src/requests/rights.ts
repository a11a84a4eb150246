import { daysBetween } from '../kernel/civil-date.ts';
import { danishDayAt } from '../kernel/copenhagen.ts';
import { never } from '../kernel/never.ts';
import { mayActAs, type Person } from '../people/person.ts';
import type { ActKind } from './act.ts';
import type { ContactRequest, RequestState } from './request.ts';
import type { Refusal } from './requests.ts';

/** For so many days a closed request can be opened again. */
export const REOPEN_DAYS = 30;

export const OPEN_STATES = ['new', 'offered', 'taken', 'waiting'] as const satisfies readonly RequestState[];
const CLOSED_STATES = ['resolved', 'withdrawn'] as const satisfies readonly RequestState[];

const STATES_FOR: Readonly<Record<ActKind, readonly RequestState[]>> = {
  send: ['draft'],
  join: OPEN_STATES,
  take: ['new', 'offered'],
  'hand-on': OPEN_STATES,
  'not-mine': ['offered', 'taken', 'waiting'],
  wait: ['taken', 'waiting'],
  resolve: ['taken', 'waiting'],
  withdraw: OPEN_STATES,
  reopen: CLOSED_STATES,
  correct: OPEN_STATES,
};

/** Who has to act on it: the owner, or whom it is offered to. */
export function holderOf({ owner, offeredTo }: ContactRequest): string | undefined {
  return owner ?? offeredTo;
}

export function isOpen({ state }: ContactRequest): boolean {
  return OPEN_STATES.some((open) => open === state);
}

/** Whether somebody may know of it at all. */
export function maySee(request: ContactRequest, person: Person): boolean {
  return mayTake(request, person) || isInvolved(request, person);
}

/** How to call back is for whoever has it, and the lead. */
export function maySeeCallBack(request: ContactRequest, person: Person): boolean {
  return holderOf(request) === person.id || mayActAs(person, 'lead');
}

/** Why somebody may not do that now, whatever they saw; undefined when they may. */
export function refusalOf(
  request: ContactRequest,
  act: ActKind,
  person: Person,
  now: Date,
): Refusal | undefined {
  if (!hasRight(request, act, person)) return { kind: 'not-yours' };
  if (!STATES_FOR[act].includes(request.state)) return { kind: 'not-allowed-now', state: request.state };

  return act === 'reopen' && isTooLate(request, now) ? { kind: 'too-late' } : undefined;
}

function hasRight(request: ContactRequest, act: ActKind, person: Person): boolean {
  const isLead = mayActAs(person, 'lead');
  const isSender = request.sentBy === person.id;
  const isHolder = holderOf(request) === person.id;
  switch (act) {
    case 'send':
      return isSender;
    case 'join':
      return !request.confidential || maySee(request, person);
    case 'take':
      return mayTake(request, person) || isHolder;
    case 'hand-on':
    case 'wait':
    case 'resolve':
      return isHolder || isLead;
    case 'not-mine':
      return isHolder;
    case 'withdraw':
      return isSender || isLead;
    case 'reopen':
    case 'correct':
      return isSender || isHolder || isLead;
    default:
      return never(act);
  }
}

/** Any coordinator may take what nobody has yet; a confidential one only a lead. */
function mayTake({ confidential }: ContactRequest, person: Person): boolean {
  return mayActAs(person, confidential ? 'lead' : 'coordinator');
}

function isInvolved(request: ContactRequest, { id }: Person): boolean {
  return request.sentBy === id || holderOf(request) === id;
}

function isTooLate({ closedAt }: ContactRequest, now: Date): boolean {
  return closedAt !== undefined && daysBetween(danishDayAt(closedAt), danishDayAt(now)) > REOPEN_DAYS;
}
