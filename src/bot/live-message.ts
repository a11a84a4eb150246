import type { Clock } from '../kernel/clock.ts';
import type { Reply } from '../reply/reply.ts';

/** Of work that is done sooner, nothing but its answer is shown. */
const SHORT_MS = 2_000;
/** As often as one can read it, and well within what the platforms take. */
const BETWEEN_MS = 3_000;

/** What a platform shows while its user waits for an answer. */
export type LiveMessage<Message> = {
  readonly meanwhile: (reply: Reply) => void;
  /** The message whose place the answer is to take, once nothing is under way to it; undefined where nothing was shown. */
  ended(): Promise<Message | undefined>;
};

/**
 * Begins with the work that it is about. `show` shows a reply in the message, or in a new one where there is none yet, and
 * answers which; undefined where it did not come through: then no more is shown, since nobody knows what stands there.
 */
export function liveMessage<Message>(
  clock: Clock,
  show: (reply: Reply, message: Message | undefined) => Promise<Message | undefined>,
): LiveMessage<Message> {
  let nextAt = clock().getTime() + SHORT_MS;
  let message: Message | undefined;
  let underWay: Promise<void> | undefined;
  let over = false;

  const showNow = async (reply: Reply): Promise<void> => {
    try {
      const shown = await show(reply, message);
      message = shown ?? message;
      over ||= shown === undefined;
    } catch {
      // The answer itself tells whether the platform can be reached.
      over = true;
    }
    nextAt = clock().getTime() + BETWEEN_MS;
    underWay = undefined;
  };

  return {
    meanwhile(reply) {
      if (!over && !underWay && clock().getTime() >= nextAt) underWay = showNow(reply);
    },
    async ended() {
      over = true;
      await underWay;
      return message;
    },
  };
}
