import type { Account } from '../people/person.ts';
import type { Reply } from '../reply/reply.ts';
import type { Address } from './address.ts';
import type { Sending } from './sending.ts';

/** What became of a message that was posted. */
export type Posting =
  | { readonly kind: 'sent'; readonly message: string }
  | Exclude<Sending, { readonly kind: 'sent' }>;

/** Whether what is for the staff alone may be posted in a conversation. */
export type Fitness =
  | { readonly kind: 'fit' }
  | {
      readonly kind: 'unfit';
      readonly why: 'public' | 'outsiders' | 'guests' | 'not-a-member' | 'unknown-conversation';
    }
  /** The platform cannot be asked just now. */
  | { readonly kind: 'unknown'; readonly why: string };

/** How the bot speaks unasked on one platform. What goes wrong is an answer here, never an error. */
export interface Messenger {
  readonly platform: string;
  /**
   * Whether `lookFor` can tell. Where it cannot, a message is posted as its gist alone and then changed into what it
   * is to say: changing may be repeated, posting may not.
   */
  readonly remembers: boolean;
  /** The account of the colleague with that e-mail; undefined where there is none, or the platform does not say. */
  accountWith(email: string): Promise<Account | undefined>;
  /** Where a colleague talks alone with the bot. */
  personal(account: Account): Promise<
    | { readonly kind: 'open'; readonly address: Address }
    /** `shut`: nobody can be reached there until somebody mends it, such as a token that was taken back. */
    | { readonly kind: 'closed' | 'shut' | 'unknown'; readonly why: string }
  >;
  check(address: Address): Promise<Fitness>;
  /** Posts a message that carries the key; `thread` is the message in whose thread it stands. */
  post(address: Address, key: string, reply: Reply, thread?: string): Promise<Posting>;
  /** Looks for the message that carries the key, posted since then. */
  lookFor(
    address: Address,
    key: string,
    since: Date,
    thread?: string,
  ): Promise<
    { readonly kind: 'found'; readonly message: string } | { readonly kind: 'absent' | 'cannot-tell' }
  >;
  /** Makes the message say this. May be repeated. */
  update(address: Address, message: string, reply: Reply): Promise<Sending>;
  /**
   * Something that is somebody's own has changed: where the platform has a page of theirs beside the chat, it is brought
   * up to date in its turn. Waits for nothing and never fails.
   */
  changed?(personal: Address): void;
}
