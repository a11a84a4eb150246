import type { Visitor } from '../people/person.ts';
import type { Press } from '../reply/press.ts';
import type { Reply } from '../reply/reply.ts';

/** Where something was said: alone with the bot, among colleagues, or where people from outside can read along. */
export type Place = 'private' | 'shared' | 'external';

/** Something said to the bot, the root command and mentions of the bot already taken off. */
export type Said = {
  readonly by: Visitor;
  readonly place: Place;
  readonly text: string;
};

/** A button that was pressed; undefined when it could not be read (an old message, or tampered with). */
export type Pressed = {
  readonly by: Visitor;
  readonly place: Place;
  readonly press: Press | undefined;
};

/** What a press leads to. */
export type Effect =
  /** The message that the button stands on becomes this. */
  | { readonly kind: 'replace'; readonly reply: Reply }
  /** The presser alone is told something; the message stays. */
  | { readonly kind: 'tell'; readonly reply: Reply }
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

/** The one bot behind every platform. It always answers, in Danish, whatever it is told. */
export interface Bot {
  hear(said: Said): Promise<Reply>;
  press(pressed: Pressed): Promise<Effect>;
  /** What a platform says when hearing or pressing threw: kind words for the user, no detail. */
  apology(): Reply;
}
