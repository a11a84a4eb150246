import { describe, expect, it } from 'vitest';
import type { Effect } from '../../src/bot/bot.ts';
import { aReply, scriptedBot } from '../support/scripted-bot.ts';
import { aButton, openSite } from './slack-site.ts';
import type { Fault } from './stub-slack.ts';

const SHARE = '{"kind":"share","question":"q1"}';

/** The first press shares, each later one is told that it is done; as the real bot does. */
function sharingBot(shared = aReply({ gist: 'delt svar', audience: 'everyone' })) {
  let turn = 0;
  let undone = 0;
  const share: Effect = {
    kind: 'share',
    shared,
    done: aReply({ gist: 'delt' }),
    unsure: aReply({ gist: 'usikkert' }),
    failed: async () => {
      undone += 1;
      return aReply({ gist: 'ikke delt' });
    },
  };
  const already: Effect = { kind: 'replace', reply: aReply({ gist: 'allerede delt' }) };
  const bot = scriptedBot({ press: () => (turn++ === 0 ? share : already) });
  return { bot, timesUndone: () => undone };
}

describe('sharing an answer', () => {
  it('posts it for everyone, then changes the card', async () => {
    const { bot, timesUndone } = sharingBot();
    const { afterwards, slack } = await openSite({ bot });
    await afterwards(aButton(slack, SHARE));

    expect(slack.calls().slice(-2)).toMatchObject([
      { method: 'chat.postMessage', args: { channel: 'C1TEAM', text: 'delt svar' } },
      { method: 'respond', args: { replace_original: true, text: 'delt' } },
    ]);
    expect(timesUndone()).toBe(0);
  });

  it('posts into the thread that the card stands in', async () => {
    const { bot } = sharingBot();
    const { afterwards, slack } = await openSite({ bot });
    await afterwards(
      aButton(slack, SHARE, { message: { type: 'message', ts: '2', thread_ts: '1764000000.000000' } }),
    );
    expect(slack.calls('chat.postMessage')).toMatchObject([{ args: { thread_ts: '1764000000.000000' } }]);
  });

  it('posts once when the button is pressed twice', async () => {
    const { bot } = sharingBot();
    const { deliver, door, slack } = await openSite({ bot });
    await Promise.all([1, 2].map((n) => deliver(aButton(slack, SHARE, { trigger_id: `${n}` }))));
    await door.stop();

    expect(bot.pressed).toHaveLength(2);
    expect(slack.calls('chat.postMessage')).toHaveLength(1);
  });

  it.each<[string, Fault]>([
    ['breaks off', { kind: 'reset' }],
    ['answers with an error of its own', { kind: 'status', status: 503 }],
    ['got half through', { kind: 'error', code: 'internal_error' }],
  ])('says that nobody knows when Slack %s, and posts no second time', async (_, fault) => {
    const { bot, timesUndone } = sharingBot();
    const { afterwards, slack } = await openSite({ bot });
    slack.fail('chat.postMessage', fault);
    await afterwards(aButton(slack, SHARE));

    expect(slack.calls('chat.postMessage')).toHaveLength(1);
    expect(slack.calls('respond')).toMatchObject([{ args: { text: 'usikkert' } }]);
    expect(timesUndone()).toBe(0);
  });

  it.each(['not_in_channel', 'is_archived', 'channel_not_found', 'restricted_action'])(
    'is undone when Slack refuses it: %s',
    async (code) => {
      const { bot, timesUndone } = sharingBot();
      const { afterwards, slack } = await openSite({ bot });
      slack.fail('chat.postMessage', { kind: 'error', code });
      await afterwards(aButton(slack, SHARE));

      expect(slack.calls('chat.postMessage')).toHaveLength(1);
      expect(slack.calls('respond')).toMatchObject([{ args: { text: 'ikke delt' } }]);
      expect(timesUndone()).toBe(1);
    },
  );

  it('is undone when it is more than Slack takes', async () => {
    const { bot, timesUndone } = sharingBot(aReply({ gist: 'x'.repeat(4_001) }));
    const { afterwards, slack } = await openSite({ bot });
    await afterwards(aButton(slack, SHARE));
    expect(slack.calls('chat.postMessage')).toEqual([]);
    expect(timesUndone()).toBe(1);
  });

  it('waits as long as Slack asks and posts then', async () => {
    const { bot } = sharingBot();
    const { afterwards, slack, waits } = await openSite({ bot });
    slack.fail('chat.postMessage', { kind: 'rate-limited', seconds: 7 });
    await afterwards(aButton(slack, SHARE));

    expect(waits).toEqual([7_000]);
    expect(slack.calls('chat.postMessage')).toHaveLength(2);
    expect(slack.calls('respond')).toMatchObject([{ args: { text: 'delt' } }]);
  });

  it.each<[string, readonly Fault[], number]>([
    ['asks twice', [5, 5].map((seconds) => ({ kind: 'rate-limited', seconds }) as const), 2],
    ['asks for more than half a minute', [{ kind: 'rate-limited', seconds: 31 }], 1],
  ])('gives up when Slack %s', async (_, faults, tries) => {
    const { bot, timesUndone } = sharingBot();
    const { afterwards, slack } = await openSite({ bot });
    slack.fail('chat.postMessage', ...faults);
    await afterwards(aButton(slack, SHARE));

    expect(slack.calls('chat.postMessage')).toHaveLength(tries);
    expect(timesUndone()).toBe(1);
  });
});
