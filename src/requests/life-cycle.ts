import { danishDayAt } from '../kernel/copenhagen.ts';
import { never } from '../kernel/never.ts';
import type { Person } from '../people/person.ts';
import type { Act, Doing, Surroundings } from './act.ts';
import { firstStep, wakeStep } from './deadlines.ts';
import { owedFor } from './owed.ts';
import type { ContactRequest, EventDetail, EventKind } from './request.ts';
import type { Decision, Refusal } from './requests.ts';
import { holderOf, isOpen, maySee, refusalOf } from './rights.ts';
import { isHereFor, passedOverIn, route, routeByHand } from './route.ts';
import type { Routing } from './routing.ts';

/** What becomes of a request, and what is written of it in the log. */
export type Change = {
  readonly kind: EventKind;
  readonly detail?: EventDetail;
  readonly to: Partial<ContactRequest>;
};

/** What somebody's act on a request comes to. Pure: reckoned on the request as it stands now. */
export function decide(request: ContactRequest, act: Act, doing: Doing): Decision {
  const why = refusal(request, act, doing);
  return why ? { kind: 'refuse', why } : decided(request, changeBy(request, act, doing), doing, doing.by.id);
}

/** The decision to make a change, with its log row and all that is told of it. */
export function decided(
  before: ContactRequest,
  change: Change,
  doing: Surroundings & { readonly id: string },
  who: string | undefined,
): Decision {
  const request = { ...before, ...change.to, version: before.version + 1 };
  const event = {
    id: doing.id,
    at: doing.now,
    who,
    kind: change.kind,
    state: request.state,
    detail: change.detail ?? {},
  };
  return { kind: 'change', request, event, owed: owedFor(before, request, event, doing) };
}

/** It is offered to whom the routing leads, and the deadlines begin anew. */
export function offered(routing: Routing, { now, content }: Surroundings): Partial<ContactRequest> {
  return {
    state: routing.to === undefined ? 'new' : 'offered',
    owner: undefined,
    offeredTo: routing.to,
    waitUntil: undefined,
    remindedAt: undefined,
    routing,
    next: firstStep(now, content.programme),
  };
}

/** It is in somebody's hands, who is reminded of it if they do not act. */
export function inHandsOf(owner: string, { now, content }: Surroundings): Partial<ContactRequest> {
  return {
    state: 'taken',
    owner,
    offeredTo: undefined,
    waitUntil: undefined,
    remindedAt: undefined,
    next: firstStep(now, content.programme),
  };
}

/**
 * Why it is not done. Whoever has the request in hand may act on an older picture of it, and anybody may take what is
 * still free; everybody else must have seen it as it stands.
 */
function refusal(request: ContactRequest, act: Act, { by, seen, now }: Doing): Refusal | undefined {
  const { state, version } = request;
  const isStale = version !== seen;
  const why = refusalOf(request, act.kind, by, now);
  const first = why && whoWasFirst(request, act, by, isStale);
  if (first !== undefined) return { kind: 'taken-already', by: first };
  if (isStale && (why ? why.kind !== 'too-late' : !mayBeBehind(request, act, by.id)))
    return { kind: 'changed-meanwhile', state };
  if (why) return why;

  return act.kind === 'wait' && act.until <= danishDayAt(now) ? { kind: 'day-passed' } : undefined;
}

/** Who has taken it, where that is what stands in the way and whoever acts may know. */
function whoWasFirst(
  request: ContactRequest,
  { kind }: Act,
  by: Person,
  isStale: boolean,
): string | undefined {
  const { owner } = request;
  if (!isOpen(request) || !maySee(request, by)) return undefined;
  return kind === 'take' || (isStale && owner !== by.id) ? owner : undefined;
}

function mayBeBehind(request: ContactRequest, { kind }: Act, person: string): boolean {
  if (kind === 'take' || kind === 'join') return true;
  return kind !== 'correct' && holderOf(request) === person;
}

function changeBy(request: ContactRequest, act: Act, doing: Doing): Change {
  const { now, by, directory, content } = doing;
  const today = danishDayAt(now);
  switch (act.kind) {
    case 'send': {
      const routing = route(request, directory, content.routing, today);
      return { kind: 'sent', detail: toWhom(routing), to: { sentAt: now, ...offered(routing, doing) } };
    }
    case 'join':
      return { kind: 'joined', to: {} };
    case 'take':
      return { kind: 'taken', to: { ...inHandsOf(by.id, doing), next: undefined } };
    case 'hand-on': {
      const routing = routeByHand(request, { by: by.id, to: act.to }, directory, today);
      return { kind: 'handed-on', detail: toWhom(routing), to: offered(routing, doing) };
    }
    case 'not-mine': {
      const passedOver = [...passedOverIn(request.routing), { kind: 'declined', person: by.id } as const];
      const routing = route(request, directory, content.routing, today, passedOver);
      return {
        kind: 'not-mine',
        detail: { reason: act.reason, ...toWhom(routing) },
        to: offered(routing, doing),
      };
    }
    case 'wait':
      return {
        kind: 'waiting',
        detail: { until: act.until },
        to: { state: 'waiting', waitUntil: act.until, next: wakeStep(act.until, content.programme) },
      };
    case 'resolve':
      return {
        kind: 'resolved',
        detail: { outcome: act.outcome },
        to: { ...closed('resolved', now), outcome: act.outcome, familyWish: act.familyWish },
      };
    case 'withdraw':
      return { kind: 'withdrawn', detail: because(act.reason), to: closed('withdrawn', now) };
    case 'reopen':
      return reopened(request, act.reason, doing);
    case 'correct':
      return corrected(request, act, doing);
    default:
      return never(act);
  }
}

/** While nobody has taken it, a correction that changes whom it is for sends it there. */
function corrected(
  request: ContactRequest,
  { facts, callBack }: Extract<Act, { readonly kind: 'correct' }>,
  doing: Doing,
): Change {
  const to = { ...facts, callBack };
  if (request.owner !== undefined) return { kind: 'corrected', to };

  const routed = (asked: ContactRequest) =>
    route(
      asked,
      doing.directory,
      doing.content.routing,
      danishDayAt(doing.now),
      passedOverIn(request.routing),
    );
  const routing = routed({ ...request, ...facts });
  return routing.to === routed(request).to
    ? { kind: 'corrected', to }
    : { kind: 'corrected', detail: toWhom(routing), to: { ...to, ...offered(routing, doing) } };
}

/** Whoever had it has it again, if they are here; nobody who passed it over before is left out any more. */
function reopened(request: ContactRequest, reason: string, doing: Doing): Change {
  const { now, by, directory, content } = doing;
  const { owner } = request;
  const today = danishDayAt(now);
  const afresh = { outcome: undefined, closedAt: undefined };
  if (owner !== undefined && isHereFor(request, owner, directory, today)) {
    const inHands = inHandsOf(owner, doing);
    const next = owner === by.id ? undefined : inHands.next;
    return { kind: 'reopened', detail: { reason, to: owner }, to: { ...afresh, ...inHands, next } };
  }

  const routing = route(request, directory, content.routing, today);
  return {
    kind: 'reopened',
    detail: { reason, ...toWhom(routing) },
    to: { ...afresh, ...offered(routing, doing) },
  };
}

function closed(state: 'resolved' | 'withdrawn', now: Date): Partial<ContactRequest> {
  return { state, offeredTo: undefined, waitUntil: undefined, next: undefined, closedAt: now };
}

function toWhom({ to }: Routing): EventDetail {
  return to === undefined ? {} : { to };
}

function because(reason: string | undefined): EventDetail {
  return reason === undefined ? {} : { reason };
}
