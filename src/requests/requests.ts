import type { CivilDate } from '../kernel/civil-date.ts';
import type { NewPost } from '../outbox/posts.ts';
import type { ContactRequest, RequestEvent, RequestState } from './request.ts';

/** What somebody's act on a request comes to; pure, so that it may be reckoned anew when somebody else was first. */
export type Decision =
  | {
      readonly kind: 'change';
      readonly request: ContactRequest;
      /** The store numbers it. */
      readonly event: Omit<RequestEvent, 'sequence'>;
      /** Told along with the change: written in the same transaction. */
      readonly owed: readonly NewPost[];
    }
  /** Nothing changes. */
  | { readonly kind: 'refuse'; readonly why: Refusal };

/** Why an act is not done; `by` is the id of the person who was first. */
export type Refusal =
  | { readonly kind: 'taken-already'; readonly by: string }
  | { readonly kind: 'changed-meanwhile'; readonly state: RequestState }
  | { readonly kind: 'not-allowed-now'; readonly state: RequestState }
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'too-late' }
  /** The day to wait for is not in the future. */
  | { readonly kind: 'day-passed' };

export type Done =
  | { readonly kind: 'done'; readonly request: ContactRequest }
  /** The same act was done before: told twice, done once. */
  | { readonly kind: 'again'; readonly request: ContactRequest }
  | { readonly kind: 'refused'; readonly why: Refusal; readonly request: ContactRequest }
  | { readonly kind: 'unknown' };

/** Which requests somebody wants to see. Confidential ones are left out, also of counts, unless `confidential`. */
export type Wanted = {
  readonly states: readonly RequestState[];
  /** Of an owner, or offered to them. */
  readonly person?: string;
  /** Sent by that person. */
  readonly sender?: string;
  /** Words of which each must stand in the redacted text or be the match's code. */
  readonly words?: readonly string[];
  /** Those of the words that name a municipality, with its code: what belongs to it holds the word too. */
  readonly places?: ReadonlyMap<string, string>;
  readonly confidential: boolean;
  readonly atMost: number;
};

/** The contact requests and what happened to them. Every change is written with its event and what it owes, or not at all. */
export interface Requests {
  find(id: string): Promise<ContactRequest | undefined>;
  byNumber(number: number): Promise<ContactRequest | undefined>;
  /** Adds a draft, or changes one that still has the version before. 'changed-meanwhile' where it has not. */
  keepDraft(request: ContactRequest): Promise<'kept' | 'changed-meanwhile'>;
  /** Forgets a draft; nothing where it is sent already. */
  discardDraft(id: string): Promise<void>;
  /**
   * Decides on the request as it stands now, alone, and writes what was decided. A draft that is sent gets its number.
   * Every message about the request is shown anew.
   */
  change(id: string, act: string, decide: (now: ContactRequest) => Decision): Promise<Done>;
  log(id: string): Promise<readonly RequestEvent[]>;
  /** Newest first, with how many there are in all. */
  list(wanted: Wanted): Promise<{ readonly requests: readonly ContactRequest[]; readonly inAll: number }>;
  /** Open ones with the same text, or about the same match. */
  similar(request: ContactRequest): Promise<readonly ContactRequest[]>;
  /** How many open ones each coordinator has, for balance. */
  openByOwner(): Promise<ReadonlyMap<string, number>>;
  /** Those whose next step is due. */
  due(now: Date, atMost: number): Promise<readonly ContactRequest[]>;
  /** Sent within those days, for the preview of changed rules. */
  sentBetween(from: CivilDate, until: CivilDate): Promise<readonly ContactRequest[]>;
  /** How often each municipality turned to a family itself in those days. */
  directContacts(from: CivilDate, until: CivilDate): Promise<ReadonlyMap<string, number>>;
}

/** Channels that get the cards of requests. */
export type RequestChannel = {
  readonly id: string;
  readonly platform: string;
  readonly workspace: string;
  readonly conversation: string;
  /** Codes of the municipalities whose requests it gets; empty for all. */
  readonly municipalities: readonly string[];
};

export interface RequestChannels {
  all(): Promise<readonly RequestChannel[]>;
  keep(channel: RequestChannel, by: string, at: Date): Promise<void>;
  /** `by` is undefined where the bot does it by itself. */
  remove(id: string, by: string | undefined, at: Date): Promise<void>;
}
