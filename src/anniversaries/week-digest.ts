import type { Programme } from '../content/content.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { People } from '../people/people.ts';
import { type Digest, digestOf } from './digest.ts';
import type { Matches } from './matches.ts';
import { dueDays } from './one-year-day.ts';

export type DigestSources = {
  readonly matches: Matches;
  readonly people: People;
  readonly programme: Programme;
};

/** Everything that is due, seen from that day; only what may be due is read. */
export async function weekDigest(
  { matches, people, programme }: DigestSources,
  day: CivilDate,
): Promise<Digest> {
  const { until, startedFrom, startedUntil } = dueDays(day, programme.leadTimes.notice);
  const [due, staff] = await Promise.all([matches.due(until, startedFrom, startedUntil), people.staff()]);
  return digestOf(due, staff, programme, day);
}
