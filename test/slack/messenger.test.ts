import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { Messenger } from '../../src/outbox/messenger.ts';
import { createMessenger } from '../../src/slack/messenger.ts';
import { toSlackMessage } from '../../src/slack/render.ts';
import { openSlackApi } from '../../src/slack/slack-api.ts';
import { createDirectory } from '../../src/slack/visitors.ts';
import { aReply } from '../support/scripted-bot.ts';
import { NOW, openSite, whereIs } from './slack-site.ts';
import { BOT_USER, type Fault, WORKSPACE } from './stub-slack.ts';

const KEY = 'digest:2026-W48:G1STAFF';
const where = whereIs('G1STAFF');
const reply = aReply({ gist: 'Ugens årsdage.', audience: 'everyone' });

async function aMessenger() {
  const { door, slack, waits, logged } = await openSite();
  return { messenger: door.messenger, slack, waits, logged, door };
}

/** What goes wrong, what the bot makes of it, and its code. */
const CERTAIN: readonly (readonly [string, Fault, object])[] = [
  ['a refusal', { kind: 'error', code: 'is_archived' }, { why: 'is_archived' }],
  [
    'patience asked for too long',
    { kind: 'rate-limited', seconds: 60 },
    { why: 'slack_webapi_rate_limited_error', pauseMs: 60_000 },
  ],
];
const UNCERTAIN: readonly (readonly [string, Fault, string | RegExp])[] = [
  ['a server error', { kind: 'status', status: 500 }, 'http_500'],
  ['half done', { kind: 'error', code: 'internal_error' }, 'internal_error'],
  ['a connection reset', { kind: 'reset' }, /./],
  ['an answer that was lost', { kind: 'answer-lost' }, /./],
];

describe('the way to a colleague', () => {
  const account = (user: string) => ({ platform: 'slack', workspace: WORKSPACE, user });

  it('is found by their e-mail where they never wrote to the bot', async () => {
    const { messenger } = await aMessenger();
    expect(await messenger.accountWith('asta@example.org')).toEqual(account('U1ASTA'));
    expect(await messenger.accountWith('nobody@example.org')).toBeUndefined();
  });

  it('is not found by an e-mail that a guest has, or that nobody has confirmed', async () => {
    const { messenger } = await aMessenger();
    expect(await messenger.accountWith('guest@example.org')).toBeUndefined();
    expect(await messenger.accountWith('leder@example.org')).toBeUndefined();
  });

  it('is not found while Slack cannot be asked', async () => {
    const { messenger, slack } = await aMessenger();
    slack.fail('users.lookupByEmail', { kind: 'status', status: 500 });
    expect(await messenger.accountWith('asta@example.org')).toBeUndefined();
  });

  it('is their chat with the bot', async () => {
    const { messenger } = await aMessenger();
    expect(await messenger.personal(account('U1ASTA'))).toEqual({ kind: 'open', address: whereIs('D1ASTA') });
  });

  it.each([
    ['a guest', 'U3GUEST', 'guest'],
    ['someone who has left', 'U8LEFT', 'outsider'],
    ['someone from elsewhere', 'U6ELSEWHERE', 'outsider'],
    ['nobody that Slack knows', 'U0NOBODY', 'outsider'],
  ])('is closed to %s', async (_, user, why) => {
    const { messenger, slack } = await aMessenger();
    expect(await messenger.personal(account(user))).toEqual({ kind: 'closed', why });
    expect(slack.calls('conversations.open')).toEqual([]);
  });

  it('is closed where Slack says so', async () => {
    const { messenger, slack } = await aMessenger();
    slack.fail('conversations.open', { kind: 'error', code: 'user_disabled' });
    expect(await messenger.personal(account('U1ASTA'))).toEqual({ kind: 'closed', why: 'user_disabled' });
  });

  it.each(['users.info', 'conversations.open'])('is unknown where %s fails', async (method) => {
    const { messenger, slack } = await aMessenger();
    slack.fail(method, { kind: 'status', status: 503 });
    expect(await messenger.personal(account('U1ASTA'))).toEqual({ kind: 'unknown', why: 'http_503' });
  });
});

describe('a conversation', () => {
  it.each([
    ['of staff and an app', 'G1STAFF'],
    ['of a few', 'G6SMALL'],
    ['of a colleague with the bot', 'D1ASTA'],
  ])('%s is fit for what is for the staff alone', async (_, channel) => {
    const { messenger } = await aMessenger();
    expect(await messenger.check(whereIs(channel))).toEqual({ kind: 'fit' });
  });

  it.each([
    ['that anybody may join', 'C1TEAM', 'public'],
    ['with another organisation', 'G4EXTERNAL', 'outsiders'],
    ['that another organisation is invited to', 'C3PENDING', 'outsiders'],
    ['with people from elsewhere', 'G3OTHERS', 'outsiders'],
    ['with people that Slack does not show', 'G5HIDDEN', 'outsiders'],
    ['with a guest', 'G2GUEST', 'guests'],
    ['of a guest with the bot', 'D3GUEST', 'guests'],
    ['that the bot is not in', 'C5NOTIN', 'not-a-member'],
    ['that is closed down', 'C4ARCHIVED', 'unknown-conversation'],
    ['that Slack does not know', 'C0NONE', 'unknown-conversation'],
  ] as const)('%s is unfit', async (_, channel, why) => {
    const { messenger } = await aMessenger();
    expect(await messenger.check(whereIs(channel))).toEqual({ kind: 'unfit', why });
  });

  it('is gone through page by page, only until somebody is found who may not read along', async () => {
    const { messenger, slack } = await aMessenger();
    await messenger.check(whereIs('G1STAFF'));
    expect(slack.calls('conversations.members')).toHaveLength(2);
    await messenger.check(whereIs('G2GUEST'));
    expect(slack.calls('conversations.members')).toHaveLength(4);
    expect(slack.calls('users.info').map(({ args }) => args['user'])).toEqual([
      'U1ASTA',
      'U7BOT',
      'U2UNCONFIRMED',
      'U8LEFT',
      'U3GUEST',
    ]);
  });

  it.each(['conversations.info', 'conversations.members', 'users.info'])(
    'is not known to be fit when %s fails',
    async (method) => {
      const { messenger, slack } = await aMessenger();
      slack.fail(method, { kind: 'error', code: 'missing_scope' });
      expect(await messenger.check(where)).toEqual({ kind: 'unknown', why: 'missing_scope' });
    },
  );
});

describe('a message that the bot owes', () => {
  it('is posted as it is written, with its key out of sight', async () => {
    const { messenger, slack } = await aMessenger();
    const posting = await messenger.post(where, KEY, reply);

    expect(slack.messages('G1STAFF')).toMatchObject([{ ts: posting.kind === 'sent' && posting.message }]);
    const [post] = slack.calls('chat.postMessage');
    expect(post?.args).toMatchObject({
      channel: 'G1STAFF',
      text: 'Ugens årsdage.',
      unfurl_links: 'false',
      link_names: 'false',
      metadata: { event_type: 'hto_post', event_payload: { key: KEY } },
    });
    expect(post?.args).not.toHaveProperty('thread_ts');
  });

  it('is posted in the thread that it belongs to', async () => {
    const { messenger, slack } = await aMessenger();
    await messenger.post(where, KEY, reply, '5.1');
    expect(slack.calls('chat.postMessage')).toMatchObject([{ args: { thread_ts: '5.1' } }]);
  });

  it.each(CERTAIN)('is certainly not there: %s', async (_, fault, why) => {
    const { messenger, slack } = await aMessenger();
    slack.fail('chat.postMessage', fault);
    expect(await messenger.post(where, KEY, reply)).toEqual({ kind: 'refused', ...why });
    expect(slack.calls('chat.postMessage')).toHaveLength(1);
  });

  it.each(UNCERTAIN)('may be there, and is not sent again: %s', async (_, fault, why) => {
    const { messenger, slack } = await aMessenger();
    slack.fail('chat.postMessage', fault);
    expect(await messenger.post(where, KEY, reply)).toEqual({
      kind: 'unsure',
      why: expect.stringMatching(why),
    });
    expect(slack.calls('chat.postMessage')).toHaveLength(1);
  });

  it('is posted when Slack has had the pause that it asked for', async () => {
    const { messenger, slack, waits } = await aMessenger();
    slack.fail('chat.postMessage', { kind: 'rate-limited', seconds: 3 });
    expect(await messenger.post(where, KEY, reply)).toMatchObject({ kind: 'sent' });
    expect(waits).toEqual([3_000]);
  });

  it('is refused, not cut, when it is more than Slack takes', async () => {
    const { messenger, slack } = await aMessenger();
    const long = aReply({ gist: 'x'.repeat(4_001) });
    expect(await messenger.post(where, KEY, long)).toEqual({ kind: 'refused', why: 'over_limit_text' });
    expect(await messenger.update(where, '5.1', long)).toEqual({ kind: 'refused', why: 'over_limit_text' });
    expect(slack.calls()).toEqual([]);
  });

  it('waits for the second that each message has in its channel, and for no other channel', async () => {
    const { messenger, waits } = await aMessenger();
    await Promise.all(['a', 'b', 'c'].map((key) => messenger.post(where, key, reply)));
    await messenger.post(whereIs('G6SMALL'), KEY, reply);
    expect(waits).toEqual([1_000, 2_000]);
  });

  it('is turned away, with the time to come back, where too many stand before it', async () => {
    const { messenger, slack } = await aMessenger();
    const postings = await Promise.all(
      Array.from({ length: 32 }, (_, index) => messenger.post(where, `${index}`, reply)),
    );
    expect(postings.filter(({ kind }) => kind === 'sent')).toHaveLength(31);
    expect(postings.at(-1)).toMatchObject({ kind: 'refused', pauseMs: 31_000 });
    expect(slack.calls('chat.postMessage')).toHaveLength(31);
  });

  it('never left when the bot is stopped before its turn', async () => {
    const { door, slack } = await openSite({
      wait: (_, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    });
    await door.messenger.post(where, 'a', reply);
    const second = door.messenger.post(where, 'b', reply);
    await door.stop();
    expect(await second).toMatchObject({ kind: 'refused' });
    expect(slack.calls('chat.postMessage')).toHaveLength(1);
  });
});

describe('a message of which nobody knows whether it was posted', () => {
  const SINCE = NOW;
  const find = (messenger: Messenger, thread?: string) => messenger.lookFor(where, KEY, SINCE, thread);

  it('is remembered by the platform', async () => {
    const { messenger } = await aMessenger();
    expect([messenger.platform, messenger.remembers]).toEqual(['slack', true]);
  });

  it.each([undefined, '5.1'])('is found by its key, in the thread %s', async (thread) => {
    const { messenger, slack } = await aMessenger();
    slack.fail('chat.postMessage', { kind: 'answer-lost' });
    await messenger.post(where, KEY, reply, thread);
    const [posted] = slack.messages('G1STAFF');
    expect(await find(messenger, thread)).toEqual({ kind: 'found', message: posted?.['ts'] });
  });

  it('is found behind what was said since', async () => {
    const { messenger, slack } = await aMessenger();
    await messenger.post(where, KEY, reply);
    for (let each = 0; each < 7; each++) slack.say('G1STAFF', { user: 'U1ASTA', text: 'Tak' });
    expect(await find(messenger)).toMatchObject({ kind: 'found' });
  });

  it('is absent where there is none, or one with another key, in another thread, of another app or of old', async () => {
    const { messenger, slack } = await aMessenger();
    expect(await find(messenger)).toEqual({ kind: 'absent' });

    const metadata = { event_type: 'hto_post', event_payload: { key: KEY } };
    await messenger.post(where, 'another', reply);
    await messenger.post(where, KEY, reply, '5.1');
    await messenger.post(whereIs('G6SMALL'), KEY, reply);
    slack.say('G1STAFF', { user: 'U1ASTA', metadata });
    slack.say('G1STAFF', { user: BOT_USER, metadata: { ...metadata, event_type: 'other' } });
    slack.say('G1STAFF', { user: BOT_USER, metadata: 7 });
    expect(await find(messenger)).toEqual({ kind: 'absent' });

    slack.say('G1STAFF', { user: BOT_USER, metadata });
    expect(await find(messenger)).toMatchObject({ kind: 'found' });
    const later = new Date(NOW.getTime() + 3_600_000);
    expect(await messenger.lookFor(where, KEY, later)).toEqual({ kind: 'absent' });
  });

  it('is looked for a little further back than it can be, since clocks differ', async () => {
    const { messenger, slack } = await aMessenger();
    await messenger.post(where, KEY, reply);
    await messenger.lookFor(where, KEY, new Date(NOW.getTime() + 60_000));
    expect(await messenger.lookFor(where, KEY, new Date(NOW.getTime() + 60_000))).toMatchObject({
      kind: 'found',
    });
    expect(slack.calls('conversations.history')[0]?.args).toMatchObject({ include_all_metadata: 'true' });
  });

  it('is not looked for without end', async () => {
    const { messenger, slack } = await aMessenger();
    await messenger.post(where, KEY, reply);
    for (let each = 0; each < 30; each++) slack.say('G1STAFF', { user: 'U1ASTA', text: 'Tak' });
    expect(await find(messenger)).toEqual({ kind: 'cannot-tell' });
    expect(slack.calls('conversations.history')).toHaveLength(10);
  });

  it.each(['auth.test', 'conversations.history'])('cannot be told of when %s fails', async (method) => {
    const { messenger, slack } = await aMessenger();
    slack.fail(method, { kind: 'status', status: 500 });
    expect(await find(messenger)).toEqual({ kind: 'cannot-tell' });
  });
});

describe('a Slack that does not answer', () => {
  it('leaves what was asked of it unknown, and nothing throws', async () => {
    const api = openSlackApi({
      botToken: 'xoxb-not-a-token',
      apiUrl: undefined,
      log: pino({ level: 'silent' }),
      clock: () => NOW,
      wait: async () => undefined,
      closing: new AbortController().signal,
      fetch: () => Promise.reject(new DOMException('timed out', 'TimeoutError')),
    });
    const own = { workspaces: [WORKSPACE] };
    const messenger = createMessenger({
      homes: { changed: () => undefined },
      api,
      own,
      lookUp: createDirectory(api, () => NOW),
      illustrate: (told, send) => send(toSlackMessage(told)),
      addressOf: (_, conversation) => whereIs(conversation),
    });
    const account = { platform: 'slack', workspace: WORKSPACE, user: 'U1ASTA' };

    expect([
      await messenger.post(where, KEY, reply),
      await messenger.update(where, '5.1', reply),
      await messenger.check(where),
      await messenger.personal(account),
      await messenger.lookFor(where, KEY, NOW),
    ]).toEqual([
      { kind: 'unsure', why: 'TimeoutError' },
      { kind: 'unsure', why: 'TimeoutError' },
      { kind: 'unknown', why: 'TimeoutError' },
      { kind: 'unknown', why: 'TimeoutError' },
      { kind: 'cannot-tell' },
    ]);
  });
});

describe('a message that the bot changes', () => {
  it('says the new, and can still be found by its key', async () => {
    const { messenger, slack } = await aMessenger();
    const posting = await messenger.post(where, KEY, reply);
    if (posting.kind !== 'sent') throw new Error('the message was not posted');

    const taken = aReply({ gist: 'Taget.', audience: 'everyone' });
    expect(await messenger.update(where, posting.message, taken)).toEqual({ kind: 'sent' });
    expect(await messenger.update(where, posting.message, taken)).toEqual({ kind: 'sent' });
    expect(slack.messages('G1STAFF')).toMatchObject([{ text: 'Taget.' }]);
    expect(await messenger.lookFor(where, KEY, NOW)).toEqual({ kind: 'found', message: posting.message });
  });

  it.each([
    ...CERTAIN,
    ['gone', { kind: 'error', code: 'message_not_found' }, { why: 'message_not_found' }],
    ["another's", { kind: 'error', code: 'cant_update_message' }, { why: 'cant_update_message' }],
  ] as const)('is refused: %s', async (_, fault, why) => {
    const { messenger, slack } = await aMessenger();
    slack.fail('chat.update', fault);
    expect(await messenger.update(where, '5.1', reply)).toEqual({ kind: 'refused', ...why });
  });

  it.each(UNCERTAIN)('may have changed: %s', async (_, fault, why) => {
    const { messenger, slack } = await aMessenger();
    slack.fail('chat.update', fault);
    expect(await messenger.update(where, '5.1', reply)).toEqual({
      kind: 'unsure',
      why: expect.stringMatching(why),
    });
  });
});
