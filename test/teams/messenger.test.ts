import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Installation } from '../../src/bot/installations.ts';
import type { Address } from '../../src/outbox/address.ts';
import type { Messenger } from '../../src/outbox/messenger.ts';
import { aReply } from '../support/scripted-bot.ts';
import { aMention, aMessage, inChannel, inGroup } from './activities.ts';
import { type OpenDoor, openDoor } from './open-door.ts';
import { aMember, BOT, TENANT, type Trouble } from './stub-connector.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
const GUEST = aMember({ id: '29:ida', userPrincipalName: 'ida_kommune.example#EXT#@tenant.example' });
const STRANGER = aMember({ id: '29:x', tenantId: 'another-tenant' });
const COLLEAGUES = Array.from({ length: 4 }, (_, at) => aMember({ id: `29:colleague${at}` }));

const at = (conversation: string): Address => ({ platform: 'teams', workspace: TENANT, conversation });
const CHANNEL = at('19:channel@thread.tacv2');
const GROUP = at('19:group@thread.v2');
const CHAT = at('a:personal');
const SIGNE = { platform: 'teams', workspace: TENANT, user: 'aad-signe' };
const weekly = aReply({ gist: 'Ugens årsdage', audience: 'everyone' });

let given: OpenDoor;
let messenger: Messenger;

beforeEach(async () => {
  given = await openDoor();
  messenger = given.door.messenger;
  await install(CHANNEL, 'channel', { team: '19:team@thread.tacv2' });
  await install(GROUP, 'group');
});
afterEach(() => given.close());

async function install(
  { conversation, workspace }: Address,
  kind: Installation['kind'],
  more: object = {},
  seenAt = NOW,
): Promise<void> {
  const { serviceUrl } = given.connector;
  await given.installations.remember({
    platform: 'teams',
    workspace,
    conversation,
    kind,
    reference: { serviceUrl, conversation, tenant: workspace, bot: BOT, ...more },
    seenAt,
  });
}

const created = () => given.connector.requests.filter(({ path }) => path === '/v3/conversations');

describe('a colleague who never wrote to the bot in Teams', () => {
  it('is found by their address in a conversation that the bot is part of', async () => {
    expect(await messenger.accountWith('signe@eksempel.dk')).toEqual(SIGNE);
    expect(await messenger.accountWith('nobody@eksempel.dk')).toBeUndefined();
  });

  it('is not found as a guest', async () => {
    given.connector.setMembers(GUEST);
    expect(await messenger.accountWith(String(GUEST['userPrincipalName']))).toBeUndefined();
  });
});

describe('where a colleague talks alone with the bot in Teams', () => {
  it('is the chat that was installed for them', async () => {
    await install(at('a:bo'), 'personal', { user: { id: '29:bo', aadObjectId: 'aad-bo' } });
    await install(CHAT, 'personal', { user: { id: '29:signe', aadObjectId: 'aad-signe' } });
    expect(await messenger.personal(SIGNE)).toEqual({ kind: 'open', address: CHAT });
    expect(created()).toEqual([]);
  });

  it('is the one that they last wrote in', async () => {
    await given.deliver(aMessage());
    await given.connector.sent(1);
    await given.door.stop();
    expect(await messenger.personal(SIGNE)).toEqual({ kind: 'open', address: CHAT });
  });

  it('is opened where they never wrote, by the directory’s id, and remembered', async () => {
    const address = at('a:opened-for-aad-signe');
    expect(await messenger.personal(SIGNE)).toEqual({ kind: 'open', address });
    expect(created()).toMatchObject([
      { body: { bot: { id: BOT }, members: [{ id: 'aad-signe' }], tenantId: TENANT, isGroup: false } },
    ]);
    expect(await messenger.personal(SIGNE)).toEqual({ kind: 'open', address });
    expect(created()).toHaveLength(1);
    expect(await messenger.post(address, 'key', weekly)).toMatchObject({ kind: 'sent' });
  });

  it('is closed where the bot is not installed in their tenant at all', async () => {
    expect(await messenger.personal({ ...SIGNE, workspace: 'elsewhere' })).toEqual({
      kind: 'closed',
      why: 'not-installed',
    });
  });

  it.each<[Trouble, object]>([
    [
      { status: 403, code: 'BotNotInConversationRoster' },
      { kind: 'closed', why: 'BotNotInConversationRoster' },
    ],
    [{ status: 404 }, { kind: 'closed' }],
    [{ status: 500 }, { kind: 'unknown' }],
    ['reset', { kind: 'unknown' }],
  ])('answers %j with %j', async (trouble, expected) => {
    given.connector.fail('POST /v3/conversations', trouble);
    expect(await messenger.personal(SIGNE)).toMatchObject(expected);
  });

  it('is unknown where the database cannot be asked', async () => {
    given.installations.ofWorkspace = () => Promise.reject(new Error('no database'));
    expect(await messenger.personal(SIGNE)).toMatchObject({ kind: 'unknown' });
  });
});

describe('what is for the staff alone', () => {
  it.each([
    ['a channel of colleagues', CHANNEL],
    ['a group chat of colleagues', GROUP],
  ])('may be posted in %s', async (_, address) => {
    given.connector.setMembers(...COLLEAGUES);
    expect(await messenger.check(address)).toEqual({ kind: 'fit' });
  });

  it('may be posted in a chat with one of them', async () => {
    await install(CHAT, 'personal');
    expect(await messenger.check(CHAT)).toEqual({ kind: 'fit' });
  });

  it.each([
    ['guests', CHANNEL, [...COLLEAGUES, GUEST]],
    ['guests', GROUP, [GUEST, ...COLLEAGUES]],
    ['outsiders', CHANNEL, [...COLLEAGUES, STRANGER]],
    ['outsiders', GROUP, [GUEST, ...COLLEAGUES, STRANGER]],
  ] as const)('may not where there are %s, on whatever page of the list', async (why, address, members) => {
    given.connector.setMembers(...members);
    expect(await messenger.check(address)).toEqual({ kind: 'unfit', why });
  });

  it('may not in a channel that is shared with other organisations', async () => {
    const channel = { id: '19:channel@thread.tacv2', type: 'shared' };
    const channelData = { ...inChannel.channelData, channel };
    await given.deliver(aMention('årsdage', { ...inChannel, channelData }));
    await given.connector.sent(1);
    await given.door.stop();
    expect(await messenger.check(CHANNEL)).toEqual({ kind: 'unfit', why: 'outsiders' });
  });

  it('asks the team of a channel for its members', async () => {
    await messenger.check(CHANNEL);
    expect(given.connector.requests.at(-1)?.path).toContain(encodeURIComponent('19:team@thread.tacv2'));
  });

  it.each<[string, Address]>([
    ['the bot was never in', at('19:other')],
    ['belongs to another tenant', { ...CHANNEL, workspace: 'elsewhere' }],
  ])('may not in a conversation that %s', async (_, address) => {
    expect(await messenger.check(address)).toEqual({ kind: 'unfit', why: 'unknown-conversation' });
    expect(await messenger.post(address, 'key', weekly)).toEqual({
      kind: 'refused',
      why: 'unknown-conversation',
    });
    expect(given.connector.requests).toEqual([]);
  });

  it('may not through an address that the bot does not serve any more', async () => {
    const installation = { serviceUrl: 'https://evil.example/' };
    await install(GROUP, 'group', installation);
    expect(await messenger.check(GROUP)).toEqual({ kind: 'unfit', why: 'unknown-conversation' });
  });

  it.each<[Trouble, object]>([
    [{ status: 404 }, { kind: 'unfit', why: 'unknown-conversation' }],
    [
      { status: 403, code: 'BotNotInConversationRoster' },
      { kind: 'unfit', why: 'not-a-member' },
    ],
    [{ status: 500 }, { kind: 'unknown' }],
    ['reset', { kind: 'unknown' }],
  ])('waits for a clear answer: %j is %j', async (trouble, expected) => {
    given.connector.fail('/pagedmembers', trouble);
    expect(await messenger.check(GROUP)).toMatchObject(expected);
  });
});

describe('a message that the bot owes', () => {
  it('starts a thread in a channel, and is known by its id', async () => {
    expect(await messenger.post(CHANNEL, 'key', weekly)).toEqual({ kind: 'sent', message: 'message-1' });
    expect(await given.connector.sent(1)).toMatchObject([
      {
        method: 'POST',
        path: `/v3/conversations/${encodeURIComponent(CHANNEL.conversation)}/activities`,
        authorization: 'Bearer connector-token',
        body: { summary: weekly.gist },
      },
    ]);
  });

  it('may stand in the thread of another', async () => {
    await messenger.post(CHANNEL, 'key', weekly, '1700000000000');
    const sent = await given.connector.firstSent();
    expect(sent.path).toContain(encodeURIComponent('19:channel@thread.tacv2;messageid=1700000000000'));
  });

  it('follows the others where there are no threads', async () => {
    await messenger.post(GROUP, 'key', weekly, '1700000000000');
    expect((await given.connector.firstSent()).path).toContain(
      `/${encodeURIComponent(GROUP.conversation)}/activities`,
    );
  });

  it('can be changed', async () => {
    expect(await messenger.update(CHANNEL, 'message-4', weekly)).toEqual({ kind: 'sent' });
    expect(await given.connector.sent(1)).toMatchObject([
      {
        method: 'PUT',
        path: expect.stringMatching(/\/activities\/message-4$/),
        body: { summary: weekly.gist },
      },
    ]);
  });

  it('cannot be looked for', async () => {
    expect(messenger.remembers).toBe(false);
    expect(await messenger.lookFor(CHANNEL, 'key', NOW)).toEqual({ kind: 'cannot-tell' });
  });

  it.each<[Trouble, object]>([
    [
      { status: 400, code: 'BadSyntax' },
      { kind: 'refused', why: 'BadSyntax' },
    ],
    [{ status: 404, code: 'ActivityNotFoundInConversation' }, { kind: 'refused' }],
    [{ status: 500 }, { kind: 'unsure' }],
    ['reset', { kind: 'unsure' }],
    [{ status: 429, retryAfter: 600 }, { kind: 'refused' }],
  ])('is sent no second time after %j, and the answer is %j', async (trouble, expected) => {
    given.connector.fail('/activities', trouble);
    expect(await messenger.post(CHANNEL, 'key', weekly)).toMatchObject(expected);
    given.connector.fail('/activities', trouble);
    expect(await messenger.update(CHANNEL, 'message-1', weekly)).toMatchObject(expected);
    expect(await given.connector.sent(2)).toHaveLength(2);
  });

  it('is unsure where Teams does not name it', async () => {
    given.connector.fail('/activities', { status: 200, body: {} });
    expect(await messenger.post(CHANNEL, 'key', weekly)).toMatchObject({ kind: 'unsure' });
  });

  it('is refused when it is too long for Teams', async () => {
    const long = aReply({ gist: 'lang '.repeat(10_000) });
    expect(await messenger.post(CHANNEL, 'key', long)).toEqual({ kind: 'refused', why: 'CardTooLargeError' });
    expect(await given.connector.sent(0)).toEqual([]);
  });

  it.each(['MessageWritesBlocked', 'BotNotInConversationRoster', 'ConversationNotFound'])(
    'closes the conversation when Teams answers %s',
    async (code) => {
      given.connector.fail('/activities', { status: 403, code });
      expect(await messenger.post(GROUP, 'key', weekly)).toEqual({ kind: 'refused', why: code });
      expect(await given.installations.find(GROUP)).toBeUndefined();
      expect(await messenger.check(GROUP)).toMatchObject({ why: 'unknown-conversation' });
    },
  );

  it('tells what became of it though the closing cannot be noted', async () => {
    given.installations.markGone = () => Promise.reject(new Error('no database'));
    given.connector.fail('/activities', { status: 403, code: 'MessageWritesBlocked' });
    expect(await messenger.post(GROUP, 'key', weekly)).toMatchObject({ why: 'MessageWritesBlocked' });
    expect(given.log()).toContain('not marked as gone');
  });

  it('is refused where the database cannot say how to reach the conversation', async () => {
    given.installations.find = () => Promise.reject(new Error('no database'));
    expect(await messenger.post(GROUP, 'key', weekly)).toMatchObject({ kind: 'refused' });
    expect(await messenger.check(GROUP)).toMatchObject({ kind: 'unknown' });
  });

  it('goes to a group that the bot was only ever mentioned in', async () => {
    const elsewhere = { ...inGroup.conversation, id: '19:elsewhere@thread.v2' };
    await given.deliver(aMention('hjælp', { conversation: elsewhere }));
    await given.connector.sent(1);
    await given.door.stop();
    expect(await messenger.post(at(elsewhere.id), 'key', weekly)).toMatchObject({ kind: 'sent' });
  });
});
