import { danishDayAt } from '../../src/kernel/copenhagen.ts';
import type { Retention, RetentionRun } from '../../src/privacy/retention.ts';

export type RetentionInMemory = Retention & {
  /** From now on each run breaks off, or none does. */
  breaks(broken: boolean): void;
};

/** Nights of deleting, for as long as a test runs: there is nothing to delete. */
export function retentionInMemory(): RetentionInMemory {
  const runs = new Map<string, RetentionRun>();
  let broken = false;

  return {
    breaks(now) {
      broken = now;
    },
    async clearOut() {},
    async run(_, now) {
      const day = danishDayAt(now);
      const begun = runs.get(day) ?? { day, startedAt: now, finishedAt: undefined, deleted: {} };
      runs.set(day, begun);
      if (broken) throw new Error('the disk is full');
      const run = { ...begun, finishedAt: now };
      runs.set(day, run);
      return run;
    },
    async preview() {
      return {};
    },
    async runs(atMost) {
      return [...runs.values()].toSorted((one, other) => (one.day < other.day ? 1 : -1)).slice(0, atMost);
    },
  };
}
