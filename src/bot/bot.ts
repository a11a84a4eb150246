import type { Address } from '../outbox/address.ts';
import type { Visitor } from '../people/person.ts';
import type { Filled, Form } from '../reply/form.ts';
import type { FormPress, Press } from '../reply/press.ts';
import type { Reply } from '../reply/reply.ts';

/** Where something was said: alone with the bot, among colleagues, or where people from outside can read along. */
export type Place = 'private' | 'shared' | 'external';

/** Somebody turning to the bot. */
export type Turn = {
  readonly by: Visitor;
  readonly place: Place;
  /** The conversation it happens in; undefined where there is none, as in a global menu. */
  readonly where: Address | undefined;
  /** The same for every delivery of this one act: what it makes is made once. Absent where acts cannot be told apart. */
  readonly act?: string;
  /**
   * Shows how far long work has come, where its answer will stand. It may be called as often as one likes: the platform
   * shows nothing of short work, and of long work no more than can be read. Absent where nothing can be shown before the answer.
   */
  readonly meanwhile?: (reply: Reply) => void;
};

/** Something said to the bot, the root command and mentions of the bot already taken off. */
export type Said = Turn & {
  readonly text: string;
  /** Files that came with it and could be tables; each is fetched only where somebody wants what is in it. */
  readonly files?: readonly SentFile[];
};

export type SentFile = { read(): Promise<FetchedFile> };

export type FetchedFile =
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'too-large' }
  /** The platform does not hand it out. */
  | { readonly kind: 'unreachable' };

/** No larger file is fetched from a chat; the operator's door takes larger ones. */
export const MOST_FILE_BYTES = 5_000_000;

/** What a file is called that could be a table. */
export const TABLE_NAME = /\.(?:csv|tsv|txt|xlsx|xls)$/i;

/** A button that was pressed; undefined when it could not be read (an old message, or tampered with). */
export type Pressed = Turn & { readonly press: Press | undefined };

/** A form that was filled in. */
export type Submitted = Turn & { readonly press: FormPress | undefined; readonly filled: Filled };

/** What the bot has to say to something said. */
export type Heard =
  | { readonly kind: 'say'; readonly reply: Reply }
  /** The asker is to fill in something first. */
  | { readonly kind: 'form'; readonly form: Form };

/** What a press leads to. */
export type Effect =
  /** The message that the button stands on becomes this. */
  | { readonly kind: 'replace'; readonly reply: Reply }
  /** The presser alone is told something; the message stays. */
  | { readonly kind: 'tell'; readonly reply: Reply }
  /** The presser is to fill in something. */
  | { readonly kind: 'form'; readonly form: Form }
  /**
   * `shared` is posted once for everyone in the conversation; then the message becomes `done`, or, where the platform
   * refused the post, what `failed` answers. Where nobody knows whether it came through, `unsure` says so.
   */
  | {
      readonly kind: 'share';
      readonly shared: Reply;
      readonly done: Reply;
      readonly unsure: Reply;
      readonly failed: () => Promise<Reply>;
    };

/** What a filled-in form leads to. The message is the one whose button opened the form, where there is one. */
export type Submission =
  | Extract<Effect, { readonly kind: 'replace' | 'tell' }>
  /** The form stays open, each mistake under its field: field id → a sentence that says what to do. */
  | { readonly kind: 'mistakes'; readonly mistakes: Readonly<Record<string, string>> };

/** What there is to something that is being looked up. */
export type Searched =
  /** Up to three answers of approved words alone, best first, for handing on to anyone. */
  | { readonly kind: 'found'; readonly answers: readonly Reply[] }
  /** Nothing to hand on; for the one who searched. */
  | { readonly kind: 'tell'; readonly reply: Reply };

/** What a platform tells of a conversation. */
export type ConversationChange =
  /** The platform calls it this from now on. */
  | { readonly kind: 'moved'; readonly to: string }
  /** People from outside can read along from now on. */
  | { readonly kind: 'shared' }
  /** It is closed, or the bot is no longer in it. */
  | { readonly kind: 'gone' };

/** The one bot behind every platform. It always answers, in Danish, whatever it is told. */
export interface Bot {
  hear(said: Said): Promise<Heard>;
  /** What somebody is told who let the bot in to a chat of their own; the plain refusal to who is not let in. */
  welcome(turn: Turn): Promise<Reply>;
  /** Somebody opened their chat with the bot: who is let in, and has not been told what it is for, is told there. */
  greet(turn: Turn): Promise<void>;
  /** What waits for somebody and what is theirs, for a page of their own; the plain refusal to who is not let in. */
  overview(turn: Turn): Promise<Reply>;
  /** Looks up a text that may not be finished yet; nothing of it is kept. */
  search(said: Said): Promise<Searched>;
  press(pressed: Pressed): Promise<Effect>;
  submit(submitted: Submitted): Promise<Submission>;
  /** Follows what became of a conversation that may be set up for something. */
  conversationChanged(address: Address, change: ConversationChange): Promise<void>;
  /** The bot was removed from a whole workspace. */
  workspaceGone(): Promise<void>;
  /** What a platform says when hearing or pressing threw: kind words for the user, no detail. */
  apology(): Reply;
}
