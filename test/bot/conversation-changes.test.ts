import { beforeEach, describe, expect, it } from 'vitest';
import type { ConversationChange } from '../../src/bot/bot.ts';
import { createBot } from '../../src/bot/create-bot.ts';
import { composeNotice } from '../../src/bot/notices.ts';
import { asText } from '../../src/reply/as-text.ts';
import { aDigestChannel } from '../store/builders.ts';
import { type BotPartsInMemory, botParts } from '../support/bot-parts.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
const THERE = { platform: 'chat', workspace: 'W1', conversation: 'C1' };

let parts: BotPartsInMemory;
let lead: string;
beforeEach(async () => {
  parts = botParts({ clock: () => NOW });
  lead = (await parts.people.appoint('anna@example.org', 'lead')).id;
  await parts.people.appoint('karim@example.org', 'coordinator');
  await parts.digestChannels.keep(
    aDigestChannel({ ...THERE, owner: lead, municipalities: ['0751', '0461'] }),
    lead,
    NOW,
  );
  await parts.requestChannels.keep({ id: 'cards', ...THERE, municipalities: [] }, lead, NOW);
});

const becomes = (change: ConversationChange, where = THERE) =>
  createBot(parts).conversationChanged(where, change);

/** What is owed, as it reads, each with whom it is for. */
async function told(): Promise<readonly string[]> {
  const said: string[] = [];
  for (let post = await parts.posts.claim(NOW, NOW); post; post = await parts.posts.claim(NOW, NOW)) {
    expect(post.to).toEqual({ kind: 'person', person: lead });
    const reply = composeNotice(post.about.id);
    said.push(reply ? asText(reply) : 'nothing');
    await parts.posts.tried(post, { kind: 'sent', message: '1' }, NOW);
  }
  return said;
}

describe('a channel that is set up for something', () => {
  it('gets nothing more once others can read along, and the lead is told', async () => {
    await becomes({ kind: 'shared' });
    expect(await parts.digestChannels.all()).toEqual([]);
    expect(await parts.requestChannels.all()).toEqual([]);
    const said = await told();
    expect(said).toHaveLength(2);
    expect(said[0]).toContain('årsdagene for Aarhus og Odense, er blevet delt med en anden organisation');
    expect(said[1]).toContain('sagerne for alle kommuner');
  });

  it('has the words taken out of what stands there once others can read along, and of nothing else', async () => {
    const elsewhere = { ...THERE, workspace: 'W9' };
    for (const [key, address] of [
      ['card', THERE],
      ['other', elsewhere],
    ] as const) {
      const to = { kind: 'conversation', address } as const;
      await parts.posts.owe([{ key, about: { kind: 'request', id: key }, to }], NOW);
      const claim = await parts.posts.claim(NOW, NOW);
      if (claim) await parts.posts.tried(claim, { kind: 'sent', message: key }, NOW);
    }
    await becomes({ kind: 'shared' });
    const erased = await parts.posts.about({ kind: 'erased', id: '-' });
    expect(erased).toMatchObject([{ state: 'waiting', message: 'card', address: THERE }]);
    expect(await parts.posts.find('other')).toMatchObject({ state: 'sent', address: elsewhere });
  });

  it('is found as it was where the leads could not be told, so that it can be followed anew', async () => {
    const { posts } = parts;
    parts = { ...parts, posts: { ...posts, owe: () => Promise.reject(new Error('no database')) } };
    await expect(becomes({ kind: 'shared' })).rejects.toThrow();
    parts = { ...parts, posts };
    await becomes({ kind: 'shared' });
    expect(await told()).toHaveLength(2);
  });

  it('keeps its settings where the bot cannot reach it any more, and the lead is told', async () => {
    await becomes({ kind: 'gone' });
    expect(await parts.digestChannels.all()).toHaveLength(1);
    expect(await parts.requestChannels.all()).toHaveLength(1);
    expect((await told())[0]).toContain('Invitér mig igen');
  });

  it('is followed to its new name', async () => {
    await becomes({ kind: 'moved', to: 'C2' });
    expect(await parts.digestChannels.all()).toMatchObject([{ conversation: 'C2' }]);
    expect(await parts.requestChannels.all()).toMatchObject([{ conversation: 'C2' }]);
    expect(await told()).toEqual([]);
  });

  it('is told of once, however often the platform says so at the same moment', async () => {
    await becomes({ kind: 'gone' });
    await becomes({ kind: 'gone' });
    expect(await told()).toHaveLength(2);
  });

  it('is no other channel', async () => {
    for (const elsewhere of [{ conversation: 'C9' }, { workspace: 'W9' }])
      for (const kind of ['shared', 'gone'] as const) await becomes({ kind }, { ...THERE, ...elsewhere });
    expect(await parts.digestChannels.all()).toHaveLength(1);
    expect(await told()).toEqual([]);
  });
});

describe('a workspace that the bot is removed from', () => {
  it('is told of to the leads', async () => {
    await createBot(parts).workspaceGone();
    expect((await told())[0]).toContain('Jeg er blevet fjernet fra en af de chatplatforme, I bruger.');
  });
});

describe('a notice', () => {
  it('counts the municipalities that it does not name', () => {
    const reply = composeNotice('channel-gone:requests:0751,0461:30');
    expect(reply && asText(reply)).toContain('sagerne for Aarhus, Odense og 28 til');
  });

  it.each(['', 'made up', 'channel-gone:made-up'])('is none where it says %j', (id) => {
    expect(composeNotice(id)).toBeUndefined();
  });
});
