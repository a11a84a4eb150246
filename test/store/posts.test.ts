import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Address } from '../../src/outbox/address.ts';
import {
  type About,
  LONGEST_WAIT,
  type NewPost,
  PATIENT_ATTEMPTS,
  type Posts,
  TROUBLE_SHOWN,
} from '../../src/outbox/posts.ts';
import { MORNING } from './builders.ts';
import { KEEPERS, type Keeper } from './keepers.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const LEASE = 5 * MINUTE;

/** When whatever a test left undone is put away. */
const AFTERWARDS = new Date('2027-01-01T00:00:00Z');

const later = (ms: number) => new Date(MORNING.getTime() + ms);

function anAddress(address: Partial<Address> = {}): Address {
  return { platform: 'chat', workspace: 'W1', conversation: randomUUID(), ...address };
}

function aPost(post: Partial<NewPost> = {}): NewPost {
  const key = `digest:${randomUUID()}`;
  return {
    key,
    about: { kind: 'digest', id: key },
    to: { kind: 'conversation', address: anAddress() },
    ...post,
  };
}

describe.each(KEEPERS)('the messages owed $name', ({ open }) => {
  let keeper: Keeper;
  let posts: Posts;
  beforeAll(async () => {
    keeper = await open();
    posts = keeper.posts;
  });
  afterEach(async () => {
    for (let left = await claim(AFTERWARDS); left; left = await claim(AFTERWARDS)) {
      await posts.tried(left, { kind: 'dropped' }, AFTERWARDS);
    }
  });
  afterAll(() => keeper.close());

  const claim = (at: Date = MORNING) => posts.claim(at, new Date(at.getTime() + LEASE));
  const claimed = async (at: Date = MORNING) => {
    const post = await claim(at);
    if (!post) throw new Error('nothing is due');
    return post;
  };
  /** Owes it, sends it and answers its key. */
  const sent = async (post: NewPost, message = 'M1') => {
    await posts.owe([post], MORNING);
    await posts.tried(await claimed(), { kind: 'sent', message }, MORNING);
    return post.key;
  };

  it('are as they were owed', async () => {
    const address = anAddress();
    const post = aPost({ to: { kind: 'conversation', address } });
    expect(await posts.owe([post], MORNING)).toBe(1);
    expect(await posts.find(post.key)).toEqual({
      ...post,
      id: expect.any(String),
      state: 'waiting',
      createdAt: MORNING,
      address,
      message: undefined,
      attempts: 0,
      ambiguous: false,
      wanted: 1,
      why: undefined,
    });
    expect(await posts.find('another')).toBeUndefined();
  });

  it('are owed once, however often and by however many they are owed', async () => {
    const three = [aPost(), aPost(), aPost()];
    expect(await posts.owe(three, MORNING)).toBe(3);
    const counts = await Promise.all(
      [1, 2, 3, 4].map((turn) => posts.owe([...three, aPost()].slice(turn % 2), later(turn))),
    );
    expect(counts).toEqual([1, 1, 1, 1]);
    expect((await posts.find(three[0]?.key ?? ''))?.createdAt).toEqual(MORNING);
  });

  it('are taken once each, also by many at the same moment', async () => {
    const owed = Array.from({ length: 12 }, () => aPost());
    await posts.owe(owed, MORNING);
    const taken = await Promise.all(Array.from({ length: 20 }, () => claim()));
    const more = [];
    for (let next = await claim(); next; next = await claim()) more.push(next);
    const keys = [...taken, ...more].flatMap((post) => post?.key ?? []);
    expect(keys.toSorted()).toEqual(owed.map(({ key }) => key).toSorted());
  });

  it('are taken oldest first, and no sooner than they are due', async () => {
    const [first, second] = [aPost(), aPost()];
    await posts.owe([second], later(SECOND));
    await posts.owe([first], MORNING);
    expect(await claim(later(-1))).toBeUndefined();
    expect((await claimed(later(MINUTE))).key).toBe(first.key);
    expect((await claimed(later(MINUTE))).key).toBe(second.key);
    expect(await claim(later(MINUTE))).toBeUndefined();
  });

  it('are alone with whoever took them until the lease ends, and count as cut short afterwards', async () => {
    await posts.owe([aPost()], MORNING);
    expect(await claimed()).toMatchObject({ ambiguous: false, attempts: 1, leaseUntil: later(LEASE) });
    expect(await claim(later(LEASE - 1))).toBeUndefined();
    expect(await claimed(later(LEASE))).toMatchObject({ ambiguous: true, attempts: 1 });
  });

  it('heed nobody whose lease has run out and whose place was taken', async () => {
    await posts.owe([aPost()], MORNING);
    const late = await claimed();
    const now = await claimed(later(LEASE));
    await posts.tried(late, { kind: 'refused', why: 'busy', tryAt: MORNING }, later(LEASE));
    expect(await claim(later(LEASE + 1))).toBeUndefined();
    await posts.tried(now, { kind: 'sent', message: 'M2' }, later(LEASE));
    expect(await posts.find(now.key)).toMatchObject({ state: 'sent', message: 'M2' });
  });

  it('are sent', async () => {
    const key = await sent(aPost());
    expect(await posts.find(key)).toMatchObject({
      state: 'sent',
      message: 'M1',
      attempts: 0,
      why: undefined,
    });
    expect(await claim(later(LONGEST_WAIT))).toBeUndefined();
  });

  it('wait as long as they were told when they were refused, and are not in doubt', async () => {
    await posts.owe([aPost()], MORNING);
    await posts.tried(await claimed(), { kind: 'refused', why: 'busy', tryAt: later(MINUTE) }, MORNING);
    expect(await claim(later(MINUTE - 1))).toBeUndefined();
    expect(await claimed(later(MINUTE))).toMatchObject({ ambiguous: false, attempts: 2, why: 'busy' });
  });

  it('stay in doubt when nobody knows whether they came through', async () => {
    await posts.owe([aPost()], MORNING);
    const { key, ...rest } = await claimed();
    await posts.tried({ key, ...rest }, { kind: 'unsure', why: 'reset', tryAt: later(MINUTE) }, MORNING);
    expect(await posts.find(key)).toMatchObject({ state: 'unsure', ambiguous: true, why: 'reset' });
    expect(await claim(later(MINUTE - 1))).toBeUndefined();
    expect(await claimed(later(MINUTE))).toMatchObject({ ambiguous: true });
  });

  it('are left alone when there was nothing to say, or when they were given up', async () => {
    const [dropped, failed] = [aPost(), aPost()];
    await posts.owe([dropped, failed], MORNING);
    await posts.tried(await claimed(), { kind: 'dropped' }, MORNING);
    await posts.tried(await claimed(), { kind: 'failed', why: 'public' }, MORNING);
    expect(await posts.find(dropped.key)).toMatchObject({ state: 'sent', message: undefined });
    expect(await posts.find(failed.key)).toMatchObject({ state: 'failed', why: 'public' });
    expect(await claim(later(LONGEST_WAIT))).toBeUndefined();
  });

  it('keep the message that the platform named first', async () => {
    await posts.owe([aPost()], MORNING);
    const { id, key } = await claimed();
    await posts.opened(id, 'M1');
    await posts.opened(id, 'M2');
    expect((await posts.find(key))?.message).toBe('M1');
  });

  it('are found by what they are about, oldest first', async () => {
    const about: About = { kind: 'request', id: randomUUID() };
    const three = [aPost({ about }), aPost({ about }), aPost({ about })];
    await posts.owe([...three, aPost()], MORNING);
    expect((await posts.about(about)).map(({ key }) => key)).toEqual(three.map(({ key }) => key));
    expect(await posts.about({ ...about, kind: 'request-line' })).toEqual([]);
  });

  describe('to a person', () => {
    it('have no address until it is settled, which is for good', async () => {
      const person = randomUUID();
      await posts.owe([aPost({ to: { kind: 'person', person } })], MORNING);
      const post = await claimed();
      expect(post).toMatchObject({ to: { kind: 'person', person }, address: undefined });
      const address = anAddress();
      await posts.settleOn(post.id, address);
      await posts.settleOn(post.id, anAddress());
      expect(await posts.find(post.key)).toMatchObject({ to: { kind: 'person', person }, address });
    });

    it('are taken one at a time', async () => {
      const person = randomUUID();
      await posts.owe(
        [aPost({ to: { kind: 'person', person } }), aPost({ to: { kind: 'person', person } })],
        MORNING,
      );
      const first = await claimed();
      expect(await claim()).toBeUndefined();
      await posts.tried(first, { kind: 'sent', message: 'M1' }, MORNING);
      expect((await claimed()).id).not.toBe(first.id);
    });
  });

  describe('in one conversation', () => {
    const pair = () => {
      const to = { kind: 'conversation', address: anAddress() } as const;
      return [aPost({ to }), aPost({ to })] as const;
    };

    it('come one after the other, and hold up no other conversation', async () => {
      const [first, second] = pair();
      const elsewhere = aPost();
      await posts.owe([first, second, elsewhere], MORNING);
      const taken = await claimed();
      expect(taken.key).toBe(first.key);
      expect((await claimed()).key).toBe(elsewhere.key);
      expect(await claim()).toBeUndefined();
      await posts.tried(taken, { kind: 'sent', message: 'M1' }, MORNING);
      expect((await claimed()).key).toBe(second.key);
    });

    it('of one workspace hold up none of another one, whose conversation has the same id', async () => {
      const address = anAddress();
      const to = { kind: 'conversation', address } as const;
      const [first, second] = [aPost({ to }), aPost({ to })];
      const there = { kind: 'conversation', address: { ...address, workspace: randomUUID() } } as const;
      const elsewhere = aPost({ to: there });
      await posts.owe([first, second, elsewhere], MORNING);
      expect([(await claimed()).key, (await claimed()).key]).toEqual([first.key, elsewhere.key]);
      expect(await claim()).toBeUndefined();
    });

    it('keep their order while the first is tried again', async () => {
      const [first, second] = pair();
      await posts.owe([first, second], MORNING);
      await posts.tried(await claimed(), { kind: 'unsure', why: 'reset', tryAt: later(MINUTE) }, MORNING);
      expect(await claim(later(SECOND))).toBeUndefined();
      await posts.tried(await claimed(later(MINUTE)), { kind: 'sent', message: 'M1' }, later(MINUTE));
      expect((await claimed(later(MINUTE))).key).toBe(second.key);
    });

    it('are not silenced by one that cannot be sent', async () => {
      const [first, second] = pair();
      await posts.owe([first, second], MORNING);
      for (let attempt = 1; attempt <= PATIENT_ATTEMPTS; attempt++) {
        const at = later(attempt * MINUTE);
        const tryAt = later((attempt + 1) * MINUTE);
        await posts.tried(await claimed(at), { kind: 'refused', why: 'compose', tryAt }, at);
      }
      expect((await claimed(later(PATIENT_ATTEMPTS * MINUTE))).key).toBe(second.key);
    });

    it('do not wait for an older one that only changes', async () => {
      const [first, second] = pair();
      await sent(first);
      await posts.owe([second], later(SECOND));
      await posts.refresh(first.about, later(SECOND));
      await posts.tried(
        await claimed(later(SECOND)),
        { kind: 'refused', why: 'busy', tryAt: later(MINUTE) },
        later(SECOND),
      );
      expect((await claimed(later(SECOND))).key).toBe(second.key);
    });
  });

  it('are taken back from a conversation: what stands there says nothing, what was not sent is not owed', async () => {
    const address = anAddress();
    const to = { kind: 'conversation', address } as const;
    const elsewhere = { ...address, workspace: randomUUID() };
    const untouched = await sent(aPost({ to: { kind: 'conversation', address: elsewhere } }));
    await sent(aPost({ to }), 'M7');
    const owed = aPost({ to });
    await posts.owe([owed], MORNING);

    await posts.takeBack(address, later(MINUTE));
    expect(await posts.find(owed.key)).toBeUndefined();
    expect(await posts.find(untouched)).toMatchObject({ state: 'sent' });
    expect(await claimed(later(MINUTE))).toMatchObject({ about: { kind: 'erased' }, message: 'M7', address });
    expect(await claim(later(MINUTE))).toBeUndefined();
  });

  describe('in a thread', () => {
    it('wait for the message that the thread hangs on', async () => {
      const card = aPost();
      const line = aPost({ thread: card.key, to: card.to });
      await posts.owe([line], MORNING);
      expect(await claim()).toBeUndefined();
      await posts.owe([card], later(1));
      expect((await claimed(later(1))).key).toBe(card.key);
      expect(await claim(later(1))).toBeUndefined();
    });

    it('follow it, and hold up nobody meanwhile', async () => {
      const card = aPost();
      const line = aPost({ thread: card.key, to: card.to });
      const other = aPost({ to: card.to });
      await posts.owe([card, line, other], MORNING);
      await posts.tried(await claimed(), { kind: 'failed', why: 'public' }, MORNING);
      expect((await claimed()).key).toBe(other.key);

      await posts.refresh(card.about, later(MINUTE));
      const again = await claimed(later(LEASE + MINUTE));
      expect(again.key).toBe(card.key);
      await posts.opened(again.id, 'M1');
      await posts.tried(again, { kind: 'sent', message: 'M1' }, later(LEASE + MINUTE));
      expect(await claimed(later(LEASE + MINUTE))).toMatchObject({ key: line.key, thread: card.key });
    });
  });

  describe('shown anew', () => {
    it('are changed and not posted again', async () => {
      const post = aPost();
      const key = await sent(post);
      await posts.refresh({ ...post.about, id: 'another' }, later(MINUTE));
      expect(await claim(later(MINUTE))).toBeUndefined();
      await posts.refresh(post.about, later(MINUTE));
      const again = await claimed(later(MINUTE));
      expect(again).toMatchObject({ key, message: 'M1', ambiguous: false, wanted: 2, attempts: 1 });
    });

    it('are shown once more when they changed while they were being sent', async () => {
      const post = aPost();
      await posts.owe([post], MORNING);
      const first = await claimed();
      await posts.refresh(post.about, MORNING);
      expect(await claim()).toBeUndefined();
      await posts.tried(first, { kind: 'sent', message: 'M1' }, later(SECOND));
      const again = await claimed(later(SECOND));
      expect(again).toMatchObject({ message: 'M1', ambiguous: false, wanted: 2 });
      await posts.tried(again, { kind: 'sent', message: 'M1' }, later(SECOND));
      expect(await claim(later(MINUTE))).toBeUndefined();
    });

    it('wait no shorter, and stay in doubt, when they were to be tried again anyway', async () => {
      const post = aPost();
      await posts.owe([post], MORNING);
      await posts.tried(await claimed(), { kind: 'unsure', why: 'reset', tryAt: later(MINUTE) }, MORNING);
      await posts.refresh(post.about, later(SECOND));
      expect(await claim(later(MINUTE - 1))).toBeUndefined();
      expect(await claimed(later(MINUTE))).toMatchObject({ ambiguous: true, wanted: 2 });
    });

    it.each(['dropped', 'failed'] as const)(
      'are looked for when they were %s without a message',
      async (kind) => {
        const post = aPost();
        await posts.owe([post], MORNING);
        await posts.tried(await claimed(), { kind, why: 'reset' }, MORNING);
        await posts.refresh(post.about, later(MINUTE));
        expect(await claimed(later(MINUTE))).toMatchObject({
          ambiguous: true,
          message: undefined,
          attempts: 1,
        });
      },
    );
  });

  describe('when the clock is set back', () => {
    it('do not wait for a moment that nobody would have put off so far', async () => {
      const days = (count: number) => later(count * LONGEST_WAIT);
      await posts.owe([aPost(), aPost()], days(9));
      const cut = await claimed(days(9));
      expect((await claimed(MORNING)).ambiguous).toBe(true);
      expect((await claimed(MORNING)).id).not.toBe(cut.id);
    });
  });

  it('are troubled when they were given up or tried several times, for a month', async () => {
    const [fine, failed, slow] = [aPost(), aPost(), aPost()];
    const mine = [fine, failed, slow].map(({ key }) => key);
    const troubled = async (ms = MINUTE) =>
      (await posts.troubled(later(ms))).map(({ key }) => key).filter((key) => mine.includes(key));
    await posts.owe([fine, failed, slow], MORNING);
    await posts.tried(await claimed(), { kind: 'sent', message: 'M1' }, MORNING);
    await posts.tried(await claimed(), { kind: 'failed', why: 'public' }, MORNING);
    expect(await troubled()).toEqual([failed.key]);
    for (let attempt = 1; attempt <= PATIENT_ATTEMPTS; attempt++) {
      await posts.tried(await claimed(), { kind: 'refused', why: 'busy', tryAt: MORNING }, MORNING);
    }
    expect(await troubled()).toEqual([failed.key, slow.key]);
    expect(await troubled(TROUBLE_SHOWN + MINUTE)).toEqual([]);
  });
});
