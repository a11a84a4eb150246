import { describe, expect, it } from 'vitest';
import type { Wait } from '../../src/kernel/wait.ts';
import { ANSWER, aReply, scriptedBot } from '../support/scripted-bot.ts';
import { aButton, aDirectMessage, openSite } from './slack-site.ts';

/** Waits that end when the test says so, so that no time passes. */
function stepwise() {
  const asked: number[] = [];
  let next = Promise.withResolvers<void>();
  let paused = Promise.withResolvers<void>();
  const wait: Wait = async (ms, signal) => {
    signal.throwIfAborted();
    asked.push(ms);
    paused.resolve();
    const { promise, reject } = Promise.withResolvers<void>();
    signal.addEventListener('abort', reject);
    await Promise.race([next.promise, promise]);
  };
  return {
    wait,
    asked,
    /** Resolves when the bot is waiting. */
    paused: () => paused.promise,
    goOn() {
      const { resolve } = next;
      next = Promise.withResolvers();
      paused = Promise.withResolvers();
      resolve();
    },
  };
}

describe('starting', () => {
  it('is done at once while Slack cannot be reached, and connects when it can', async () => {
    const { wait, asked, paused, goOn } = stepwise();
    const { door, slack, logged, logs } = await openSite({ wait });
    await slack.stop();
    await door.start();
    await paused();
    expect(door.state()).toBe('connecting');

    goOn();
    await paused();
    goOn();
    await paused();
    expect(asked).toEqual([1_000, 2_000, 4_000]);

    await slack.restart();
    goOn();
    await logs('slack: connected');
    expect(door.state()).toBe('connected');
    expect(logged()).toMatch(/"why":"ECONNREFUSED".*not connected, trying again/);
  });

  it('never waits more than a minute before it tries again', async () => {
    const { wait, asked, paused, goOn } = stepwise();
    const { door, slack } = await openSite({ wait });
    slack.fail('auth.test', ...Array(12).fill({ kind: 'error', code: 'invalid_auth' }));
    await door.start();
    for (let round = 0; round < 10; round++) {
      await paused();
      goOn();
    }
    expect(Math.max(...asked)).toBe(60_000);
  });

  it.each([
    ['the workspace is not on the list', { workspaces: ['T9OTHER'] }, true],
    ['only the organisation is on the list', { workspaces: ['T9OTHER'], enterprises: ['E0HJEM'] }, false],
    ['the workspace is on the list', {}, false],
  ])('looks whose token it has: %s', async (_, own, warned) => {
    const { door, logged, logs } = await openSite(own);
    await door.start();
    await logs('slack: connected');
    expect(logged().includes('not on the list')).toBe(warned);
  });

  it('is not needed to be answered: what arrives meanwhile is served', async () => {
    const { afterwards, bot } = await openSite();
    await afterwards(aDirectMessage());
    expect(bot.heard).toHaveLength(1);
  });
});

describe('stopping', () => {
  it('waits for the work in hand', async () => {
    const { deliver, door, slack } = await openSite();
    const sending = slack.hold('chat.postMessage');
    const inHand = deliver(aDirectMessage());
    await sending.taken;

    let stopped = false;
    const stopping = door.stop().then(() => {
      stopped = true;
    });
    await deliver(aDirectMessage({}, { event_id: 'Ev2' }));
    expect(stopped).toBe(false);

    sending.release();
    await stopping;
    expect((await inHand).status).toBe(200);
    expect(slack.calls('chat.postMessage')).toMatchObject([{ args: { text: ANSWER } }]);
  });

  it('does not wait out a pause that Slack has asked for: what was not sent is refused', async () => {
    const { wait, paused, asked: asking } = stepwise();
    let undone = 0;
    const failed = async () => {
      undone += 1;
      return aReply();
    };
    const parts = { shared: aReply(), done: aReply(), unsure: aReply(), failed };
    const bot = scriptedBot({ press: () => ({ kind: 'share', ...parts }) });
    const { deliver, door, slack } = await openSite({ wait, bot });
    slack.fail('chat.postMessage', { kind: 'rate-limited', seconds: 20 });
    const asked = deliver(aButton(slack, '{"kind":"share","question":"q1"}'));
    await paused();
    await expect.poll(() => asking).toContain(20_000);
    await door.stop();
    await asked;
    expect(slack.calls('chat.postMessage')).toHaveLength(1);
    expect(undone).toBe(1);
  });

  it('ends the attempts to connect', async () => {
    const { wait, paused } = stepwise();
    const { door, slack } = await openSite({ wait });
    await slack.stop();
    await door.start();
    await paused();
    await door.stop();
    expect(door.state()).toBe('connecting');
    await slack.restart();
  });
});
