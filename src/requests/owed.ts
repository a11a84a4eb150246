import type { NewPost } from '../outbox/posts.ts';
import type { Surroundings } from './act.ts';
import { type Line, lineId } from './line.ts';
import type { ContactRequest, EventKind, RequestEvent } from './request.ts';
import type { RequestChannel } from './requests.ts';
import { holderOf } from './rights.ts';

/** What a channel's thread hears of; everything else shows on the card alone. */
const TOLD_IN_CHANNELS: readonly EventKind[] = [
  'joined',
  'offered',
  'taken',
  'handed-on',
  'not-mine',
  'waiting',
  'resolved',
  'withdrawn',
  'reopened',
];

/** What whoever sent it, or sent the same, hears of. */
const TOLD_TO_SENDERS: readonly EventKind[] = ['taken', 'handed-on', 'resolved', 'withdrawn', 'reopened'];

/** What whoever has it in hand hears of. */
const TOLD_TO_HOLDER: readonly EventKind[] = ['joined', 'reminded', 'woken', 'reopened'];

/** What whoever had it hears of, also where it stays theirs. */
const TOLD_TO_WHO_HAD_IT: readonly EventKind[] = ['resolved', 'withdrawn'];

type Happened = Omit<RequestEvent, 'sequence'>;

/** The messages that a change owes: the card where it is to stand, and word of what happened to whom it concerns. */
export function owedFor(
  before: ContactRequest,
  request: ContactRequest,
  event: Happened,
  { channels, log }: Pick<Surroundings, 'channels' | 'log'>,
): readonly NewPost[] {
  const covering = channels.filter((channel) => covers(channel, request));
  const holder = holderOf(request);
  return [
    ...covering.map((channel) => cardInChannel(request, channel)),
    ...(holder === undefined ? [] : [cardFor(request, holder)]),
    ...(TOLD_IN_CHANNELS.includes(event.kind)
      ? covering.map((channel) => lineInChannel(request, event, channel))
      : []),
    ...readersOf(before, request, event, log).map((reader) => lineFor(request, event, reader)),
  ];
}

/** Whether a channel gets the request's card: never that of a confidential one. */
function covers({ municipalities }: RequestChannel, { confidential, municipality }: ContactRequest): boolean {
  if (confidential) return false;
  return municipalities.length === 0 || (municipality !== undefined && municipalities.includes(municipality));
}

/** Whom a word is due, each once, and never to whoever did it. */
function readersOf(
  before: ContactRequest,
  request: ContactRequest,
  { kind, who }: Happened,
  log: readonly RequestEvent[],
): readonly string[] {
  const had = before.state === 'draft' ? undefined : holderOf(before);
  const has = holderOf(request);
  const readers = new Set([
    ...(TOLD_TO_SENDERS.includes(kind) ? sendersOf(request, log) : []),
    ...(TOLD_TO_HOLDER.includes(kind) || (had !== has && hasHadIt(has, log)) ? [has] : []),
    ...(TOLD_TO_WHO_HAD_IT.includes(kind) || had !== has ? [had] : []),
  ]);
  readers.delete(who);
  return [...readers].filter((reader) => reader !== undefined);
}

/** Whether somebody has the card from before, so that it coming back to them must be said. */
function hasHadIt(person: string | undefined, log: readonly RequestEvent[]): boolean {
  return log.some(({ kind, who, detail }) => detail.to === person || (kind === 'taken' && who === person));
}

function sendersOf({ sentBy }: ContactRequest, log: readonly RequestEvent[]): readonly string[] {
  return [sentBy, ...log.flatMap(({ kind, who }) => (kind === 'joined' && who !== undefined ? [who] : []))];
}

function cardInChannel(request: ContactRequest, channel: RequestChannel): NewPost {
  return {
    key: channelKey(request, channel),
    about: { kind: 'request', id: request.id },
    to: { kind: 'conversation', address: addressOf(channel) },
  };
}

function cardFor(request: ContactRequest, person: string): NewPost {
  return {
    key: `request:${request.id}:person:${person}`,
    about: { kind: 'request', id: request.id },
    to: { kind: 'person', person },
  };
}

function lineInChannel(request: ContactRequest, event: Happened, channel: RequestChannel): NewPost {
  return {
    key: `request:${request.id}:${request.version}:channel:${channel.id}`,
    about: { kind: 'request-line', id: lineId(lineOf(request, event, undefined)) },
    to: { kind: 'conversation', address: addressOf(channel) },
    thread: channelKey(request, channel),
  };
}

function lineFor(request: ContactRequest, event: Happened, reader: string): NewPost {
  return {
    key: `request:${request.id}:${request.version}:person:${reader}`,
    about: { kind: 'request-line', id: lineId(lineOf(request, event, reader)) },
    to: { kind: 'person', person: reader },
  };
}

function lineOf(request: ContactRequest, { kind, who, detail }: Happened, reader: string | undefined): Line {
  const what = detail.outcome ?? detail.until;
  return { request: request.id, version: request.version, kind, who, to: detail.to, what, reader };
}

function channelKey({ id }: ContactRequest, channel: RequestChannel): string {
  return `request:${id}:channel:${channel.id}`;
}

function addressOf({ platform, workspace, conversation }: RequestChannel) {
  return { platform, workspace, conversation };
}
