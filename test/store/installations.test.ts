import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Installation } from '../../src/bot/installations.ts';
import { anInstallation, LATER } from './builders.ts';
import { KEEPERS, type Keeper } from './keepers.ts';

describe.each(KEEPERS)('installations kept $name', ({ open }) => {
  let keeper: Keeper;
  beforeAll(async () => {
    keeper = await open();
  });
  afterAll(() => keeper.close());

  const find = (installation: Installation) => keeper.installations.find(installation);

  it('are found with the reference that was given', async () => {
    const installation = anInstallation();
    await keeper.installations.remember(installation);
    expect(await find(installation)).toEqual(installation);
  });

  it.each([null, 'C1', 7, [], {}])('may have any reference that JSON can say: %j', async (reference) => {
    const installation = anInstallation({ reference });
    await keeper.installations.remember(installation);
    expect(await find(installation)).toEqual(installation);
  });

  it('are refreshed when the conversation is heard from again', async () => {
    const installation = anInstallation();
    await keeper.installations.remember(installation);
    const refreshed = anInstallation({
      ...installation,
      kind: 'group',
      reference: { service: 'new' },
      seenAt: LATER,
    });
    await keeper.installations.remember(refreshed);
    expect(await find(installation)).toEqual(refreshed);
  });

  it('belong to one platform each', async () => {
    const installation = anInstallation();
    await keeper.installations.remember(installation);
    expect(await find({ ...installation, platform: 'post' })).toBeUndefined();
  });

  it('belong to one workspace each, whose ids are its own', async () => {
    const [one, other] = [anInstallation(), anInstallation({ workspace: randomUUID() })];
    const there = { ...other, conversation: one.conversation };
    for (const installation of [one, there]) await keeper.installations.remember(installation);
    await keeper.installations.markGone(one, LATER);
    expect([await find(one), await find(there)]).toEqual([undefined, there]);
  });

  it('are not found once they are gone', async () => {
    const installation = anInstallation();
    await keeper.installations.remember(installation);
    await keeper.installations.markGone(installation, LATER);
    expect(await find(installation)).toBeUndefined();
  });

  it('come back when the conversation is heard from again', async () => {
    const installation = anInstallation();
    await keeper.installations.remember(installation);
    await keeper.installations.markGone(installation, LATER);
    await keeper.installations.remember(installation);
    expect(await find(installation)).toEqual(installation);
  });

  it('are listed by workspace, the one last heard from first, without those that are gone', async () => {
    const workspace = randomUUID();
    const first = anInstallation({ workspace });
    const second = anInstallation({ workspace, seenAt: LATER, kind: 'personal' });
    const gone = anInstallation({ workspace, seenAt: LATER });
    const elsewhere = anInstallation({ platform: 'post', workspace });
    for (const one of [first, second, gone, elsewhere]) await keeper.installations.remember(one);
    await keeper.installations.markGone(gone, LATER);
    expect(await keeper.installations.ofWorkspace('chat', workspace)).toEqual([second, first]);
  });

  it('are none in a workspace that nobody told of', async () => {
    expect(await keeper.installations.ofWorkspace('chat', randomUUID())).toEqual([]);
  });

  it('may be told that an unknown conversation is gone', async () => {
    const installation = anInstallation();
    await keeper.installations.markGone(installation, LATER);
    expect(await find(installation)).toBeUndefined();
  });
});
