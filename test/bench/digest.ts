import { digestOf } from '../../src/anniversaries/digest.ts';
import type { Match } from '../../src/anniversaries/match.ts';
import { dueDays, oneYearDayOf } from '../../src/anniversaries/one-year-day.ts';
import { addDays, type CivilDate } from '../../src/kernel/civil-date.ts';
import { aMatch, aPerson, aProgramme, day, steps } from '../anniversaries/builders.ts';

const SIZES = [1_000, 10_000, 100_000];
const RUNS = 5;
const TODAY = day('2026-11-23');
const PROGRAMME = aProgramme();
const STAFF = Array.from({ length: 500 }, (_, index) => aPerson({ id: `person-${index}` }));

/** Starts spread over a year and a half, one in fifty without a coordinator, at any step. */
function someMatches(count: number): readonly Match[] {
  return Array.from({ length: count }, (_, index) =>
    aMatch({
      code: `HTO-${100 + index}`,
      startDate: addDays(TODAY, -((index * 7) % 540)),
      coordinator: index % 50 === 0 ? undefined : `person-${index % 500}`,
      steps: steps(...['2026-09-01', '2026-10-01', '2026-11-01', '2026-11-20'].slice(0, index % 5)),
    }),
  );
}

/** What Matches.due answers: the index's work, not counted here. */
function due(matches: readonly Match[], today: CivilDate): readonly Match[] {
  const { until, startedFrom, startedUntil } = dueDays(today, PROGRAMME.leadTimes.notice);
  return matches.filter(
    (match) =>
      match.steps.length < 4 &&
      (oneYearDayOf(match) <= until ||
        match.coordinator === undefined ||
        (startedFrom <= match.startDate && match.startDate <= startedUntil)),
  );
}

/** The best of several runs, in milliseconds. */
function time(work: () => unknown): number {
  const runs = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...runs);
}

/** Prints how long the week's digest takes, from what the database hands over, and how it grows. */
export function benchDigest(print: (text: string) => void): void {
  print('Digest of the week:');
  let before: number | undefined;
  for (const size of SIZES) {
    const matches = someMatches(size);
    const handed = due(matches, TODAY);
    const fromDue = time(() => digestOf(handed, STAFF, PROGRAMME, TODAY));
    const fromAll = time(() => digestOf(matches, STAFF, PROGRAMME, TODAY));
    const heap = process.memoryUsage().heapUsed;
    const digest = digestOf(handed, STAFF, PROGRAMME, TODAY);
    const grown = (process.memoryUsage().heapUsed - heap) / 1e6;
    const growth = before === undefined ? '' : `, ${(fromDue / before).toFixed(1)} times the size before`;
    print(
      `${size} matches, ${handed.length} handed over: ${fromDue.toFixed(1)} ms${growth}; if all were handed over ${fromAll.toFixed(1)} ms; about ${grown.toFixed(0)} MB for ${digest.sections.within90.length} of them within 90 days`,
    );
    before = fromDue;
  }
}
