import { civilDateOf, midnightOf } from '../kernel/civil-date.ts';
import {
  type Ask,
  type ContactRequest,
  EVENT_KINDS,
  type EventDetail,
  type NextStep,
  type RequestEvent,
} from '../requests/request.ts';
import type { Routing } from '../requests/routing.ts';
import { keepable } from './database.ts';
import type { ContactRequest as Kept, RequestEvent as KeptEvent, Prisma } from './generated/client.ts';

/** A request as its row. */
export function rowOf(request: ContactRequest): Prisma.ContactRequestCreateManyInput {
  const { waitUntil, next } = request;
  return {
    id: request.id,
    number: request.number ?? null,
    sentBy: request.sentBy,
    createdAt: request.createdAt,
    sentAt: request.sentAt ?? null,
    text: kept(request.text),
    fingerprint: request.fingerprint ?? null,
    callBack: kept(request.callBack),
    municipality: request.municipality ?? null,
    source: request.source,
    ask: ASKS[request.ask],
    matchCode: kept(request.match),
    direct: request.direct,
    concern: request.concern ?? null,
    confidential: request.confidential,
    state: request.state,
    version: request.version,
    ownerId: request.owner ?? null,
    offeredTo: request.offeredTo ?? null,
    waitUntil: waitUntil ? midnightOf(waitUntil) : null,
    outcome: request.outcome ?? null,
    familyWish: kept(request.familyWish),
    closedAt: request.closedAt ?? null,
    routing: asJson(request.routing),
    nextStep: next?.kind ?? null,
    nextAt: next?.at ?? null,
    remindedAt: request.remindedAt ?? null,
  };
}

/** A row as the request. */
export function requestOf(row: Kept): ContactRequest {
  return {
    id: row.id,
    number: row.number ?? undefined,
    sentBy: row.sentBy,
    createdAt: row.createdAt,
    sentAt: row.sentAt ?? undefined,
    text: row.text ?? undefined,
    fingerprint: row.fingerprint ?? undefined,
    callBack: row.callBack ?? undefined,
    municipality: row.municipality ?? undefined,
    source: row.source,
    ask: ASK_OF[row.ask],
    match: row.matchCode ?? undefined,
    direct: row.direct,
    concern: row.concern ?? undefined,
    confidential: row.confidential,
    state: row.state,
    version: row.version,
    owner: row.ownerId ?? undefined,
    offeredTo: row.offeredTo ?? undefined,
    waitUntil: row.waitUntil ? civilDateOf(row.waitUntil) : undefined,
    outcome: row.outcome ?? undefined,
    familyWish: row.familyWish ?? undefined,
    closedAt: row.closedAt ?? undefined,
    routing: routingOf(row.routing),
    next: nextOf(row),
    remindedAt: row.remindedAt ?? undefined,
  };
}

/**
 * A row as the event. It may never be rewritten, so that whoever was known under a second id when it happened is found
 * under the one that counts only as it is read: `joined` tells which.
 */
export function eventOf(event: KeptEvent, joined: ReadonlyMap<string, string>): RequestEvent {
  const { id, sequence, at, kind, state } = event;
  const known = EVENT_KINDS.find((each) => each === kind);
  if (!known) throw new Error(`no such event of a request: ${kind}`);

  const who = event.who === null ? undefined : (joined.get(event.who) ?? event.who);
  return { id, sequence, at, who, kind: known, state, detail: withIds(event.detail, joined) as EventDetail };
}

function withIds(detail: Prisma.JsonValue, joined: ReadonlyMap<string, string>): Prisma.JsonValue {
  return JSON.parse(JSON.stringify(detail), (_, value) =>
    typeof value === 'string' ? (joined.get(value) ?? value) : value,
  );
}

function routingOf(kept: Prisma.JsonValue): Routing {
  if (!isRouting(kept)) throw new Error('a request is kept without its routing');
  return kept;
}

function isRouting(kept: unknown): kept is Routing {
  return typeof kept === 'object' && kept !== null && 'why' in kept && Array.isArray(kept.why);
}

/** Data as it comes out of JSON: without what JSON, or PostgreSQL, cannot say. */
export function asJson(data: Routing | EventDetail): Prisma.InputJsonValue {
  return JSON.parse(
    JSON.stringify(data, (_, value) => (typeof value === 'string' ? keepable(value) : value)),
  );
}

const ASKS = {
  'more-contact': 'more_contact',
  'network-meeting': 'network_meeting',
  'lay-companion': 'lay_companion',
  'extra-support': 'extra_support',
  other: 'other',
} as const satisfies Record<Ask, Kept['ask']>;

const ASK_OF = {
  more_contact: 'more-contact',
  network_meeting: 'network-meeting',
  lay_companion: 'lay-companion',
  extra_support: 'extra-support',
  other: 'other',
} as const satisfies Record<Kept['ask'], Ask>;

const NEXT_STEPS: readonly NextStep['kind'][] = ['remind', 'offer-deputy', 'offer-lead', 'wake'];

function nextOf({ nextStep, nextAt }: Kept): NextStep | undefined {
  const kind = NEXT_STEPS.find((each) => each === nextStep);
  return kind && nextAt ? { kind, at: nextAt } : undefined;
}

function kept(text: string | undefined): string | null {
  return text === undefined ? null : keepable(text);
}
