import { beforeEach, describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot/create-bot.ts';
import { composeRequest } from '../../src/bot/request-cards.ts';
import { deliverPosts } from '../../src/outbox/deliver.ts';
import type { Account } from '../../src/people/person.ts';
import { asText } from '../../src/reply/as-text.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { aLog } from '../support/a-log.ts';
import { botParts } from '../support/bot-parts.ts';
import { type Chat, chatInMemory } from '../support/chat-in-memory.ts';
import { AARHUS, button, labels, MONDAY, sendButton } from './request-talk.ts';

type Platform = 'chat' | 'post';

const EMAILS = { karim: 'karim@example.org', lise: 'lise@example.org' } as const;
type Who = keyof typeof EMAILS;

const accountOf = (platform: Platform, who: Who): Account => ({
  platform,
  workspace: platform,
  user: `${platform}-${who}`,
});

/** Two colleagues, both of them in two chats, and a channel in each chat that gets the cards. */
async function twoChats() {
  let now = MONDAY;
  const clock = () => now;
  const parts = botParts({ clock });
  const bot = createBot(parts);
  const chats: Readonly<Record<Platform, Chat>> = {
    chat: chatInMemory({ platform: 'chat', clock }),
    post: chatInMemory({ platform: 'post', clock }),
  };
  await parts.people.takeIn(
    Object.values(EMAILS).map((email) => ({
      email,
      name: email,
      role: 'coordinator',
      municipalities: [AARHUS],
    })),
    undefined,
    now,
  );
  for (const platform of ['chat', 'post'] as const)
    await parts.requestChannels.keep(
      { id: platform, platform, workspace: platform, conversation: 'C1', municipalities: [] },
      'nobody',
      now,
    );
  const turn = (platform: Platform, who: Who) => ({
    by: { account: accountOf(platform, who), email: EMAILS[who], standing: 'member' as const },
    place: 'private' as const,
    where: { platform, workspace: platform, conversation: `D-${who}` },
  });
  return {
    parts,
    says: async (platform: Platform, who: Who, text: string) => {
      const heard = await bot.hear({ ...turn(platform, who), text });
      if (heard.kind !== 'say') throw new Error(`not said: ${heard.kind}`);
      return heard.reply;
    },
    presses: (platform: Platform, who: Who, on: Reply, label: string) =>
      bot.press({ ...turn(platform, who), press: button(on, label) }),
    send: async (platform: Platform, who: Who, draft: Reply) =>
      bot.press({ ...turn(platform, who), press: sendButton(draft) }),
    /** Delivers what is owed, an hour on. */
    async deliver() {
      now = new Date(now.getTime() + 3_600_000);
      await deliverPosts(
        {
          posts: parts.posts,
          messengers: Object.values(chats),
          compose: (about, post) => composeRequest({ ...parts, clock }, about, post),
          accountsOf: (person) => parts.people.accountsOf(person),
          clock,
          log: aLog(),
        },
        new AbortController().signal,
      );
    },
    /** The card as it stands in a chat's channel. */
    card(platform: Platform) {
      const found = chats[platform]
        .standing()
        .find(({ address, thread }) => address.conversation === 'C1' && thread === undefined);
      if (!found) throw new Error(`no card in ${platform}`);
      return found.reply;
    },
  };
}

describe('a colleague in two chats', () => {
  let world: Awaited<ReturnType<typeof twoChats>>;
  beforeEach(async () => {
    world = await twoChats();
    const draft = await world.says(
      'chat',
      'lise',
      'henvendelse Aarhus Kommune vil have familien med til netværksmøde',
    );
    await world.send('chat', 'lise', draft);
    await world.deliver();
  });

  it('takes a request in one of them, and it shows as taken in the other', async () => {
    expect(labels(world.card('post'))).toContain('Tag');
    await world.presses('chat', 'karim', world.card('chat'), 'Tag');
    await world.deliver();
    for (const platform of ['chat', 'post'] as const) {
      expect(asText(world.card(platform))).toContain('Taget af karim@example.org');
      expect(labels(world.card(platform))).not.toContain('Tag');
    }
  });

  it('goes on with it from the other', async () => {
    await world.presses('chat', 'karim', world.card('chat'), 'Tag');
    await world.deliver();
    const opened = await world.presses('post', 'karim', world.card('post'), 'Afklar');
    expect(opened.kind).toBe('form');
    expect(asText(await world.says('post', 'karim', 'sager mine'))).toContain('Sag 1');
  });
});
