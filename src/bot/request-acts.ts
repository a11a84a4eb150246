import type { Person } from '../people/person.ts';
import type { RequestPress } from '../reply/press.ts';
import type { Act, ActKind } from '../requests/act.ts';
import { decide } from '../requests/life-cycle.ts';
import { namesOf } from '../requests/names.ts';
import type { ContactRequest } from '../requests/request.ts';
import type { Refusal } from '../requests/requests.ts';
import { sayCard, sayCardInChannel } from '../requests/say-card.ts';
import { sayRefusal } from '../requests/say-refusal.ts';
import { requestRefusals } from '../wording/request-card.ts';
import type { Effect, Place } from './bot.ts';
import { aroundOf } from './request-cards.ts';
import type { RequestParts } from './request-parts.ts';
import { surroundingsOf } from './request-surroundings.ts';
import { tell } from './say.ts';

/** A press on a request as its presser saw it. */
export type VersionedPress = Extract<RequestPress, { readonly request: string; readonly version: number }>;

/** What a press comes to that shows or says something. */
export type Shown = Extract<Effect, { readonly kind: 'replace' | 'tell' }>;

/** Somebody's turn: who, and whether others can read along. */
export type Turn = { readonly by: Person; readonly place: Place };

type Acted =
  | { readonly kind: 'done'; readonly request: ContactRequest }
  | { readonly kind: 'not-done'; readonly shown: Shown };

/** Does what somebody wants to do with a request, once however often it is told; the card then shows it as it stands. */
export async function act(
  parts: RequestParts,
  turn: Turn,
  press: VersionedPress,
  wanted: Act,
): Promise<Shown> {
  const acted = await carryOut(parts, turn, press, wanted);
  return acted.kind === 'done' ? showCard(parts, turn, acted.request) : acted.shown;
}

/** The same, for whoever has something else to say when it is done. */
export async function carryOut(
  parts: RequestParts,
  { by }: Turn,
  press: VersionedPress,
  wanted: Act,
): Promise<Acted> {
  const now = parts.clock();
  const seen = await parts.requests.find(press.request);
  if (!seen) return { kind: 'not-done', shown: unknownRequest() };

  const id = `${press.kind}:${seen.id}:${press.version}:${by.id}`;
  const doing = { ...(await surroundingsOf(parts, seen, now)), id, by, seen: press.version };
  const done = await parts.requests.change(seen.id, id, (request) => decide(request, wanted, doing));
  if (done.kind === 'unknown') return { kind: 'not-done', shown: unknownRequest() };
  if (done.kind === 'refused')
    return { kind: 'not-done', shown: await refuse(parts, by, wanted.kind, done.why) };

  parts.nudge();
  return { kind: 'done', request: done.request };
}

/** The card as it stands now, as whoever can see the message may see it. */
export async function showCard(parts: RequestParts, turn: Turn, request: ContactRequest): Promise<Shown> {
  const around = await aroundOf(parts, request);
  if (turn.place === 'private') return { kind: 'replace', reply: sayCard(request, turn.by, around) };
  if (request.confidential) return { kind: 'tell', reply: sayCard(request, turn.by, around) };
  return { kind: 'replace', reply: sayCardInChannel(request, around) };
}

/** A kind sentence on why nothing was done. */
export async function refuse(
  { people }: RequestParts,
  by: Person,
  act: ActKind,
  why: Refusal,
): Promise<Shown> {
  const names = namesOf(await people.staff());
  return tell(sayRefusal(why, { act, by: by.id }, names));
}

export function unknownRequest(): Shown {
  return tell(requestRefusals.unknown);
}
