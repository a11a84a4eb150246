import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../src/store/database.ts';
import { anInstallation, LATER, MORNING } from './builders.ts';
import { DATABASES, portsOn } from './keepers.ts';

describe.each(DATABASES)('what happens by itself $name', ({ open }) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  it('is nothing in a new database', async () => {
    const { upkeep } = portsOn(opened.database);
    expect(await upkeep.queue()).toEqual({ waiting: 0, sending: 0, unsure: 0, failed: 0 });
    expect(await upkeep.lastDigest()).toBeUndefined();
    expect(await upkeep.goneConversations()).toEqual({});
  });

  it('tells what is owed, what was sent last, and where the bot was shut out', async () => {
    const { posts, upkeep, installations } = portsOn(opened.database);
    const address = { platform: 'chat', workspace: 'W1', conversation: 'C1' };
    const to = (conversation: string) =>
      ({ kind: 'conversation', address: { ...address, conversation } }) as const;
    await posts.owe([{ key: 'a', about: { kind: 'digest', id: '1' }, to: to('C1') }], MORNING);
    const claim = await posts.claim(MORNING, LATER);
    if (!claim) throw new Error('nothing is owed');
    await posts.tried(claim, { kind: 'sent', message: 'M1' }, LATER);
    await posts.owe([{ key: 'b', about: { kind: 'misses', id: '1' }, to: to('C2') }], MORNING);
    const installation = anInstallation();
    await installations.remember(installation);
    await installations.markGone(installation, LATER);

    expect(await upkeep.queue()).toEqual({ waiting: 1, sending: 0, unsure: 0, failed: 0 });
    expect(await upkeep.lastDigest()).toEqual(LATER);
    expect(await upkeep.goneConversations()).toEqual({ [installation.platform]: 1 });
  });
});
