import { describe, expect, it } from 'vitest';
import { ANSWER, aReply, scriptedBot } from '../support/scripted-bot.ts';
import { aButton, anInteraction, asta, openSite, whereIs } from './slack-site.ts';

const PRESS = '{"kind":"helped","question":"q1"}';

describe('a button', () => {
  it('is read, and its answer told to the presser alone', async () => {
    const { afterwards, bot, slack } = await openSite();
    await afterwards(aButton(slack, PRESS));

    expect(bot.pressed).toEqual([
      {
        by: asta,
        act: expect.any(String),
        place: 'shared',
        where: whereIs('C1TEAM'),
        press: { kind: 'helped', question: 'q1' },
      },
    ]);
    expect(slack.calls('respond')).toMatchObject([
      { args: { response_type: 'ephemeral', replace_original: false, text: ANSWER } },
    ]);
  });

  it('in a thread is answered in the thread', async () => {
    const { afterwards, slack } = await openSite();
    const container = {
      type: 'message',
      channel_id: 'C1TEAM',
      is_ephemeral: true,
      thread_ts: '1764000000.000000',
    };
    await afterwards(aButton(slack, PRESS, { container }));
    expect(slack.calls('respond')).toMatchObject([{ args: { thread_ts: '1764000000.000000' } }]);
  });

  describe('that changes its message', () => {
    const bot = () => scriptedBot({ press: () => ({ kind: 'replace', reply: aReply() }) });
    const visible = { container: { type: 'message', channel_id: 'D1ASTA', message_ts: '1764000000.000003' } };

    it('changes it in place', async () => {
      const { afterwards, slack } = await openSite({ bot: bot() });
      await afterwards(aButton(slack, PRESS));
      expect(slack.calls('respond')).toMatchObject([{ args: { replace_original: true, text: ANSWER } }]);
      expect(slack.calls('respond')).toHaveLength(1);
    });

    it('changes a message that stays by its id', async () => {
      const { afterwards, slack } = await openSite({ bot: bot() });
      await afterwards(aButton(slack, PRESS, { ...visible, channel: { id: 'D1ASTA' } }));
      expect(slack.calls('chat.update')).toMatchObject([
        { args: { channel: 'D1ASTA', ts: '1764000000.000003' } },
      ]);
      expect(slack.calls('respond')).toEqual([]);
    });

    it('changes a message that Slack will not change by its id through the button', async () => {
      const { afterwards, slack } = await openSite({ bot: bot() });
      slack.fail('chat.update', { kind: 'error', code: 'cant_update_message' });
      await afterwards(aButton(slack, PRESS, { ...visible, channel: { id: 'D1ASTA' } }));
      expect(slack.calls('respond')).toMatchObject([{ args: { replace_original: true, text: ANSWER } }]);
    });

    it('tells what it would have changed where the message can no longer be changed', async () => {
      const { afterwards, slack } = await openSite({ bot: bot() });
      slack.fail('respond', { kind: 'status', status: 404 });
      await afterwards(aButton(slack, PRESS));
      expect(slack.calls('chat.update')).toEqual([]);
      expect(slack.calls('chat.postEphemeral')).toMatchObject([{ args: { user: 'U1ASTA', text: ANSWER } }]);
    });

    it('does nothing more when nobody knows whether it changed', async () => {
      const { afterwards, slack } = await openSite({ bot: bot() });
      slack.fail('chat.update', { kind: 'reset' });
      await afterwards(aButton(slack, PRESS, { ...visible, channel: { id: 'D1ASTA' } }));
      expect(slack.calls('chat.update')).toHaveLength(1);
      expect(slack.calls('respond')).toEqual([]);
      expect(slack.calls('chat.postMessage')).toEqual([]);
    });
  });

  describe('on a message that the bot posted in a private channel', () => {
    const KEY = 'request:1';
    const where = whereIs('G1STAFF');

    async function posted(options: Parameters<typeof openSite>[0]) {
      const site = await openSite(options);
      const reply = aReply({ gist: 'En ny henvendelse.', audience: 'everyone' });
      const posting = await site.door.messenger.post(where, KEY, reply);
      if (posting.kind !== 'sent') throw new Error('the message was not posted');

      const { slack } = site;
      const press = aButton(slack, PRESS, {
        channel: { id: 'G1STAFF' },
        container: { type: 'message', channel_id: 'G1STAFF', message_ts: posting.message },
        message: { type: 'message', ts: posting.message, bot_id: 'B0BOT' },
      });
      return { ...site, press, message: posting.message };
    }

    it('changes it for everyone, and it can still be found', async () => {
      const reply = aReply({ gist: 'Taget.', audience: 'everyone' });
      const bot = scriptedBot({ press: () => ({ kind: 'replace', reply }) });
      const { deliver, door, slack, press, message } = await posted({ bot });
      await deliver(press);
      await door.stop();

      expect(bot.pressed).toMatchObject([{ where, place: 'shared' }]);
      expect(slack.messages('G1STAFF')).toMatchObject([{ ts: message, text: 'Taget.' }]);
      expect(slack.calls('respond')).toEqual([]);
      expect(slack.calls('chat.update')[0]?.args).not.toHaveProperty('metadata');
    });

    it('tells the presser alone', async () => {
      const bot = scriptedBot({
        press: () => ({ kind: 'tell', reply: aReply({ gist: 'Allerede taget.' }) }),
      });
      const { afterwards, slack, press } = await posted({ bot });
      await afterwards(press);

      expect(slack.messages('G1STAFF')).toMatchObject([{ text: 'En ny henvendelse.' }]);
      expect(slack.calls('respond')).toMatchObject([
        { args: { response_type: 'ephemeral', replace_original: false, text: 'Allerede taget.' } },
      ]);
    });

    it('never puts there what is for the presser alone', async () => {
      const { afterwards, slack, press } = await posted({
        bot: scriptedBot({ press: () => ({ kind: 'replace', reply: aReply() }) }),
      });
      await afterwards(press);

      expect(slack.messages('G1STAFF')).toMatchObject([{ text: 'En ny henvendelse.' }]);
      expect(slack.calls('respond')).toMatchObject([{ args: { replace_original: false, text: ANSWER } }]);
    });
  });
});

describe('what the bot does not know any more', () => {
  const view = { id: 'V1', hash: '1.a', callback_id: 'gammel', type: 'modal' };

  it.each([
    ['an old button', '{"kind":"forgotten","question":"q1"}', {}],
    ['a button that was tampered with', '{"kind":"helped"}', {}],
    ['a button without a value', undefined, {}],
    ['a button on something unheard of', undefined, { container: 'nowhere' }],
    [
      'a menu',
      undefined,
      { actions: [{ type: 'static_select', action_id: 'x', selected_option: { value: 'y' } }] },
    ],
  ])('is told kindly: %s', async (_, value, fields) => {
    const { afterwards, bot, slack } = await openSite();
    await afterwards(aButton(slack, value, fields));
    expect(bot.pressed).toMatchObject([{ press: undefined }]);
    expect(slack.calls('respond')).toHaveLength(1);
  });

  it.each([
    ['a shortcut', { type: 'shortcut', callback_id: 'gammel', trigger_id: '1.2.shortcut' }],
    ['one named like what every object has', { type: 'shortcut', callback_id: 'constructor' }],
    ['a modal', { type: 'view_submission', trigger_id: '1.2.view', view }],
    [
      'a modal that was tampered with',
      {
        type: 'view_submission',
        view: { ...view, private_metadata: '{"press":{"kind":"helped"},"from":7}' },
      },
    ],
  ])('is told in the chat with the bot: %s', async (_, fields) => {
    const { deliver, door, bot, slack } = await openSite();
    expect((await deliver(anInteraction(fields))).status).toBe(200);
    await door.stop();
    expect([...bot.pressed, ...bot.submitted]).toMatchObject([
      { place: 'private', where: undefined, press: undefined },
    ]);
    expect(slack.calls('chat.postMessage')).toMatchObject([{ args: { channel: 'U1ASTA', text: ANSWER } }]);
  });

  it('is told where the message stands that it was chosen on', async () => {
    const { afterwards, bot, slack } = await openSite();
    await afterwards(
      anInteraction({
        type: 'message_action',
        callback_id: 'gammel',
        trigger_id: '1.2.shortcut',
        channel: { id: 'C1TEAM' },
        response_url: slack.responseUrl,
      }),
    );
    expect(bot.pressed).toMatchObject([{ place: 'shared', press: undefined }]);
    expect(slack.calls('respond')).toHaveLength(1);
  });

  it.each([
    ['a closed modal', { type: 'view_closed', view }],
    ['a request for options', { type: 'block_suggestion', action_id: 'x', block_id: 'b', value: 'y' }],
  ])('is acknowledged without a word: %s', async (_, fields) => {
    const { deliver, door, slack } = await openSite();
    expect((await deliver(anInteraction(fields))).status).toBe(200);
    await door.stop();
    expect(slack.calls()).toEqual([]);
  });
});
