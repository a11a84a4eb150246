import type { Address } from './address.ts';

/** What messages tell of. */
export const ABOUT_KINDS = [
  'digest',
  'request',
  'request-line',
  'misses',
  'numbers',
  'first-day',
  'notice',
  'welcome',
  'retention',
  'erased',
] as const;

/** What a message tells of, or 'erased' where that was deleted and nothing is to stand there: its words are made from this each time it is shown, and are never kept. */
export type About = {
  readonly kind: (typeof ABOUT_KINDS)[number];
  /** At most 200 characters. */
  readonly id: string;
};

/** A message that the bot owes somebody. */
export type NewPost = {
  /** The same for every attempt to owe the same message. At most 200 characters. */
  readonly key: string;
  readonly about: About;
  readonly to:
    | { readonly kind: 'person'; readonly person: string }
    | { readonly kind: 'conversation'; readonly address: Address };
  /** The key of the message in whose thread it stands; it waits for that one. */
  readonly thread?: string;
};

export type PostState = 'waiting' | 'sending' | 'sent' | 'unsure' | 'failed';

export type Post = NewPost & {
  readonly id: string;
  readonly state: PostState;
  readonly createdAt: Date;
  /** Where it goes or went; undefined until it is known through which platform a person is reached. */
  readonly address: Address | undefined;
  /** The platform's id of the message, once there is one. */
  readonly message: string | undefined;
  /** How often it was tried; what takes up an attempt that was cut short is the same one. */
  readonly attempts: number;
  /** Whether an attempt ended without anybody knowing whether it came through, or was cut short. */
  readonly ambiguous: boolean;
  /** Which showing of it is wanted. */
  readonly wanted: number;
  /** A code of what went wrong last. */
  readonly why: string | undefined;
};

/** A post that one instance alone may send until the lease ends; the lease also tells its claim from others'. */
export type Claim = Post & { readonly leaseUntil: Date };

/** What came of trying to send a post. */
export type Tried =
  /** It stands there and shows what was wanted when it was claimed. */
  | { readonly kind: 'sent'; readonly message: string }
  /** There was nothing to say after all. */
  | { readonly kind: 'dropped' }
  | { readonly kind: 'unsure' | 'refused'; readonly why: string; readonly tryAt: Date }
  /** A person must look. */
  | { readonly kind: 'failed'; readonly why: string };

/**
 * After so many attempts a message no longer holds up the younger ones of its conversation, and counts as troubled:
 * order outlasts a hiccup, and one message that cannot be sent does not silence a channel.
 */
export const PATIENT_ATTEMPTS = 3;

/** Nothing is put off for longer, in milliseconds: a moment further ahead was noted by a clock since set back. */
export const LONGEST_WAIT = 24 * 60 * 60 * 1000;

/** How long a failure stays in sight, in milliseconds. */
export const TROUBLE_SHOWN = 30 * LONGEST_WAIT;

/** The messages that the bot owes, until each is there exactly once. Shared by every instance. */
export interface Posts {
  /** Owes each message whose key is new, in one go; the others are owed already. Answers how many are new. */
  owe(posts: readonly NewPost[], at: Date): Promise<number>;
  /**
   * Takes the oldest that is due, alone until the lease ends; one whose lease has run out counts as cut short. Of one
   * conversation, or one person, only one is taken at a time, and the younger wait for the older.
   */
  claim(now: Date, leaseUntil: Date): Promise<Claim | undefined>;
  /** Notes where a person is reached, before anything is sent there. */
  settleOn(id: string, address: Address): Promise<void>;
  /** Notes the message as soon as the platform has named it. */
  opened(id: string, message: string): Promise<void>;
  /** Notes what came of a claim; nothing where the lease has run out and somebody else has taken the post since. */
  tried(claim: Claim, tried: Tried, at: Date): Promise<void>;
  /** Has every message about it shown anew. One that was given up is tried again. */
  refresh(about: About, at: Date): Promise<void>;
  /** Takes the words out of all that was posted in a conversation, for good; what was not is owed no more. */
  takeBack(address: Address, at: Date): Promise<void>;
  find(key: string): Promise<Post | undefined>;
  /** Those about it, oldest first. */
  about(about: About): Promise<readonly Post[]>;
  /** Of the last thirty days: given up, or tried several times and still not there. For the check of the set-up. */
  troubled(now: Date): Promise<readonly Post[]>;
}
