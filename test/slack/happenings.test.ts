import { describe, expect, it } from 'vitest';
import { IN_HAND_MS } from '../../src/bot/deliveries.ts';
import { deliveriesInMemory } from '../support/deliveries-in-memory.ts';
import { installationsInMemory } from '../support/installations-in-memory.ts';
import { aHomeOpened, anEvent, NOW, openSite, whereIs } from './slack-site.ts';

describe('what happens in Slack by itself', () => {
  it.each([
    ['channel_shared', 'shared'],
    ['channel_archive', 'gone'],
    ['channel_deleted', 'gone'],
    ['channel_left', 'gone'],
    ['group_archive', 'gone'],
    ['group_deleted', 'gone'],
    ['group_left', 'gone'],
  ])('is followed: %s', async (type, kind) => {
    const { afterwards, bot } = await openSite();
    await afterwards(anEvent({ type, channel: 'G1STAFF', connected_team_id: 'T9OTHER' }));
    expect(bot.changes).toEqual([{ address: whereIs('G1STAFF'), change: { kind } }]);
  });

  it('is followed where a channel gets another id', async () => {
    const { afterwards, bot } = await openSite();
    await afterwards(
      anEvent({ type: 'channel_id_changed', old_channel_id: 'G1STAFF', new_channel_id: 'C9NEW' }),
    );
    expect(bot.changes).toEqual([{ address: whereIs('G1STAFF'), change: { kind: 'moved', to: 'C9NEW' } }]);
  });

  it.each([
    ['app_uninstalled', {}],
    ['tokens_revoked', { tokens: { oauth: [], bot: ['U0BOT'] } }],
  ])('is followed where the app is gone: %s', async (type, fields) => {
    const installations = installationsInMemory();
    const { deliver, afterwards, bot } = await openSite({ installations });
    await deliver(aHomeOpened({ tab: 'messages' }));
    await expect.poll(() => installations.find(whereIs('D1ASTA'))).toBeDefined();
    await afterwards(anEvent({ type, ...fields }, { event_id: 'Ev2' }));
    expect(bot.changes).toEqual(['workspace-gone']);
    expect(await installations.find(whereIs('D1ASTA'))).toBeUndefined();
  });

  it('is nothing where a colleague takes back a token of their own', async () => {
    const { afterwards, bot } = await openSite();
    await afterwards(anEvent({ type: 'tokens_revoked', tokens: { oauth: ['U1ASTA'], bot: [] } }));
    expect(bot.changes).toEqual([]);
  });

  it('is followed once however often it is delivered', async () => {
    const { afterwards, bot } = await openSite();
    const shared = anEvent({ type: 'channel_shared', channel: 'G1STAFF' });
    await afterwards(shared, shared);
    expect(bot.changes).toHaveLength(1);
  });

  it('is to come again where it could not be followed, and is followed then', async () => {
    let now = NOW;
    const deliveries = deliveriesInMemory();
    const { deliver, bot, logged } = await openSite({
      deliveries: { ...deliveries, note: (key) => deliveries.note(key, now) },
    });
    const follow = bot.conversationChanged;
    bot.conversationChanged = () => Promise.reject(new Error('no database'));
    const shared = anEvent({ type: 'channel_shared', channel: 'G1STAFF' });
    expect((await deliver(shared)).status).toBe(503);
    expect(logged()).toContain('what happened was not followed');

    bot.conversationChanged = follow;
    expect((await deliver(shared)).status).toBe(503);
    now = new Date(NOW.getTime() + IN_HAND_MS);
    expect((await deliver(shared)).status).toBe(200);
    expect(bot.changes).toEqual([{ address: whereIs('G1STAFF'), change: { kind: 'shared' } }]);
  });

  it.each([{}, { channel: 7 }, { channel: { id: 'C1' } }])(
    'is left alone where it is unreadable: %j',
    async (fields) => {
      const { afterwards, bot } = await openSite();
      await afterwards(anEvent({ type: 'channel_shared', ...fields }));
      expect(bot.changes).toEqual([]);
    },
  );
});
