import { describe, expect, it } from 'vitest';
import { ANSWER, aReply, scriptedBot } from '../support/scripted-bot.ts';
import { aMessageShortcut, anInteraction, asta, openSite, whereIs } from './slack-site.ts';

describe('a shortcut on a message', () => {
  it.each([
    ['find_answer', 'spørg Må barnet overnatte?'],
    ['send_request', 'henvendelse Må barnet overnatte?'],
  ])('is heard as the command with the words of the message: %s', async (callback_id, text) => {
    const { afterwards, bot, slack } = await openSite();
    await afterwards(aMessageShortcut(slack, { callback_id }));

    expect(bot.heard).toEqual([
      { by: asta, act: expect.any(String), place: 'shared', where: whereIs('C1TEAM'), text },
    ]);
    expect(slack.calls('respond')).toMatchObject([
      { args: { response_type: 'ephemeral', replace_original: false, text: ANSWER } },
    ]);
  });

  it('is answered to the one who chose it also when the answer is for everyone', async () => {
    const bot = scriptedBot({ hear: () => aReply({ audience: 'everyone' }) });
    const { afterwards, slack } = await openSite({ bot });
    await afterwards(aMessageShortcut(slack));
    expect(slack.calls('respond')).toMatchObject([{ args: { response_type: 'ephemeral' } }]);
    expect(slack.calls('chat.postMessage')).toEqual([]);
  });

  it('is answered in the thread that the message stands in', async () => {
    const { afterwards, slack } = await openSite();
    await afterwards(aMessageShortcut(slack, { message: { ts: '5.1', thread_ts: '5.0', text: 'Hej' } }));
    expect(slack.calls('respond')).toMatchObject([{ args: { thread_ts: '5.0' } }]);
  });

  it.each(['channel_not_found', 'not_in_channel', 'user_not_in_channel'])(
    'is answered in the chat with the bot where it can be answered nowhere else: %s',
    async (code) => {
      const { afterwards, slack } = await openSite();
      slack.fail('respond', { kind: 'error', code: 'expired_url' });
      slack.fail('chat.postEphemeral', { kind: 'error', code });
      await afterwards(aMessageShortcut(slack, { channel: { id: 'C9UNSEEN' } }));
      expect(slack.calls('chat.postMessage')).toMatchObject([{ args: { channel: 'U1ASTA', text: ANSWER } }]);
      expect(slack.calls('chat.postMessage')[0]?.args).not.toHaveProperty('thread_ts');
    },
  );

  it.each([
    [
      'as it was written',
      { text: 'fra <mailto:a@example.org|a@example.org> &amp; co' },
      'fra a@example.org & co',
    ],
    [
      'with a message that it passes on',
      { text: 'Kan I svare?', attachments: [{ text: 'Må vi tage i sommerhus?' }] },
      'Kan I svare?\n\nMå vi tage i sommerhus?',
    ],
    [
      'of which only what it passes on has words',
      { text: '', attachments: [{ text: 'Må vi?' }, {}] },
      'Må vi?',
    ],
  ])('is heard %s', async (_, message, words) => {
    const { afterwards, bot, slack } = await openSite();
    await afterwards(aMessageShortcut(slack, { message }));
    expect(bot.heard).toMatchObject([{ text: `spørg ${words}` }]);
  });

  it.each([
    ['no words', { ts: '1' }],
    ['nothing at all', undefined],
    ['what nobody can read', 7],
  ])('on a message with %s is heard as the command alone', async (_, message) => {
    const { afterwards, bot, slack } = await openSite();
    await afterwards(aMessageShortcut(slack, { message }));
    expect(bot.heard).toMatchObject([{ text: 'spørg' }]);
  });

  it('is heard once however often it is delivered', async () => {
    const { afterwards, bot, slack } = await openSite();
    await afterwards(aMessageShortcut(slack), aMessageShortcut(slack));
    expect(bot.heard).toHaveLength(1);
  });
});

describe('the shortcut from anywhere', () => {
  it('is heard as the command, alone with the bot, and answered there', async () => {
    const { afterwards, bot, slack } = await openSite();
    await afterwards(anInteraction({ type: 'shortcut', callback_id: 'new_request', trigger_id: '1.2.s' }));

    expect(bot.heard).toEqual([
      { by: asta, act: expect.any(String), place: 'private', where: undefined, text: 'henvendelse' },
    ]);
    expect(slack.calls('chat.postMessage')).toMatchObject([{ args: { channel: 'U1ASTA', text: ANSWER } }]);
  });
});
