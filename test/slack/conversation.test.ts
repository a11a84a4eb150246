import { describe, expect, it } from 'vitest';
import { stillAtIt } from '../../src/wording/slack.ts';
import { ANSWER, aReply, scriptedBot } from '../support/scripted-bot.ts';
import { aCommand, aDirectMessage, aMention, asta, openSite, whereIs } from './slack-site.ts';
import { BOT_USER } from './stub-slack.ts';

describe('a command', () => {
  it('is heard without its name, and answered so that only the asker sees it', async () => {
    const { afterwards, bot, slack } = await openSite();
    await afterwards(aCommand(slack));

    expect(bot.heard).toEqual([
      {
        by: asta,
        act: expect.any(String),
        place: 'shared',
        where: whereIs('C1TEAM'),
        text: 'spørg Må barnet overnatte?',
      },
    ]);
    expect(slack.calls('respond')).toMatchObject([
      { args: { response_type: 'ephemeral', replace_original: false, text: ANSWER } },
    ]);
    expect(slack.calls('chat.postMessage')).toEqual([]);
  });

  it('is answered with a message that stays when it was given alone with the bot', async () => {
    const { afterwards, bot, slack } = await openSite();
    await afterwards(aCommand(slack, { channel_id: 'D1ASTA' }));

    expect(bot.heard).toMatchObject([{ place: 'private' }]);
    expect(slack.calls('chat.postMessage')).toMatchObject([{ args: { channel: 'D1ASTA', text: ANSWER } }]);
  });

  it('is heard in a conversation that the bot cannot see, and answered to the asker alone', async () => {
    const { afterwards, bot, slack } = await openSite();
    await afterwards(aCommand(slack, { channel_id: 'C9UNSEEN' }));

    expect(bot.heard).toMatchObject([{ place: 'shared' }]);
    expect(slack.calls('respond')).toHaveLength(1);
  });

  it('is answered in another way when its own address no longer works', async () => {
    const { afterwards, slack } = await openSite();
    slack.fail('respond', { kind: 'status', status: 404 });
    await afterwards(aCommand(slack));

    expect(slack.calls('chat.postEphemeral')).toMatchObject([
      { args: { channel: 'C1TEAM', user: 'U1ASTA', text: ANSWER, link_names: 'false', parse: 'none' } },
    ]);
  });

  it('is not answered twice when nobody knows whether the first answer came through', async () => {
    const { afterwards, slack } = await openSite();
    slack.fail('respond', { kind: 'reset' });
    await afterwards(aCommand(slack));
    expect(slack.calls().map(({ method }) => method)).toEqual([
      'users.info',
      'conversations.info',
      'respond',
    ]);
  });

  it('that the bot does not know is answered with what it does know', async () => {
    const { afterwards, bot, slack } = await openSite();
    await afterwards(aCommand(slack, { command: '/gammel', text: 'noget' }));

    expect(bot.heard).toMatchObject([{ text: '' }]);
    expect(slack.calls('respond')).toHaveLength(1);
  });

  it('of 100 kB is heard whole', async () => {
    const { afterwards, bot, slack } = await openSite();
    const text = 'Må barnet overnatte? '.repeat(5_000).trim();
    await afterwards(aCommand(slack, { text }));
    expect(bot.heard).toMatchObject([{ text }]);
  });

  it('is acknowledged when it is done, and not before', async () => {
    const thought = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    const hear = () => {
      asked.resolve();
      return thought.promise.then(() => aReply());
    };
    const { deliver, slack } = await openSite({ bot: scriptedBot({ hear }) });

    let acknowledged = false;
    const delivered = deliver(aCommand(slack)).then(({ status }) => {
      acknowledged = true;
      return status;
    });
    await asked.promise;
    expect(acknowledged).toBe(false);
    thought.resolve();
    expect(await delivered).toBe(200);
    expect(slack.calls('respond')).toHaveLength(1);
  });

  it('is acknowledged before the bot has thought, where that takes longer than Slack waits', async () => {
    const thought = Promise.withResolvers<void>();
    const hear = () => thought.promise.then(() => aReply());
    const { deliver, door, slack } = await openSite({ bot: scriptedBot({ hear }), hurried: true });

    const acknowledged = await deliver(aCommand(slack));
    expect([acknowledged.status, await acknowledged.text()]).toEqual([
      200,
      expect.stringContaining(stillAtIt),
    ]);
    expect(slack.calls('respond')).toEqual([]);
    thought.resolve();
    await door.stop();
    expect(slack.calls('respond')).toHaveLength(1);
  });
});

describe('a direct message', () => {
  it('is heard and answered in the same conversation', async () => {
    const { afterwards, bot, slack } = await openSite();
    await afterwards(aDirectMessage());

    expect(bot.heard).toEqual([
      {
        by: asta,
        act: expect.any(String),
        meanwhile: expect.any(Function),
        place: 'private',
        where: whereIs('D1ASTA'),
        text: 'Må barnet overnatte?',
      },
    ]);
    expect(slack.calls('chat.postMessage')).toMatchObject([
      {
        args: {
          channel: 'D1ASTA',
          text: ANSWER,
          unfurl_links: 'false',
          unfurl_media: 'false',
          link_names: 'false',
          parse: 'none',
        },
      },
    ]);
    expect(slack.calls('chat.postMessage')[0]?.args).not.toHaveProperty('thread_ts');
  });

  it('in a thread is answered in the thread', async () => {
    const { afterwards, slack } = await openSite();
    await afterwards(aDirectMessage({ thread_ts: '1764000000.000000' }));
    expect(slack.calls('chat.postMessage')).toMatchObject([{ args: { thread_ts: '1764000000.000000' } }]);
  });

  it.each(['file_share', 'thread_broadcast', 'me_message'])('is also heard as a %s', async (subtype) => {
    const { afterwards, bot } = await openSite();
    await afterwards(aDirectMessage({ subtype }));
    expect(bot.heard).toHaveLength(1);
  });

  it("is heard as it was written, out of Slack's own form", async () => {
    const { afterwards, bot } = await openSite();
    await afterwards(aDirectMessage({ text: 'fra <mailto:a@example.org|a@example.org> &amp; co' }));
    expect(bot.heard).toMatchObject([{ text: 'fra a@example.org & co' }]);
  });

  it.each([
    ['an edit', { subtype: 'message_changed', user: undefined }],
    ['a deletion', { subtype: 'message_deleted', user: undefined }],
    ['the bot itself', { user: BOT_USER, bot_id: 'B0BOT' }],
    ['another bot', { subtype: 'bot_message', bot_id: 'B1OTHER', user: undefined }],
    ['talk in a channel', { channel_type: 'channel', channel: 'C1TEAM' }],
    ['a notice', { subtype: 'channel_join' }],
  ])('is not what it takes %s for', async (_, fields) => {
    const { afterwards, bot, slack } = await openSite();
    await afterwards(aDirectMessage(fields));
    expect(bot.heard).toEqual([]);
    expect(slack.calls()).toEqual([]);
  });
});

describe('a mention', () => {
  it("is heard without the bot's name and answered to the asker alone", async () => {
    const { afterwards, bot, slack } = await openSite();
    await afterwards(aMention());

    expect(bot.heard).toEqual([
      {
        by: asta,
        act: expect.any(String),
        place: 'shared',
        where: whereIs('C1TEAM'),
        text: 'Må barnet overnatte?',
      },
    ]);
    const [answer] = slack.calls('chat.postEphemeral');
    expect(answer).toMatchObject({ args: { channel: 'C1TEAM', user: 'U1ASTA', text: ANSWER } });
    expect(answer?.args).not.toHaveProperty('thread_ts');
  });

  it('in a thread is answered in that thread', async () => {
    const { afterwards, slack } = await openSite();
    await afterwards(aMention({ thread_ts: '1764000000.000000' }));
    expect(slack.calls('chat.postEphemeral')).toMatchObject([{ args: { thread_ts: '1764000000.000000' } }]);
  });

  it('by another bot is left alone', async () => {
    const { afterwards, bot } = await openSite();
    await afterwards(aMention({ bot_id: 'B1OTHER' }));
    expect(bot.heard).toEqual([]);
  });

  it('is answered for everyone when the reply is for everyone', async () => {
    const { afterwards, slack } = await openSite({
      bot: scriptedBot({ hear: () => aReply({ audience: 'everyone' }) }),
    });
    await afterwards(aMention({ thread_ts: '1764000000.000000' }));
    expect(slack.calls('chat.postMessage')).toMatchObject([
      { args: { channel: 'C1TEAM', thread_ts: '1764000000.000000' } },
    ]);
  });
});
