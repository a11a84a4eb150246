import type { Clock } from '../kernel/clock.ts';
import type { Log } from '../kernel/log.ts';
import type { Account } from '../people/person.ts';
import type { Reply } from '../reply/reply.ts';
import type { Messenger } from './messenger.ts';
import type { About, Post, Posts } from './posts.ts';

/** What it takes to deliver what the bot owes. */
export type Outbox = {
  readonly posts: Posts;
  /** One for each platform that the bot is connected to. */
  readonly messengers: readonly Messenger[];
  /** What there is to say about it now; undefined when there is nothing to say any more. */
  readonly compose: (about: About, post: Post) => Promise<Reply | undefined>;
  /** Where a person can be reached, the account that was last used first. */
  readonly accountsOf: (person: string) => Promise<readonly Account[]>;
  readonly clock: Clock;
  readonly log: Log;
};
