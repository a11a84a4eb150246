import type { Clock } from '../kernel/clock.ts';
import type { Wait } from '../kernel/wait.ts';
import { HeldBackError } from './failure.ts';

/** How much Teams takes from a bot in one conversation. */
const RATES = [
  { messages: 7, ms: 1_000 },
  { messages: 1_800, ms: 3_600_000 },
] as const;

const LONGEST_RATE_MS = 3_600_000;

/** Whoever waits longer than this is better told that it was not sent. */
const LONGEST_WAIT_MS = 30_000;

/** Resolves when the next message to the conversation may be sent; throws a HeldBackError when it may not be soon. */
export type Pace = (conversation: string) => Promise<void>;

/** Keeps to what Teams takes in each conversation. What waits is sent in the order it came. */
export function createPace(clock: Clock, wait: Wait, closing: AbortSignal): Pace {
  const turns = new Map<string, readonly number[]>();

  return async (conversation) => {
    const now = clock().getTime();
    for (const [other, at] of turns) if ((at.at(-1) ?? 0) + LONGEST_RATE_MS <= now) turns.delete(other);

    const taken = (turns.get(conversation) ?? []).filter((at) => at + LONGEST_RATE_MS > now);
    const turn = Math.max(now, ...RATES.map(({ messages, ms }) => (taken.at(-messages) ?? -ms) + ms));
    if (turn - now > LONGEST_WAIT_MS) throw new HeldBackError();

    turns.set(conversation, [...taken, turn]);
    if (turn === now) return;
    await wait(turn - now, closing).catch(() => {
      throw new HeldBackError();
    });
  };
}
