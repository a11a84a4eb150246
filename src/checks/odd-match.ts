import type { Match } from '../anniversaries/match.ts';
import { oneYearDayOf } from '../anniversaries/one-year-day.ts';
import { addDays, type CivilDate } from '../kernel/civil-date.ts';
import type { OddMatch } from './facts.ts';

/** An active match whose year has been over for so many days was forgotten, or its date is wrong. */
const LONG_PAST = 180;
/** No match is arranged so many days ahead. */
const FAR_AHEAD = 365;
/** The programme began in 2020. */
const PROGRAMME_BEGAN = '2020-01-01';

/** What is odd about a match that is under way; undefined where nothing is. `staff` are the ids of those who are here. */
export function oddMatch(match: Match, staff: ReadonlySet<string>, today: CivilDate): OddMatch | undefined {
  const odd = oddityOf(match, staff, today);
  return odd === undefined ? undefined : { code: match.code, odd };
}

function oddityOf(match: Match, staff: ReadonlySet<string>, today: CivilDate): OddMatch['odd'] | undefined {
  if (match.status.kind === 'ended') return undefined;
  if (match.startDate < PROGRAMME_BEGAN) return 'long-ago';
  if (match.startDate > addDays(today, FAR_AHEAD)) return 'far-ahead';

  const inForce = match.steps.some(({ step }) => step === 'in-force');
  if (inForce) return undefined;
  if (match.status.kind === 'active' && oneYearDayOf(match) < addDays(today, -LONG_PAST)) return 'long-past';
  if (match.coordinator === undefined) return 'no-coordinator';
  return staff.has(match.coordinator) ? undefined : 'coordinator-left';
}
