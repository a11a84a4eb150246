import type { Logger } from 'pino';
import type { Clock } from '../kernel/clock.ts';
import type { Wait } from '../kernel/wait.ts';
import { adviceOn, whyFailed } from './failure.ts';

/** One time of being connected. */
export type Session = {
  /** Resolves when the connection is lost or given up. */
  readonly ended: Promise<unknown>;
};

export type Connection = {
  state(): 'connected' | 'connecting';
  /** Connects and connects again until closing; resolves then. Never throws. */
  keep(): Promise<void>;
};

export type ConnectionOptions = {
  readonly open: () => Promise<Session>;
  readonly clock: Clock;
  readonly wait: Wait;
  readonly log: Logger;
  readonly closing: AbortSignal;
};

/** A connection that is lost sooner than this counts as one that was never made. */
const WORTH_MS = 10_000;
const LONGEST_PAUSE_MS = 60_000;

export function createConnection({ open, clock, wait, log, closing }: ConnectionOptions): Connection {
  let state: ReturnType<Connection['state']> = 'connecting';

  /** How long it lasted, in milliseconds. */
  const connectOnce = async (): Promise<number> => {
    try {
      const session = await open();
      const since = clock().getTime();
      state = 'connected';
      log.info('slack: connected');
      await session.ended;
      return clock().getTime() - since;
    } catch (error) {
      const why = whyFailed(error);
      if (!closing.aborted) log.warn({ why, ...adviceOn(why) }, 'slack: not connected, trying again');
      return 0;
    } finally {
      state = 'connecting';
    }
  };

  return {
    state: () => state,
    async keep() {
      for (let failures = 0; !closing.aborted; ) {
        failures = (await connectOnce()) < WORTH_MS ? failures + 1 : 0;
        await wait(pauseAfter(failures), closing).catch(() => undefined);
      }
    },
  };
}

/** Milliseconds: none after a connection that held, then 1, 2, 4 … 60 seconds. */
function pauseAfter(failures: number): number {
  return failures === 0 ? 0 : Math.min(500 * 2 ** failures, LONGEST_PAUSE_MS);
}
