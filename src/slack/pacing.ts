import { WebAPIRateLimitedError } from '@slack/web-api';
import type { Clock } from '../kernel/clock.ts';
import type { Wait } from '../kernel/wait.ts';

/** Slack takes one message a second in a channel; a change of one counts like a new one. */
const APART_MS = 1_000;
/** Whoever would have to wait longer is turned away at once. */
const LONGEST_QUEUE_MS = 30_000;
/** So many channels are kept in mind before those whose turn is long past are forgotten. */
const MANY = 1_000;

export type PacingOptions = {
  readonly clock: Clock;
  readonly wait: Wait;
  readonly closing: AbortSignal;
};

/**
 * Resolves when it is the channel's turn. Where that would take too long, or the bot is stopped first, fails like a call
 * that Slack turned away: nothing was sent.
 */
export function createPacing({ clock, wait, closing }: PacingOptions): (channel: string) => Promise<void> {
  const nextTurn = new Map<string, number>();

  return async (channel) => {
    const now = clock().getTime();
    const turn = Math.max(now, nextTurn.get(channel) ?? now);
    const turnedAway = new WebAPIRateLimitedError((turn - now) / 1_000);
    if (turn - now > LONGEST_QUEUE_MS) throw turnedAway;

    nextTurn.set(channel, turn + APART_MS);
    if (nextTurn.size > MANY) for (const [each, at] of nextTurn) if (at <= now) nextTurn.delete(each);
    if (turn === now) return;

    await wait(turn - now, closing).catch(() => {
      throw turnedAway;
    });
  };
}
