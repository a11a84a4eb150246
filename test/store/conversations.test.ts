import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDigestChannel, LATER, MORNING, somebody } from './builders.ts';
import { KEEPERS, type Keeper } from './keepers.ts';

describe.each(KEEPERS)('a conversation that its platform calls something else, kept $name', ({ open }) => {
  let keeper: Keeper;
  let owner: string;
  beforeAll(async () => {
    keeper = await open();
    owner = (await somebody(keeper.people)).id;
  });
  afterAll(() => keeper.close());

  const somewhere = () => ({ platform: 'slack', workspace: 'T1', conversation: `C-${randomUUID()}` });

  it('keeps its digest, with id and approval, and its cards', async () => {
    const from = somewhere();
    const to = `C-${randomUUID()}`;
    const digest = await keeper.digestChannels.keep(
      aDigestChannel({ ...from, id: randomUUID(), owner }),
      owner,
      MORNING,
    );
    await keeper.digestChannels.approve(digest.id, owner, MORNING);
    const cards = { id: randomUUID(), ...from, municipalities: ['0751'] };
    await keeper.requestChannels.keep(cards, owner, MORNING);

    await keeper.conversations.moved(from, to, LATER);
    expect(await keeper.digestChannels.find(digest.id)).toMatchObject({
      conversation: to,
      approvedAt: MORNING,
    });
    expect(await keeper.requestChannels.all()).toContainEqual({ ...cards, conversation: to });
  });

  it('is followed in its own workspace alone', async () => {
    const from = somewhere();
    const there = { id: randomUUID(), ...from, workspace: 'T2', municipalities: [] };
    await keeper.requestChannels.keep({ ...there, id: randomUUID(), workspace: 'T1' }, owner, MORNING);
    await keeper.requestChannels.keep(there, owner, MORNING);
    await keeper.conversations.moved(from, `C-${randomUUID()}`, LATER);
    expect(await keeper.requestChannels.all()).toContainEqual(there);
  });

  it('has what is owed there brought to it', async () => {
    const from = somewhere();
    const to = `C-${randomUUID()}`;
    const key = randomUUID();
    const address = { kind: 'conversation', address: from } as const;
    await keeper.posts.owe([{ key, about: { kind: 'digest', id: key }, to: address }], MORNING);
    await keeper.conversations.moved(from, to, LATER);
    expect(await keeper.posts.find(key)).toMatchObject({ address: { conversation: to } });
  });

  it('is left as it is where the new one is set up already, and where nothing is set up', async () => {
    const [from, there] = [somewhere(), somewhere()];
    const cards = { id: randomUUID(), ...from, municipalities: [] };
    const others = { id: randomUUID(), ...there, municipalities: [] };
    await keeper.requestChannels.keep(cards, owner, MORNING);
    await keeper.requestChannels.keep(others, owner, MORNING);
    await keeper.conversations.moved(from, there.conversation, LATER);
    await keeper.conversations.moved(somewhere(), 'C-nowhere', LATER);
    expect(await keeper.requestChannels.all()).toEqual(expect.arrayContaining([cards, others]));
  });
});
