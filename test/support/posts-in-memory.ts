import { never } from '../../src/kernel/never.ts';
import { type Address, sameAddress } from '../../src/outbox/address.ts';
import {
  type Claim,
  LONGEST_WAIT,
  type NewPost,
  PATIENT_ATTEMPTS,
  type Post,
  type Posts,
  TROUBLE_SHOWN,
  type Tried,
} from '../../src/outbox/posts.ts';

type Kept = { -readonly [Field in keyof Post]: Post[Field] } & {
  shown: number;
  tryAt: Date;
  leaseUntil: Date | undefined;
};

export type PostsInMemory = Posts & {
  /** Has what is owed or stands in a conversation be in another one. */
  move(from: Address, to: string): void;
};

/** Owes messages for as long as the test runs. */
export function postsInMemory(): PostsInMemory {
  const kept: Kept[] = [];
  const byKey = (key: string) => kept.find((post) => post.key === key);
  const byId = (id: string) => kept.find((post) => post.id === id);

  return {
    move(from, to) {
      for (const post of kept) {
        const { address } = post;
        if (address && sameAddress(address, from)) post.address = { ...address, conversation: to };
      }
    },

    async owe(posts, at) {
      const added = posts.filter(
        ({ key }, index) => !byKey(key) && index === posts.findIndex((post) => post.key === key),
      );
      kept.push(...added.map((post, index) => owed(post, `post-${kept.length + index}`, at)));
      kept.sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
      return added.length;
    },

    async claim(now, leaseUntil) {
      const latest = now.getTime() + LONGEST_WAIT;
      const isAhead = (moment: Date) => moment > now && moment.getTime() <= latest;
      const isHeld = (post: Kept) =>
        post.state === 'sending' && post.leaseUntil !== undefined && isAhead(post.leaseUntil);
      const ready = kept.filter(
        ({ state, thread }) =>
          state !== 'sent' && state !== 'failed' && (!thread || byKey(thread)?.message !== undefined),
      );
      const next = ready.find(
        (post, index) =>
          !isHeld(post) &&
          (post.state === 'sending' || !isAhead(post.tryAt)) &&
          !ready.some(
            (other, otherIndex) =>
              other !== post &&
              hasSameRecipient(other, post) &&
              (isHeld(other) ||
                (otherIndex < index && other.message === undefined && other.attempts < PATIENT_ATTEMPTS)),
          ),
      );
      if (!next) return undefined;

      const ambiguous = next.state !== 'waiting';
      Object.assign(next, {
        state: 'sending',
        leaseUntil,
        attempts: next.attempts + (next.state === 'sending' ? 0 : 1),
      });
      return { ...asPost(next), ambiguous, leaseUntil };
    },

    async settleOn(id, address) {
      const post = byId(id);
      if (post && !post.address) post.address = address;
    },

    async opened(id, message) {
      const post = byId(id);
      if (post) post.message ??= message;
    },

    async tried(claim, tried, at) {
      const post = byId(claim.id);
      const mine = post?.leaseUntil?.getTime() === claim.leaseUntil.getTime();
      if (post?.state !== 'sending' || !mine) return;

      Object.assign(post, { leaseUntil: undefined, ...outcomeOf(claim, tried) });
      const shown = tried.kind === 'sent' || tried.kind === 'dropped';
      if (shown && post.wanted > post.shown) showAnew(post, at);
    },

    async refresh(about, at) {
      for (const post of kept.filter(
        (post) => post.about.kind === about.kind && post.about.id === about.id,
      )) {
        post.wanted += 1;
        if (post.state === 'sent' || post.state === 'failed') showAnew(post, at);
      }
    },

    async takeBack(address, at) {
      const there = kept.filter((post) => post.address && sameAddress(post.address, address));
      for (const post of there) {
        if (post.message === undefined && post.state !== 'sending') kept.splice(kept.indexOf(post), 1);
        Object.assign(post, {
          about: { kind: 'erased', id: '-' },
          key: `erased:${post.id}`,
          thread: undefined,
          wanted: post.wanted + 1,
        });
        if (post.state !== 'sending') showAnew(post, at);
      }
    },

    async find(key) {
      const post = byKey(key);
      return post && asPost(post);
    },

    async about(about) {
      return kept.filter((post) => post.about.kind === about.kind && post.about.id === about.id).map(asPost);
    },

    async troubled(now) {
      const oldest = now.getTime() - TROUBLE_SHOWN;
      return kept
        .filter((post) => post.createdAt.getTime() >= oldest)
        .filter(
          ({ state, attempts }) => state === 'failed' || (state !== 'sent' && attempts >= PATIENT_ATTEMPTS),
        )
        .map(asPost);
    },
  };
}

function owed(post: NewPost, id: string, at: Date): Kept {
  return {
    ...post,
    id,
    state: 'waiting',
    createdAt: at,
    address: post.to.kind === 'conversation' ? post.to.address : undefined,
    message: undefined,
    attempts: 0,
    ambiguous: false,
    wanted: 1,
    why: undefined,
    shown: 0,
    tryAt: at,
    leaseUntil: undefined,
  };
}

function outcomeOf({ wanted }: Claim, tried: Tried): Partial<Kept> {
  switch (tried.kind) {
    case 'sent':
      return { state: 'sent', message: tried.message, shown: wanted, attempts: 0, why: undefined };
    case 'dropped':
      return { state: 'sent', shown: wanted, attempts: 0, why: 'nothing-to-say' };
    case 'unsure':
      return { state: 'unsure', tryAt: tried.tryAt, why: tried.why };
    case 'refused':
      return { state: 'waiting', tryAt: tried.tryAt, why: tried.why };
    case 'failed':
      return { state: 'failed', why: tried.why };
    default:
      return never(tried);
  }
}

/** One that ended without a message is looked for first. */
function showAnew(post: Kept, at: Date): void {
  post.state = post.message === undefined ? 'unsure' : 'waiting';
  Object.assign(post, { tryAt: at, attempts: 0 });
}

function hasSameRecipient(one: Post, other: Post): boolean {
  return recipientOf(one) === recipientOf(other);
}

function recipientOf({ to }: Post): string {
  return to.kind === 'person'
    ? to.person
    : `${to.address.platform} ${to.address.workspace} ${to.address.conversation}`;
}

function asPost({ shown: _shown, tryAt: _tryAt, leaseUntil: _leaseUntil, ...post }: Kept): Post {
  return { ...post, ambiguous: post.state === 'unsure' };
}
