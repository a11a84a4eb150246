import type { CivilDate } from '../kernel/civil-date.ts';
import type { Routing } from './routing.ts';

/** Who asks: kommune, forældre, barn, netværk, anden. */
export const SOURCES = ['municipality', 'parents', 'child', 'network', 'other'] as const;
export type Source = (typeof SOURCES)[number];

/** What is asked: øget samvær, netværksmøde, bisidning, ekstra støtte, andet. */
export const ASKS = ['more-contact', 'network-meeting', 'lay-companion', 'extra-support', 'other'] as const;
export type Ask = (typeof ASKS)[number];

/** How it ended; a "nej tak" is a good end. */
export const OUTCOMES = ['yes', 'no', 'partly', 'referred'] as const;
export type RequestOutcome = (typeof OUTCOMES)[number];

/** Kladde → Ny → Tilbudt → Taget → Afventer → Afklaret, or Trukket tilbage. */
export const STATES = ['draft', 'new', 'offered', 'taken', 'waiting', 'resolved', 'withdrawn'] as const;
export type RequestState = (typeof STATES)[number];

/** What the request is about, as it was understood and perhaps corrected. */
export type RequestFacts = {
  readonly source: Source;
  readonly ask: Ask;
  /** Code of the municipality; undefined when nobody could tell. */
  readonly municipality: string | undefined;
  /** "HTO-017". */
  readonly match: string | undefined;
  /** A municipality turned to the family itself (Q&A 11). */
  readonly direct: boolean;
};

/** A contact request: what goes beyond a volunteer family's role and is a coordinator's to handle (Q&A 11). */
export type ContactRequest = RequestFacts & {
  readonly id: string;
  /** What people call it, "sag 12"; undefined while it is a draft. */
  readonly number: number | undefined;
  /** A person's id, as in owner and offeredTo. */
  readonly sentBy: string;
  readonly createdAt: Date;
  /** When it came in: the deadlines count from here. */
  readonly sentAt: Date | undefined;
  /** Redacted. Undefined when the text shows concern for a child: such a text is never stored. */
  readonly text: string | undefined;
  /** The same for the same text. */
  readonly fingerprint: string | undefined;
  /** How to call back; only its owner, whom it is offered to, and the lead see it. */
  readonly callBack: string | undefined;
  readonly concern: 'bekymring' | 'alvorlig' | 'akut' | undefined;
  /** Shown only to those with the right, also in searches and counts. */
  readonly confidential: boolean;
  readonly state: RequestState;
  /** Grows by one with each change: a click on what nobody sees any more is refused. */
  readonly version: number;
  readonly owner: string | undefined;
  readonly offeredTo: string | undefined;
  readonly waitUntil: CivilDate | undefined;
  readonly outcome: RequestOutcome | undefined;
  /** The family's own wish, redacted. */
  readonly familyWish: string | undefined;
  readonly closedAt: Date | undefined;
  /** Why it is where it is. */
  readonly routing: Routing;
  /** What happens by itself if nobody acts. */
  readonly next: NextStep | undefined;
  readonly remindedAt: Date | undefined;
};

/** What happens by itself when its moment comes: a reminder, then the deputy, then the lead; never a closing. */
export type NextStep = {
  readonly kind: 'remind' | 'offer-deputy' | 'offer-lead' | 'wake';
  readonly at: Date;
};

/** What happened to a request, in order; never changed. */
export type RequestEvent = {
  /** The id of the act that did it: told twice, it is done once. */
  readonly id: string;
  readonly sequence: number;
  readonly at: Date;
  /** Undefined when the bot did it by itself. */
  readonly who: string | undefined;
  readonly kind: EventKind;
  /** The state it led to. */
  readonly state: RequestState;
  readonly detail: EventDetail;
};

export const EVENT_KINDS = [
  'sent',
  'joined',
  'offered',
  'taken',
  'handed-on',
  'not-mine',
  'waiting',
  'woken',
  'resolved',
  'withdrawn',
  'reopened',
  'reminded',
  'corrected',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export type EventDetail = {
  /** Redacted. */
  readonly reason?: string;
  /** The person's id whom it went to. */
  readonly to?: string;
  readonly until?: CivilDate;
  readonly outcome?: RequestOutcome;
};
