import { describe, expect, it } from 'vitest';
import { liveMessage } from '../../src/bot/live-message.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { aReply } from '../support/scripted-bot.ts';

/** A live message on a platform that answers as told, and the clock beside it. */
function aLive(show: (reply: Reply, message: string | undefined) => Promise<string | undefined>) {
  let now = new Date('2026-11-23T08:00:00Z');
  const shown: string[] = [];
  const live = liveMessage<string>(
    () => now,
    async (reply, message) => {
      shown.push(`${message ?? 'new'}: ${reply.gist}`);
      return show(reply, message);
    },
  );
  const pass = async (seconds: number, gist: string) => {
    now = new Date(now.getTime() + seconds * 1_000);
    live.meanwhile(aReply({ gist }));
    await new Promise((go) => setImmediate(go));
  };
  return { live, shown, pass };
}

describe('a message that tells how far work has come', () => {
  it('is not there for work that is done within two seconds', async () => {
    const { live, shown, pass } = aLive(async () => 'm1');
    await pass(0, 'at once');
    await pass(1.9, 'soon');
    expect(await live.ended()).toBeUndefined();
    expect(shown).toEqual([]);
  });

  it('changes every third second at most, and gives its place to the answer', async () => {
    const { live, shown, pass } = aLive(async () => 'm1');
    for (const gist of ['1', '2', '3', '4', '5', '6', '7', '8']) await pass(1, gist);
    expect(shown).toEqual(['new: 2', 'm1: 5', 'm1: 8']);
    expect(await live.ended()).toBe('m1');
  });

  it('waits for what is under way before the answer, and says nothing after it', async () => {
    const sending = Promise.withResolvers<string>();
    const { live, shown, pass } = aLive(() => sending.promise);
    await pass(2, 'half');
    await pass(10, 'while it is on its way');
    const ended = live.ended();
    sending.resolve('m1');
    expect(await ended).toBe('m1');
    await pass(10, 'too late');
    expect(shown).toEqual(['new: half']);
  });

  it.each([
    ['does not come through', async () => undefined],
    ['fails', () => Promise.reject(new Error('the line was cut'))],
  ])('is not tried again where it %s', async (_, show) => {
    const { live, shown, pass } = aLive(show);
    await pass(2, 'half');
    await pass(10, 'more');
    expect(shown).toEqual(['new: half']);
    expect(await live.ended()).toBeUndefined();
  });
});
