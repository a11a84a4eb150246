import type { Outbox } from '../../src/outbox/outbox.ts';
import type { About, NewPost } from '../../src/outbox/posts.ts';
import { prose, type Reply } from '../../src/reply/reply.ts';
import { aLog } from '../support/a-log.ts';
import { postsInMemory } from '../support/posts-in-memory.ts';

export const MONDAY = new Date('2026-11-23T07:00:00.000Z');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A clock that stands still until it is moved. */
export function aClock(start: Date = MONDAY) {
  let now = start;
  return {
    clock: () => now,
    /** Forward, or back. */
    move: (ms: number) => {
      now = new Date(now.getTime() + ms);
    },
  };
}

/** An outbox without platforms, in which there is always something to say. */
export function anOutbox(overrides: Partial<Outbox> = {}): Outbox {
  return {
    posts: postsInMemory(),
    messengers: [],
    compose: async (about) => aDigest(about),
    accountsOf: async () => [],
    clock: () => MONDAY,
    log: aLog(),
    ...overrides,
  };
}

export const GIST = 'To venskabsforløb kræver handling i denne uge.';

/** A reply that says more than its gist. */
export function aDigest({ id }: About, version = 1): Reply {
  return {
    gist: GIST,
    audience: 'everyone',
    parts: [
      { kind: 'prose', text: prose(GIST) },
      { kind: 'aside', text: prose(`${id}, udgave ${version}`) },
    ],
  };
}

export const CHANNEL = { platform: 'chat', workspace: 'W1', conversation: 'C1' } as const;

export function aPost(key: string, post: Partial<NewPost> = {}): NewPost {
  const to = { kind: 'conversation', address: CHANNEL } as const;
  return { key, about: { kind: 'digest', id: key }, to, ...post };
}
