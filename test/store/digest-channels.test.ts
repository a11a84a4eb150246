import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DigestChannel } from '../../src/anniversaries/digest-channels.ts';
import { aDigestChannel, LATER, MORNING, somebody } from './builders.ts';
import { KEEPERS, type Keeper } from './keepers.ts';

describe.each(KEEPERS)('a channel that gets the digest, kept $name', ({ open }) => {
  let keeper: Keeper;
  let owner: string;
  beforeAll(async () => {
    keeper = await open();
    owner = (await somebody(keeper.people)).id;
  });
  afterAll(() => keeper.close());

  const kept = (channel: Partial<DigestChannel> = {}) =>
    keeper.digestChannels.keep(aDigestChannel({ owner, ...channel }), owner, MORNING);

  it('is found as it was set up', async () => {
    const channel = aDigestChannel({ owner, weekday: 3, minute: 600, municipalities: ['0461', '0751'] });
    expect(await keeper.digestChannels.keep(channel, owner, MORNING)).toEqual(channel);
    expect(await keeper.digestChannels.find(channel.id)).toEqual(channel);
    expect(await keeper.digestChannels.all()).toContainEqual(channel);
  });

  it('has its settings changed where its conversation has one, and keeps its id and approval', async () => {
    const channel = await kept();
    await keeper.digestChannels.approve(channel.id, owner, MORNING);
    const settings = { ...channel, id: randomUUID(), minute: 540, emptyWeek: 'silent' } as const;
    const changed = { ...settings, id: channel.id, approvedAt: MORNING };
    expect(await keeper.digestChannels.keep(settings, owner, LATER)).toEqual(changed);
    expect(await keeper.digestChannels.find(channel.id)).toEqual(changed);
    expect(await keeper.digestChannels.find(settings.id)).toBeUndefined();
  });

  it('is no other workspace’s, whose conversation has the same id', async () => {
    const channel = await kept();
    const there = { ...channel, id: randomUUID(), workspace: randomUUID(), minute: 540 };
    expect(await keeper.digestChannels.keep(there, owner, LATER)).toEqual(there);
    expect(await keeper.digestChannels.find(channel.id)).toEqual(channel);
  });

  it('is approved once', async () => {
    const { id } = await kept();
    await keeper.digestChannels.approve(id, owner, MORNING);
    expect(await keeper.digestChannels.approve(id, owner, LATER)).toMatchObject({ approvedAt: MORNING });
  });

  it('gets none any more when it is removed', async () => {
    const channel = await kept();
    await keeper.digestChannels.remove(channel.id, owner, LATER);
    expect(await keeper.digestChannels.find(channel.id)).toBeUndefined();
    expect(await keeper.digestChannels.all()).not.toContainEqual(channel);
  });

  it.each(['unknown', '', randomUUID()])('is not there under the id %j', async (id) => {
    expect(await keeper.digestChannels.find(id)).toBeUndefined();
    expect(await keeper.digestChannels.approve(id, owner, LATER)).toBeUndefined();
    await expect(keeper.digestChannels.remove(id, owner, LATER)).resolves.toBeUndefined();
  });
});
