import type { RetentionPeriods } from '../content/retention-periods.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { danishTimeAt } from '../kernel/copenhagen.ts';

/** A night's deleting of what has been kept for long enough. */
export type RetentionRun = {
  /** The day in Denmark. */
  readonly day: CivilDate;
  readonly startedAt: Date;
  /** Undefined while it has not come to its end. */
  readonly finishedAt: Date | undefined;
  /** Table → how many rows were deleted. */
  readonly deleted: Readonly<Record<string, number>>;
};

/** Deletes what has been kept for long enough, for real. */
export interface Retention {
  /** Deletes what is of no use after hours; asked again and again. */
  clearOut(now: Date): Promise<void>;
  /** Goes through every table, in small pieces, and writes down what it deleted. Cut short, it goes on next time. */
  run(periods: RetentionPeriods, now: Date, stop: AbortSignal): Promise<RetentionRun>;
  /** How many rows of each table a run would delete now; nothing is changed. */
  preview(periods: RetentionPeriods, now: Date): Promise<RetentionRun['deleted']>;
  /** The newest first. */
  runs(atMost: number): Promise<readonly RetentionRun[]>;
}

/** So many nights are looked back on. */
const NIGHTS = 31;

/** The nights of the last month, the newest first. */
export function latestRuns(retention: Pick<Retention, 'runs'>): Promise<readonly RetentionRun[]> {
  return retention.runs(NIGHTS);
}

/** The last of them that came to its end, and when. */
export function lastFinished(
  runs: readonly RetentionRun[],
): (RetentionRun & { readonly finishedAt: Date }) | undefined {
  return runs.find(
    (run): run is RetentionRun & { readonly finishedAt: Date } => run.finishedAt !== undefined,
  );
}

/** Three in the morning, in Denmark: nobody is at work. */
const AT_MINUTE = 3 * 60;
/** Milliseconds after which somebody must look. */
const LATE_AFTER = 3 * 24 * 60 * 60 * 1000;

/** Whether this night's is still to be done; what a night missed is done as soon as the bot is there again. */
export function isDue(runs: readonly RetentionRun[], now: Date): boolean {
  const { day, minute } = danishTimeAt(now);
  const done = runs.some((run) => run.finishedAt !== undefined && run.day === day);
  return !done && (minute >= AT_MINUTE || isLate(runs, now));
}

/** Since when nothing has been deleted although it was tried; undefined where all is well. */
export function lateSince(runs: readonly RetentionRun[], now: Date): Date | undefined {
  const since = lastFinished(runs)?.finishedAt ?? runs.at(-1)?.startedAt;
  return since && now.getTime() - since.getTime() > LATE_AFTER ? since : undefined;
}

function isLate(runs: readonly RetentionRun[], now: Date): boolean {
  return lateSince(runs, now) !== undefined;
}
