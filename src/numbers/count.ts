import type { Programme } from '../content/content.ts';
import { addDays, addMonths, type CivilDate } from '../kernel/civil-date.ts';
import { workedDays } from '../kernel/working-hours.ts';
import type { Misses } from '../learning/misses.ts';
import type { Requests } from '../requests/requests.ts';
import type { FirstTouch, Numbers, QuestionCount, RequestCount, VoteCount } from './numbers.ts';
import { firstOfMonth, monthsOf, type Period, partOf, quartersOf, stretch } from './period.ts';
import type { Counted } from './small-numbers.ts';
import { themesOf } from './themes.ts';

export type CountParts = {
  readonly numbers: Numbers;
  readonly misses: Pick<Misses, 'between'>;
  readonly requests: Pick<Requests, 'directContacts'>;
  readonly programme: Pick<Programme, 'calendar' | 'deadlines'>;
};

/** Everything that is counted of a period, as it is: nothing is hidden yet. */
export type Counts = {
  readonly period: Period;
  readonly today: CivilDate;
  /** By the first day of the month. */
  readonly questions: readonly (QuestionCount & { readonly month: CivilDate })[];
  readonly votes: VoteCount;
  readonly themes: {
    readonly themes: readonly Counted<string>[];
    readonly rest: number;
    /** Whether there were more than were looked at. */
    readonly latestOnly: boolean;
  };
  readonly requests: readonly RequestCount[];
  readonly firstTouch: FirstTouch;
  /** The bounds of it, in minutes at work. */
  readonly touchedWithin: readonly number[];
  /** Minutes at work a day. */
  readonly workingDay: number;
  /** Of this month and the eleven after it. */
  readonly oneYearDays: readonly { readonly month: CivilDate; readonly count: number }[];
  /** Quarter, by its first day → municipality → how often. */
  readonly directContacts: ReadonlyMap<CivilDate, ReadonlyMap<string, number>>;
};

/** Themes are made of the latest so many: more would say the same. */
export const MOST_MISSES = 2_000;
const COMING_MONTHS = 12;
const HOUR = 60;

/** Counts what there is to know of a period. */
export async function countNumbers(parts: CountParts, period: Period, today: CivilDate): Promise<Counts> {
  const { numbers, misses, requests, programme } = parts;
  const { awake } = programme.deadlines;
  const workingDay = awake.until - awake.from;
  const touchedWithin = [HOUR, 4 * HOUR, workingDay, 2 * workingDay].toSorted((one, other) => one - other);
  const whole = stretch(period.from, period.until);
  const months = monthsOf(period).filter((month) => month <= today);
  const coming = Array.from({ length: COMING_MONTHS }, (_, index) => addMonths(firstOfMonth(today), index));
  // Beyond both ends: what came in on the first day, and what is touched today by another clock.
  const days = workedDays(addDays(period.from, -1), addDays(today, 1), awake, programme.calendar);

  const [questions, votes, missed, requestCounts, firstTouch, oneYearDays, directContacts] =
    await Promise.all([
      numbers.questions(months.map((month) => partOf(period, month, 1))),
      numbers.votes(whole),
      misses.between(whole.from, whole.until, MOST_MISSES),
      numbers.requests(whole),
      numbers.firstTouch(whole, days, touchedWithin),
      numbers.oneYearDays(coming),
      directContactsIn(requests, period, today),
    ]);
  return {
    period,
    today,
    questions: months.map((month, index) => ({ month, ...(questions[index] ?? NO_QUESTIONS) })),
    votes,
    themes: { ...themesOf(missed), latestOnly: missed.length === MOST_MISSES },
    requests: requestCounts,
    firstTouch,
    touchedWithin,
    workingDay,
    oneYearDays: coming.map((month, index) => ({ month, count: oneYearDays[index] ?? 0 })),
    directContacts,
  };
}

const NO_QUESTIONS: QuestionCount = { answered: 0, undecided: 0, unanswered: 0 };

async function directContactsIn(
  requests: CountParts['requests'],
  period: Period,
  today: CivilDate,
): Promise<Counts['directContacts']> {
  const quarters = quartersOf(period).filter((quarter) => quarter <= today);
  return new Map(
    await Promise.all(
      quarters.map(async (quarter) => {
        const from = quarter < period.from ? period.from : quarter;
        const after = addMonths(quarter, 3);
        const until = addDays(after > period.until ? period.until : after, -1);
        return [quarter, await requests.directContacts(from, until)] as const;
      }),
    ),
  );
}
