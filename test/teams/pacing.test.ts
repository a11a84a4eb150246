import { describe, expect, it } from 'vitest';
import type { Wait } from '../../src/kernel/wait.ts';
import { HeldBackError } from '../../src/teams/failure.ts';
import { createPace } from '../../src/teams/pacing.ts';

/** A clock that stands still, and waits that are only written down. */
function given() {
  const clock = { now: Date.parse('2026-11-23T08:00:00Z') };
  const waits: number[] = [];
  const wait: Wait = async (ms, signal) => {
    signal.throwIfAborted();
    waits.push(ms);
  };
  const closing = new AbortController();
  const pace = createPace(() => new Date(clock.now), wait, closing.signal);
  const send = async (messages: number, conversation = 'a:personal') => {
    for (let sent = 0; sent < messages; sent++) await pace(conversation);
  };
  return { clock, waits, closing, send };
}

describe('the pace of messages in a conversation', () => {
  it('is nobody’s concern for the first seven of a second', async () => {
    const { waits, send } = given();
    await send(7);
    expect(waits).toEqual([]);
  });

  it('makes the eighth wait until the first is a second old, and so on', async () => {
    const { clock, waits, send } = given();
    await send(6);
    clock.now += 400;
    await send(9);
    expect(waits).toEqual([600, 600, 600, 600, 600, 600, 1_000, 1_600]);
  });

  it('is free again when the second is over', async () => {
    const { clock, waits, send } = given();
    await send(7);
    clock.now += 1_000;
    await send(7);
    expect(waits).toEqual([]);
  });

  it('is each conversation’s own', async () => {
    const { waits, send } = given();
    await send(7);
    await send(7, '19:group');
    expect(waits).toEqual([]);
  });

  it('holds back what would have to wait for minutes: 1,800 in an hour is all that Teams takes', async () => {
    const { clock, send } = given();
    for (let second = 0; second < 257; second++) {
      await send(7);
      clock.now += 1_000;
    }
    await send(1);
    await expect(send(1)).rejects.toThrow(HeldBackError);
    clock.now += 3_600_000;
    await send(7);
  });

  it('holds back what waits when the bot is closing', async () => {
    const { closing, send } = given();
    await send(7);
    closing.abort();
    await expect(send(1)).rejects.toThrow(HeldBackError);
  });
});
