import { describe, expect, it } from 'vitest';
import type { Turn } from '../../src/bot/bot.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import { encodePress } from '../../src/reply/press.ts';
import { ANSWER, APOLOGY, aReply, scriptedBot } from '../support/scripted-bot.ts';
import { aButton, aCommand, aDirectMessage, NOW, openSite } from './slack-site.ts';

/** Work of three seconds, which tells how far it has come. */
function aLongTurn(): { readonly clock: Clock; readonly work: (turn: Turn) => void } {
  let now = NOW;
  return {
    clock: () => now,
    work({ meanwhile }) {
      meanwhile?.(aReply({ gist: 'begyndt' }));
      now = new Date(now.getTime() + 3_000);
      meanwhile?.(aReply({ gist: 'halvvejs' }));
    },
  };
}

describe('long work', () => {
  it('is told of alone with the bot in one message, which becomes the answer', async () => {
    const { clock, work } = aLongTurn();
    const hear = async (turn: Turn) => {
      work(turn);
      return aReply();
    };
    const { afterwards, slack } = await openSite({ bot: scriptedBot({ hear }), clock });
    await afterwards(aDirectMessage());

    expect(slack.calls('chat.postMessage')).toMatchObject([
      { args: { channel: 'D1ASTA', text: 'halvvejs' } },
    ]);
    expect(slack.messages('D1ASTA')).toMatchObject([{ text: ANSWER }]);
  });

  it('takes the place of the card whose button began it, and leaves it to whatever is said then', async () => {
    const { clock, work } = aLongTurn();
    const press = async (turn: Turn) => {
      work(turn);
      return { kind: 'tell', reply: aReply() } as const;
    };
    const { afterwards, slack } = await openSite({ bot: scriptedBot({ press }), clock });
    await afterwards(
      aButton(slack, encodePress({ kind: 'take-in', table: 'one' }), {
        channel: { id: 'D1ASTA' },
        container: { type: 'message', channel_id: 'D1ASTA', message_ts: '1764000000.000003' },
      }),
    );
    expect(slack.calls('chat.postMessage')).toEqual([]);
    expect(slack.calls('chat.update')).toMatchObject([
      { args: { ts: '1764000000.000003', text: 'halvvejs' } },
      { args: { ts: '1764000000.000003', text: ANSWER } },
    ]);
  });

  it('that fails ends in an apology where it was told of', async () => {
    const { clock, work } = aLongTurn();
    const hear = async (turn: Turn) => {
      work(turn);
      throw new Error('the database is gone');
    };
    const { afterwards, slack } = await openSite({ bot: scriptedBot({ hear }), clock });
    await afterwards(aDirectMessage());
    expect(slack.messages('D1ASTA')).toMatchObject([{ text: APOLOGY }]);
  });

  it('is not told of among others, where what one person sees cannot be changed', async () => {
    const { clock, work } = aLongTurn();
    const hear = async (turn: Turn) => {
      work(turn);
      return aReply();
    };
    const { afterwards, slack } = await openSite({ bot: scriptedBot({ hear }), clock });
    await afterwards(aCommand(slack));
    expect(slack.calls('respond')).toMatchObject([{ args: { text: ANSWER } }]);
    expect(slack.calls('chat.update')).toEqual([]);
  });
});
