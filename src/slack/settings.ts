import type { ReadingOptions } from './filled-in.ts';
import type { OwnPeople } from './visitors.ts';

/** What the bot does everything in a workspace with. */
export type BotToken = {
  readonly botToken: string;
  /** Undefined: for every workspace on the list that has no token of its own. */
  readonly workspace?: string;
};

/**
 * An app of Slack's, how it and the bot find each other (Slack calls our address, or we hold a socket open to Slack), and
 * the workspaces that it is installed in. Its secret, or its one socket, is the same for all of them.
 */
export type SlackApp = { readonly tokens: readonly BotToken[] } & (
  | { readonly kind: 'http'; readonly signingSecret: string }
  | { readonly kind: 'socket'; readonly appToken: string }
);

export type SlackSettings = OwnPeople &
  ReadingOptions & {
    readonly apps: readonly SlackApp[];
    /** Another Slack than the real one, for tests and for trying it out. */
    readonly apiUrl?: string;
  };
