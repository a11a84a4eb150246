import { danishDayAt } from '../kernel/copenhagen.ts';
import { never } from '../kernel/never.ts';
import type { Surroundings } from './act.ts';
import { dueStep, isAtWork, stepAfter } from './deadlines.ts';
import { type Change, decided, inHandsOf, offered } from './life-cycle.ts';
import type { ContactRequest, NextStep } from './request.ts';
import type { Decision } from './requests.ts';
import { holderOf, isOpen } from './rights.ts';
import { isHereFor, isLastResort, passedOverIn, route, routePast, routeToLead } from './route.ts';
import type { Directory, Routing } from './routing.ts';

/** The id of what the bot does by itself next to a request: several instances do it once. */
export function dueAct({ id, version }: ContactRequest): string {
  return `due:${id}:${version}`;
}

/** Whether whoever has it has left. Nothing may be due for it then, so the round looks for these too. */
export function isOrphaned(request: ContactRequest, { staff }: Pick<Directory, 'staff'>): boolean {
  const holder = holderOf(request);
  if (!isOpen(request) || holder === undefined) return false;
  return !staff.some(({ id, left }) => id === holder && !left);
}

/** What is done by itself at that moment; refused where nothing is due any more, since somebody acted. Never closes it. */
export function decideDue(request: ContactRequest, around: Surroundings & { readonly id: string }): Decision {
  const { now, content, directory } = around;
  const step =
    dueStep(request, now, content.programme) ??
    (isOrphaned(request, directory) && isAtWork(now, content.programme)
      ? ({ kind: 'remind', at: now } as const)
      : undefined);
  const change = step && changeIn(request, step, around);
  if (!change) return { kind: 'refuse', why: { kind: 'changed-meanwhile', state: request.state } };

  return decided(request, change, around, undefined);
}

function changeIn(request: ContactRequest, step: NextStep, around: Surroundings): Change | undefined {
  const holder = holderOf(request);
  const routing = routingNow(request, step, around);
  if (routing.to !== holder) return elsewhere(step, routing, around);
  if (holder === undefined) return undefined;
  if (step.kind === 'wake') return { kind: 'woken', detail: { to: holder }, to: inHandsOf(holder, around) };

  const { now, content } = around;
  return {
    kind: 'reminded',
    detail: { to: holder },
    to: { routing, remindedAt: now, next: stepAfter(step, { routing }, content.programme, now) },
  };
}

/** Whom it is for at this step: somebody else once nobody has it, or whoever has it is away, has left or does not act. */
function routingNow(request: ContactRequest, step: NextStep, around: Surroundings): Routing {
  const { directory, content } = around;
  const today = danishDayAt(around.now);
  const holder = holderOf(request);
  if (holder === undefined || !isHereFor(request, holder, directory, today))
    return route(request, directory, content.routing, today, passedOverIn(request.routing));

  switch (step.kind) {
    case 'offer-deputy':
      return routePast(holder, request, directory, content.routing, today);
    case 'offer-lead':
      return routeToLead(holder, request, directory, today);
    case 'remind':
    case 'wake':
      return { ...request.routing, to: holder };
    default:
      return never(step.kind);
  }
}

/** It is offered to somebody else. The lead's turn after the deputy's stays when it was planned. */
function elsewhere(step: NextStep, routing: Routing, around: Surroundings): Change {
  const { now, content } = around;
  const isPlanned = step.kind === 'offer-deputy' && !isLastResort(routing);
  return {
    kind: 'offered',
    detail: routing.to === undefined ? {} : { to: routing.to },
    to: {
      ...offered(routing, around),
      ...(isPlanned ? { next: stepAfter(step, { routing }, content.programme, now) } : {}),
    },
  };
}
