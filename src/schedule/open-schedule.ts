import { type ConstructorOptions, fromPglite, type PGliteLike, PgBoss } from 'pg-boss';
import { coalesced } from '../kernel/coalesced.ts';
import { kindOf, type Log } from '../kernel/log.ts';
import { never } from '../kernel/never.ts';
import type { Wait } from '../kernel/wait.ts';
import { goRound, type Round } from './rounds.ts';

/** The database in which the instances agree on whose turn it is. */
export type ScheduleDatabase =
  | { readonly kind: 'embedded'; readonly engine: PGliteLike }
  | { readonly kind: 'server'; readonly url: string };

export type ScheduleParts = {
  readonly database: ScheduleDatabase;
  /** Gone through every minute by one instance at a time, in this order. */
  readonly rounds: readonly Round[];
  /** Gone through in this very process as well, at the start and after each nudge. */
  readonly nudged: Round;
  readonly wait: Wait;
  readonly log: Log;
  /** The queue's own timers, where a test moves them. */
  readonly timers?: NonNullable<ConstructorOptions['clock']>;
};

export type Schedule = {
  /** When this instance takes part; it never fails, since it is tried until it succeeds or is stopped. */
  readonly running: Promise<void>;
  /** Goes the nudged round at once, because something has changed. */
  nudge(): void;
  /** Finishes what is in hand. */
  stop(): Promise<void>;
};

const QUEUE = 'rounds';
const EVERY_MINUTE = '* * * * *';
const RETRY_MS = 5_000;
/** What is in hand may take so long when the bot is stopped. */
const PATIENCE_MS = 30_000;

/**
 * Of the jobs one at most waits or runs, whichever instance it is. A minute that is missed is not made up for: the rounds
 * go by what is due. One whose process died is given up when its heartbeat stops.
 */
const ONE_AT_A_TIME = {
  policy: 'exclusive',
  retryLimit: 0,
  heartbeatSeconds: 30,
  expireInSeconds: 15 * 60,
  retentionSeconds: 10 * 60,
  deleteAfterSeconds: 60 * 60,
} as const;

/** How often it is asked whether there is something to do, in seconds: a minute is kept to half a minute, at rest. */
const POLLING = { cronMonitorIntervalSeconds: 30, cronWorkerIntervalSeconds: 10, flowIntervalSeconds: 300 };
const WORK = { pollingIntervalSeconds: 10 };

/** A connection of its own, whose statements are given up on when the server hears and does not answer. */
const SERVER = {
  application_name: 'hjem-til-os',
  max: 2,
  connectionTimeoutMillis: 5_000,
  keepAlive: true,
  query_timeout: 30_000,
};

/** Starts looking after what is due. It goes on when the database goes away and comes back. */
export function openSchedule(parts: ScheduleParts): Schedule {
  const { rounds, nudged, log } = parts;
  const stopping = new AbortController();
  const goNudged = coalesced(() => goRound([nudged], log, stopping.signal));
  const goAll = (given: AbortSignal) => goRound(rounds, log, AbortSignal.any([given, stopping.signal]));

  void goNudged();
  const begun = begin(parts, goAll, stopping.signal);
  return {
    running: begun.then(() => undefined),
    nudge: () => {
      if (!stopping.signal.aborted) void goNudged();
    },
    async stop() {
      stopping.abort();
      const boss = await begun;
      await boss?.stop({ timeout: PATIENCE_MS });
      await goNudged();
    },
  };
}

async function begin(
  parts: ScheduleParts,
  goAll: (stop: AbortSignal) => Promise<void>,
  stop: AbortSignal,
): Promise<PgBoss | undefined> {
  while (!stop.aborted) {
    const boss = bossOn(parts);
    try {
      await boss.start();
      await boss.createQueue(QUEUE, ONE_AT_A_TIME);
      await boss.schedule(QUEUE, EVERY_MINUTE, null, { tz: 'Europe/Copenhagen' });
      await boss.work(QUEUE, WORK, async ([job]) => goAll(job?.signal ?? stop));
      return boss;
    } catch (error) {
      parts.log.warn({ error: kindOf(error), retryInMs: RETRY_MS }, 'the schedule could not begin');
      await boss.stop({ graceful: false }).catch(() => undefined);
      await parts.wait(RETRY_MS, stop).catch(() => undefined);
    }
  }
  return undefined;
}

function bossOn({ database, timers, log }: ScheduleParts): PgBoss {
  const boss = new PgBoss({
    ...connection(database),
    ...POLLING,
    registerInstance: false,
    openTelemetry: { enabled: false },
    ...(timers ? { clock: timers } : {}),
  });
  boss.on('error', (error) => log.warn({ error: kindOf(error) }, 'the schedule is disturbed'));
  boss.on('warning', ({ data }) =>
    log.warn({ kind: 'type' in data ? data.type : undefined }, 'the schedule warns'),
  );
  return boss;
}

function connection(database: ScheduleDatabase): ConstructorOptions {
  switch (database.kind) {
    case 'embedded':
      return { db: fromPglite(database.engine), backend: 'pglite' };
    case 'server':
      return { connectionString: database.url, ...SERVER };
    default:
      return never(database);
  }
}
