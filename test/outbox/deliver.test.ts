import { describe, expect, it } from 'vitest';
import { deliverPosts } from '../../src/outbox/deliver.ts';
import type { Outbox } from '../../src/outbox/outbox.ts';
import { aLog } from '../support/a-log.ts';
import { type Act, chatInMemory, type Fate } from '../support/chat-in-memory.ts';
import { aClock, aDigest, anOutbox, aPost, CHANNEL, DAY, GIST, HOUR, MINUTE, MONDAY } from './an-outbox.ts';

const running = new AbortController().signal;

/** An outbox on one platform, whose acts end as the list says and well after that. */
function anOutboxOnChat(
  fates: Partial<Record<Act, Fate[]>> = {},
  chatting: Partial<Parameters<typeof chatInMemory>[0]> = {},
  overrides: Partial<Outbox> = {},
) {
  const { clock, move } = aClock();
  const log = aLog();
  const acts: Act[] = [];
  const fateOf = (act: Act): Fate => {
    acts.push(act);
    return fates[act]?.shift() ?? 'done';
  };
  const chat = chatInMemory({ platform: 'chat', clock, fateOf, ...chatting });
  const outbox = anOutbox({ messengers: [chat], clock, log, ...overrides });
  const deliver = () => deliverPosts(outbox, running);
  return { ...outbox, chat, log, acts, move, deliver };
}

describe('what the bot owes', () => {
  it('is posted once, with its key, and said to be sent', async () => {
    const { posts, chat, deliver, acts } = anOutboxOnChat();
    await posts.owe([aPost('one'), aPost('two')], MONDAY);
    await deliver();
    await deliver();
    expect(chat.standing()).toMatchObject([
      { key: 'one', address: CHANNEL, reply: aDigest({ kind: 'digest', id: 'one' }) },
      { key: 'two' },
    ]);
    expect(acts).toEqual(['check', 'post', 'check', 'post']);
    expect(await posts.find('one')).toMatchObject({ state: 'sent', message: 'chat-1' });
  });

  it('is not sent where it must not be read, and somebody must look', async () => {
    const fitness = () => ({ kind: 'unfit', why: 'public' }) as const;
    const { posts, chat, deliver, log } = anOutboxOnChat({}, { fitness });
    await posts.owe([aPost('one')], MONDAY);
    await deliver();
    expect(chat.standing()).toEqual([]);
    expect(await posts.find('one')).toMatchObject({ state: 'failed', why: 'public' });
    expect(log.noted.map(({ level }) => level)).toEqual(['error']);
  });

  it('is dropped when there is nothing to say any more', async () => {
    const { posts, chat, deliver } = anOutboxOnChat({}, {}, { compose: async () => undefined });
    await posts.owe([aPost('one')], MONDAY);
    await deliver();
    expect(chat.standing()).toEqual([]);
    expect(await posts.find('one')).toMatchObject({ state: 'sent', why: 'nothing-to-say' });
  });

  it('is put off when the platform cannot be asked just now', async () => {
    const { posts, chat, deliver, move } = anOutboxOnChat({ check: ['lost'] });
    await posts.owe([aPost('one')], MONDAY);
    await deliver();
    expect(await posts.find('one')).toMatchObject({ state: 'waiting', why: 'busy' });
    move(MINUTE);
    await deliver();
    expect(chat.standing()).toHaveLength(1);
  });

  it('waits for a platform that the bot is not connected to', async () => {
    const { posts, deliver } = anOutboxOnChat();
    await posts.owe(
      [aPost('one', { to: { kind: 'conversation', address: { ...CHANNEL, platform: 'mail' } } })],
      MONDAY,
    );
    await deliver();
    expect(await posts.find('one')).toMatchObject({ state: 'waiting', why: 'not_connected' });
  });

  it('is tried again with growing delays, and given up after about a day', async () => {
    const { posts, deliver, move, clock, acts } = anOutboxOnChat({ post: Array<Fate>(99).fill('refused') });
    await posts.owe([aPost('one')], MONDAY);
    const tries: number[] = [];
    for (let minute = 0; minute < 2 * 24 * 60; minute++) {
      const before = acts.length;
      await deliver();
      if (acts.length > before) tries.push((clock().getTime() - MONDAY.getTime()) / MINUTE);
      move(MINUTE);
    }
    expect(tries).toEqual([0, 1, 3, 13, 43, 163, 523, 883, 1243]);
    expect(await posts.find('one')).toMatchObject({ state: 'failed', why: 'busy' });
  });

  it('is not given up because processes died over it', async () => {
    const { posts, deliver, move, clock, chat } = anOutboxOnChat({ post: ['refused'] });
    await posts.owe([aPost('one')], MONDAY);
    for (let death = 0; death < 20; death++) {
      await posts.claim(clock(), new Date(clock().getTime() + MINUTE));
      move(MINUTE);
    }
    await deliver();
    expect(await posts.find('one')).toMatchObject({ state: 'waiting', attempts: 1 });
    move(MINUTE);
    await deliver();
    expect(chat.standing()).toHaveLength(1);
  });

  it('leaves the platform alone for as long as it asks', async () => {
    const { posts, deliver, move, chat } = anOutboxOnChat({ post: ['refused'] }, { pauseMs: 10 * MINUTE });
    await posts.owe([aPost('one')], MONDAY);
    await deliver();
    move(10 * MINUTE - 1);
    await deliver();
    expect(chat.standing()).toEqual([]);
    move(1);
    await deliver();
    expect(chat.standing()).toHaveLength(1);
  });

  it('is never put off beyond what a clock that is set back would explain', async () => {
    const { posts, deliver, move, chat } = anOutboxOnChat({ post: ['refused'] }, { pauseMs: 300 * DAY });
    await posts.owe([aPost('one')], MONDAY);
    await deliver();
    move(6 * HOUR);
    await deliver();
    expect(chat.standing()).toHaveLength(1);
  });
});

describe('a message of which nobody knows whether it came through', () => {
  it.each(['done-unsaid', 'done-late'] as const)(
    'is looked for, found and not posted again: %s',
    async (fate) => {
      const { posts, chat, deliver, move, acts } = anOutboxOnChat({ post: [fate] });
      await posts.owe([aPost('one')], MONDAY);
      await deliver();
      expect(await posts.find('one')).toMatchObject({ state: 'unsure', ambiguous: true });
      move(MINUTE - 1);
      await deliver();
      expect(acts).not.toContain('lookFor');
      move(1);
      await deliver();
      expect(chat.standing()).toHaveLength(1);
      expect(await posts.find('one')).toMatchObject({ state: 'sent', message: 'chat-1' });
    },
  );

  it('is posted when it is not there', async () => {
    const { posts, chat, deliver, move } = anOutboxOnChat({ post: ['lost'] });
    await posts.owe([aPost('one')], MONDAY);
    await deliver();
    move(MINUTE);
    await deliver();
    expect(chat.standing()).toMatchObject([{ key: 'one' }]);
  });

  it.each(['lookFor', 'check'] as const)(
    'stays in doubt while the platform does not answer: %s',
    async (act) => {
      const { posts, chat, deliver, move } = anOutboxOnChat({
        post: ['done-unsaid'],
        [act]: ['done', 'lost'].slice(act === 'check' ? 0 : 1) as Fate[],
      });
      await posts.owe([aPost('one')], MONDAY);
      await deliver();
      move(MINUTE);
      await deliver();
      expect(await posts.find('one')).toMatchObject({ state: 'unsure', ambiguous: true });
      move(HOUR);
      await deliver();
      expect(chat.standing()).toHaveLength(1);
      expect(await posts.find('one')).toMatchObject({ state: 'sent' });
    },
  );

  it('is looked for as well when an error of our own broke it off', async () => {
    const { posts, chat, deliver, move, log } = anOutboxOnChat();
    await posts.owe([aPost('one')], MONDAY);
    const { post } = chat;
    Object.assign(chat, {
      async post(...given: Parameters<typeof post>) {
        await post(...given);
        Object.assign(chat, { post });
        throw new TypeError('a secret');
      },
    });
    await deliver();
    move(MINUTE);
    await deliver();
    expect(chat.standing()).toHaveLength(1);
    expect(await posts.find('one')).toMatchObject({ state: 'sent' });
    expect(JSON.stringify(log.noted)).toContain('TypeError');
    expect(JSON.stringify(log.noted)).not.toContain('secret');
  });
});

describe('a message on a platform that cannot look back', () => {
  it('is its gist first, and becomes the whole when it is noted', async () => {
    const { posts, chat, deliver, acts } = anOutboxOnChat({ update: ['lost'] }, { remembers: false });
    await posts.owe([aPost('one')], MONDAY);
    await deliver();
    expect(chat.standing()).toMatchObject([
      { reply: { gist: GIST, audience: 'everyone', parts: [{ kind: 'prose', text: [{ text: GIST }] }] } },
    ]);
    expect(await posts.find('one')).toMatchObject({ state: 'waiting', message: 'chat-1' });
    expect(acts).toEqual(['check', 'post', 'update']);
  });

  it('becomes the whole later where changing it failed', async () => {
    const { posts, chat, deliver, move, acts } = anOutboxOnChat({ update: ['lost'] }, { remembers: false });
    await posts.owe([aPost('one')], MONDAY);
    await deliver();
    move(MINUTE);
    await deliver();
    expect(chat.standing()).toMatchObject([{ reply: aDigest({ kind: 'digest', id: 'one' }) }]);
    expect(acts).toEqual(['check', 'post', 'update', 'check', 'update']);
  });

  it('never stands there whole twice', async () => {
    const { posts, chat, deliver, move } = anOutboxOnChat({ post: ['done-unsaid'] }, { remembers: false });
    await posts.owe([aPost('one')], MONDAY);
    await deliver();
    move(MINUTE);
    await deliver();
    expect(chat.standing().map(({ reply }) => reply.parts.length)).toEqual([1, 2]);
  });
});

describe('one that fails', () => {
  it('stops no other', async () => {
    const conversations = Array.from({ length: 40 }, (_, index) => ({
      ...CHANNEL,
      conversation: `C${index}`,
    }));
    const compose: Outbox['compose'] = async (about) => {
      if (about.id.endsWith('7')) throw new RangeError('a secret');
      return aDigest(about);
    };
    const { posts, chat, deliver, log } = anOutboxOnChat({}, {}, { compose });
    await posts.owe(
      conversations.map((address, index) => aPost(`${index}`, { to: { kind: 'conversation', address } })),
      MONDAY,
    );
    await deliver();
    expect(chat.standing()).toHaveLength(36);
    expect(await posts.find('7')).toMatchObject({ state: 'waiting', why: 'compose_failed' });
    expect(JSON.stringify(log.noted)).toContain('RangeError');
    expect(JSON.stringify(log.noted)).not.toContain('secret');
  });

  it('holds up its own conversation for a while only', async () => {
    const { posts, chat, deliver, move } = anOutboxOnChat({
      post: ['refused', 'refused', 'refused'],
    });
    await posts.owe([aPost('one'), aPost('two')], MONDAY);
    await deliver();
    expect(chat.standing()).toEqual([]);
    for (const minutes of [1, 2, 10, 30]) {
      move(minutes * MINUTE);
      await deliver();
    }
    expect(chat.standing().map(({ key }) => key)).toEqual(['two', 'one']);
  });
});

describe('a message to a person', () => {
  const to = { kind: 'person', person: 'anna' } as const;
  const accounts = [
    { platform: 'chat', workspace: 'W1', user: 'U1' },
    { platform: 'talk', workspace: 'T1', user: 'V1' },
  ];

  function onTwoPlatforms(closed: readonly string[], fates: Partial<Record<Act, Fate[]>> = {}) {
    const { clock, move } = aClock();
    const fateOf = (act: Act): Fate => fates[act]?.shift() ?? 'done';
    const chats = ['chat', 'talk'].map((platform) => chatInMemory({ platform, clock, closed, fateOf }));
    const outbox = anOutbox({ messengers: chats, clock, accountsOf: async () => accounts });
    const standing = () => chats.flatMap((chat) => chat.standing());
    return { ...outbox, move, standing, deliver: () => deliverPosts(outbox, running) };
  }

  it('goes through the account that was last used', async () => {
    const { posts, standing, deliver } = onTwoPlatforms([]);
    await posts.owe([aPost('one', { to })], MONDAY);
    await deliver();
    expect(standing()).toMatchObject([{ address: { platform: 'chat', conversation: 'with-U1' } }]);
    expect((await posts.find('one'))?.address).toEqual({
      platform: 'chat',
      workspace: 'W1',
      conversation: 'with-U1',
    });
  });

  it('goes through the next platform when that one is closed', async () => {
    const { posts, standing, deliver } = onTwoPlatforms(['U1']);
    await posts.owe([aPost('one', { to })], MONDAY);
    await deliver();
    expect(standing()).toMatchObject([{ address: { platform: 'talk' } }]);
  });

  it('stays with the platform on which it may stand already', async () => {
    const closed: string[] = [];
    const { posts, standing, deliver, move } = onTwoPlatforms(closed, { post: ['done-unsaid'] });
    await posts.owe([aPost('one', { to })], MONDAY);
    await deliver();
    closed.push('U1');
    move(MINUTE);
    await deliver();
    expect(standing()).toMatchObject([{ address: { platform: 'chat' } }]);
    expect(await posts.find('one')).toMatchObject({ state: 'sent' });
  });

  it('goes through the next platform when the whole of that one is shut, and waits where there is no other', async () => {
    const { clock, move } = aClock();
    const shut = ['U1'];
    const chats = ['chat', 'talk'].map((platform) => chatInMemory({ platform, clock, shut }));
    const outbox = anOutbox({ messengers: chats, clock, accountsOf: async () => accounts });
    const standing = () => chats.flatMap((chat) => chat.standing());
    await outbox.posts.owe([aPost('one', { to })], MONDAY);
    await deliverPosts(outbox, running);
    expect(standing()).toMatchObject([{ address: { platform: 'talk' } }]);

    shut.push('V1');
    await outbox.posts.owe([aPost('two', { to })], MONDAY);
    await deliverPosts(outbox, running);
    expect(await outbox.posts.find('two')).toMatchObject({ state: 'waiting', why: 'token_revoked' });
    shut.splice(0);
    move(30_000);
    await deliverPosts(outbox, running);
    expect(standing()).toHaveLength(2);
  });

  it('waits when the platform cannot say', async () => {
    const { posts, standing, deliver } = onTwoPlatforms([], { personal: ['lost'] });
    await posts.owe([aPost('one', { to })], MONDAY);
    await deliver();
    expect(standing()).toEqual([]);
    expect(await posts.find('one')).toMatchObject({ state: 'waiting' });
  });

  it('is given up when the person is reached nowhere', async () => {
    const { posts, deliver } = onTwoPlatforms(['U1', 'V1']);
    await posts.owe([aPost('one', { to })], MONDAY);
    await deliver();
    expect(await posts.find('one')).toMatchObject({ state: 'failed', why: 'unreachable' });
  });
});

describe('a line in a thread', () => {
  it('stands under its message, where that one went', async () => {
    const { posts, chat, deliver } = anOutboxOnChat(
      {},
      {},
      {
        accountsOf: async () => [{ platform: 'chat', workspace: 'W1', user: 'U1' }],
      },
    );
    const to = { kind: 'person', person: 'anna' } as const;
    await posts.owe([aPost('card', { to }), aPost('line', { to, thread: 'card' })], MONDAY);
    await deliver();
    expect(chat.standing()).toMatchObject([
      { key: 'card', thread: undefined },
      { key: 'line', thread: 'chat-1', address: { conversation: 'with-U1' } },
    ]);
  });
});

describe('delivering that is told to stop', () => {
  it('finishes what it has in hand and takes nothing new', async () => {
    const stopping = new AbortController();
    const compose: Outbox['compose'] = async (about) => {
      stopping.abort();
      return aDigest(about);
    };
    const { posts, chat, ...outbox } = anOutboxOnChat({}, {}, { compose });
    await posts.owe([aPost('one'), aPost('two')], MONDAY);
    await deliverPosts({ ...outbox, posts }, stopping.signal);
    expect(chat.standing()).toMatchObject([{ key: 'one' }]);
    expect(await posts.find('one')).toMatchObject({ state: 'sent' });
    expect(await posts.find('two')).toMatchObject({ state: 'waiting', attempts: 0 });
  });
});

describe('a claim that takes so long that its lease may end', () => {
  it('is not sent any more, because somebody else may be sending it', async () => {
    const { clock, move } = aClock();
    const chat = chatInMemory({ platform: 'chat', clock });
    const compose: Outbox['compose'] = async (about) => {
      move(4 * MINUTE);
      return aDigest(about);
    };
    const outbox = anOutbox({ messengers: [chat], clock, compose });
    await outbox.posts.owe([aPost('one')], MONDAY);
    await deliverPosts(outbox, running);
    expect(chat.standing()).toEqual([]);
    expect(await outbox.posts.find('one')).toMatchObject({ state: 'waiting', why: 'too_slow' });
  });
});

describe('a database that fails', () => {
  it('ends the delivery with its error, after what the others had in hand', async () => {
    const { posts, ...outbox } = anOutboxOnChat();
    await posts.owe([aPost('one')], MONDAY);
    const failing = { ...posts, tried: () => Promise.reject(new Error('the database is away')) };
    await expect(deliverPosts({ ...outbox, posts: failing }, running)).rejects.toThrow('away');
  });
});
