import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliverPosts } from '../../src/outbox/deliver.ts';
import type { Messenger } from '../../src/outbox/messenger.ts';
import type { Outbox } from '../../src/outbox/outbox.ts';
import type { NewPost, Posts } from '../../src/outbox/posts.ts';
import { aLog } from '../support/a-log.ts';
import { chatInMemory, FATES, type Fate } from '../support/chat-in-memory.ts';
import { postsInMemory } from '../support/posts-in-memory.ts';
import { aClock, aDigest, HOUR, MINUTE, MONDAY } from './an-outbox.ts';

const MEMORY = { platform: 'memory', workspace: 'W1' } as const;
const FORGETFUL = { platform: 'forgetful', workspace: 'T1' } as const;

/** Two to a conversation on each platform, one in a thread, two to people, one of whom is on both platforms. */
const OWED: readonly NewPost[] = [
  { key: 'a', ...about('a'), to: { kind: 'conversation', address: { ...MEMORY, conversation: 'C1' } } },
  { key: 'b', ...about('b'), to: { kind: 'conversation', address: { ...MEMORY, conversation: 'C1' } } },
  { key: 'c', ...about('c'), to: { kind: 'conversation', address: { ...FORGETFUL, conversation: 'D1' } } },
  {
    key: 'd',
    ...about('d'),
    to: { kind: 'conversation', address: { ...MEMORY, conversation: 'C1' } },
    thread: 'a',
  },
  { key: 'e', ...about('e'), to: { kind: 'person', person: 'anna' } },
  { key: 'f', ...about('f'), to: { kind: 'person', person: 'bo' } },
];
const ACCOUNTS: Readonly<Record<string, readonly { platform: string; workspace: string; user: string }[]>> = {
  anna: [{ ...FORGETFUL, user: 'V1' }],
  bo: [
    { ...MEMORY, user: 'U2' },
    { ...FORGETFUL, user: 'V2' },
  ],
};

function about(id: string) {
  return { about: { kind: 'digest', id } } as const;
}

/** A stretch of time in which platforms fail, processes die and messages change. */
const stretches = fc.array(
  fc.record({
    fates: fc.array(fc.constantFrom<Fate>('done', ...FATES), { maxLength: 12 }),
    /** How many calls each process lives for. */
    lives: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 3 }),
    changed: fc.array(fc.constantFrom(...OWED.map(({ key }) => key)), { maxLength: 2 }),
    pass: fc.oneof(fc.integer({ min: 0, max: MINUTE }), fc.integer({ min: -HOUR, max: 2 * HOUR })),
  }),
  { maxLength: 5 },
);

/** A process that comes to rest for good after so many calls to the world, in the middle of one of them. */
function mortal(calls: number) {
  let left = calls;
  let die: () => void = () => undefined;
  const dead = new Promise<void>((resolve) => {
    die = resolve;
  });
  const rest = () => {
    die();
    return new Promise<never>(() => undefined);
  };
  const breath = async () => {
    left -= 1;
    if (left < 0) await rest();
  };
  const mortally = <T extends object>(port: T): T =>
    new Proxy(port, {
      get(target, name, self) {
        const value: unknown = Reflect.get(target, name, self);
        if (typeof value !== 'function') return value;
        return async (...given: unknown[]) => {
          await breath();
          const answer: unknown = await Reflect.apply(value, target, given);
          await breath();
          return answer;
        };
      },
    });
  return { dead, mortally };
}

/** What the messages are owed in, how long each process in it lives, and how often each message stands there whole. */
function aWorld() {
  const { clock, move } = aClock();
  const posts: Posts = postsInMemory();
  const versions = new Map<string, number>();
  let fates: readonly Fate[] = [];
  const fateOf = (): Fate => {
    const [fate = 'done', ...rest] = fates;
    fates = rest;
    return fate;
  };
  const chats = [
    chatInMemory({ platform: 'memory', clock, fateOf }),
    chatInMemory({ platform: 'forgetful', clock, fateOf, remembers: false }),
  ];
  const outboxThrough = (wrap: <T extends object>(port: T) => T): Outbox => ({
    posts: wrap(posts),
    messengers: chats.map((chat): Messenger => wrap(chat)),
    compose: async (about) => aDigest(about, versions.get(about.id)),
    accountsOf: async (person) => ACCOUNTS[person] ?? [],
    clock,
    log: aLog(),
  });
  const standing = (key: string) =>
    chats
      .flatMap((chat) => chat.standing())
      .filter((one) => one.key === key)
      .map(({ reply }) => reply);

  return {
    posts,
    move,
    befall: (given: readonly Fate[]) => {
      fates = given;
    },
    live(calls: number) {
      const { dead, mortally } = mortal(calls);
      return Promise.race([deliverPosts(outboxThrough(mortally), new AbortController().signal), dead]);
    },
    async change(key: string) {
      versions.set(key, (versions.get(key) ?? 1) + 1);
      await posts.refresh({ kind: 'digest', id: key }, clock());
    },
    whole: (key: string) => standing(key).filter(({ parts }) => parts.length > 1),
    asItShouldBe: (key: string) => aDigest({ kind: 'digest', id: key }, versions.get(key)),
  };
}

type World = ReturnType<typeof aWorld>;
type Stretch = typeof stretches extends fc.Arbitrary<(infer One)[]> ? One : never;

async function endure({ befall, change, live, move }: World, { fates, lives, changed, pass }: Stretch) {
  befall(fates);
  for (const key of changed) await change(key);
  await Promise.all(lives.map(live));
  move(pass);
}

/** Everything works again, for a day. */
async function recover({ befall, live, move }: World) {
  befall([]);
  for (let hour = 0; hour < 24; hour++) {
    move(HOUR + MINUTE);
    await live(Number.POSITIVE_INFINITY);
  }
}

describe('whatever platforms and processes do', () => {
  it('each message stands there whole once at most, and once in the end, as it is to be shown last', async () => {
    await fc.assert(
      fc.asyncProperty(stretches, async (troubled) => {
        const world = aWorld();
        await world.posts.owe(OWED, MONDAY);
        for (const stretch of troubled) {
          await endure(world, stretch);
          for (const { key } of OWED) expect(world.whole(key).length).toBeLessThan(2);
        }

        await recover(world);
        for (const { key } of OWED) {
          expect(world.whole(key)).toEqual([world.asItShouldBe(key)]);
          expect(await world.posts.find(key)).toMatchObject({ state: 'sent' });
        }
      }),
      { numRuns: 300 },
    );
  });
});
