import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WELCOME } from '../support/scripted-bot.ts';
import { aMention, aMessage, aPress, HELPED, inChannel, inGroup, type Sketch } from './activities.ts';
import { type OpenDoor, openDoor } from './open-door.ts';
import { BOT, TENANT } from './stub-connector.ts';

let given: OpenDoor;

beforeEach(async () => {
  given = await openDoor();
});
afterEach(() => given.close());

function installed(action: string, where: Sketch = {}): Sketch {
  return aMessage({ type: 'installationUpdate', action, text: undefined, ...where });
}

function members(
  change: 'membersAdded' | 'membersRemoved',
  ids: readonly string[],
  where: Sketch = {},
): Sketch {
  return aMessage({
    type: 'conversationUpdate',
    [change]: ids.map((id) => ({ id })),
    text: undefined,
    ...where,
  });
}

/** Delivers it and lets all work that comes of it be done. */
async function deliver(...activities: readonly Sketch[]): Promise<void> {
  for (const activity of activities) expect((await given.deliver(activity)).status).toBe(200);
  await given.door.stop();
}

const find = (conversation: string) =>
  given.installations.find({ platform: 'teams', workspace: TENANT, conversation });

describe('adding the bot', () => {
  it('makes it remember how a chat is reached, by ids alone', async () => {
    await deliver(installed('add'));
    expect(await find('a:personal')).toEqual({
      platform: 'teams',
      workspace: TENANT,
      conversation: 'a:personal',
      kind: 'personal',
      reference: {
        serviceUrl: given.connector.serviceUrl,
        conversation: 'a:personal',
        tenant: TENANT,
        bot: BOT,
        user: { id: '29:signe', aadObjectId: 'aad-signe' },
      },
      seenAt: given.clock.now,
    });
  });

  it('is welcomed once in a chat, however many signs of it Teams sends', async () => {
    await deliver(installed('add'), members('membersAdded', ['29:signe', BOT]), installed('add-upgrade'));
    expect(await given.connector.sent(1)).toMatchObject([{ body: { summary: WELCOME } }]);
  });

  it.each([
    ['a group chat', inGroup, '19:group@thread.v2', 'group'],
    ['a channel', inChannel, '19:channel@thread.tacv2', 'channel'],
  ])('to %s is remembered, and nobody is disturbed', async (_, where, conversation, kind) => {
    await deliver(members('membersAdded', [BOT], where));
    expect(await find(conversation)).toMatchObject({ conversation, kind });
    expect(JSON.stringify((await find(conversation))?.reference)).not.toContain('signe');
    expect(await given.connector.sent(0)).toEqual([]);
  });

  it('is not the same as adding a colleague', async () => {
    await deliver(members('membersAdded', ['29:bo']));
    expect(await find('a:personal')).toBeUndefined();
    expect(given.bot.heard).toEqual([]);
  });

  it('in another tenant is not remembered', async () => {
    await deliver(
      installed('add', { conversation: { id: 'a:other', conversationType: 'personal', tenantId: 'other' } }),
    );
    expect(await find('a:other')).toBeUndefined();
  });
});

describe('removing the bot', () => {
  it.each([
    ['is uninstalled', () => installed('remove')],
    ['is taken out of the conversation', () => members('membersRemoved', [BOT])],
  ])('marks the chat as gone when it %s', async (_, removal) => {
    await deliver(installed('add'));
    await given.close();
    given = await openDoor();
    await deliver(aMessage(), removal());
    expect(await find('a:personal')).toBeUndefined();
  });

  it('is not the same as removing a colleague', async () => {
    await deliver(aMessage(), members('membersRemoved', ['29:bo']));
    expect(await find('a:personal')).toBeDefined();
  });
});

describe('a conversation that goes on', () => {
  it.each([
    ['a message', () => aMention('spørg Må vi?', inGroup)],
    ['a press', () => aPress(HELPED, inGroup)],
  ])('is remembered anew by %s', async (_, activity) => {
    await deliver(activity());
    expect(await find('19:group@thread.v2')).toMatchObject({ kind: 'group', seenAt: given.clock.now });
  });

  it.each(['MessageWritesBlocked', 'BotNotInConversationRoster'])(
    'is gone when Teams answers %s',
    async (code) => {
      given.connector.fail('POST /v3/', { status: 403, code });
      await deliver(aMessage());
      expect(await find('a:personal')).toBeUndefined();
      expect(await given.connector.sent(1)).toHaveLength(1);
    },
  );

  it('is not gone when Teams refuses a message for another reason', async () => {
    given.connector.fail('POST /v3/', { status: 403, code: 'Forbidden' });
    await deliver(aMessage());
    expect(await find('a:personal')).toBeDefined();
  });

  it('is answered although it cannot be remembered', async () => {
    given.installations.remember = () => Promise.reject(new Error('no database'));
    await deliver(aMessage());
    expect(await given.connector.sent(1)).toHaveLength(1);
    expect(given.log()).toContain('work failed');
  });
});
