import type { CivilDate } from '../kernel/civil-date.ts';
import type { WorkedDay } from '../kernel/working-hours.ts';
import type { RequestOutcome } from '../requests/request.ts';
import type { Stretch } from './period.ts';

/** What became of questions: the Q&A answered, several answers were offered and none chosen yet, or it did not know. */
export type QuestionCount = {
  readonly answered: number;
  readonly undecided: number;
  readonly unanswered: number;
};

export type VoteCount = { readonly helped: number; readonly notHelped: number };

/** How a request ended, or that it has not. */
export const ENDINGS = ['yes', 'no', 'partly', 'referred', 'withdrawn', 'open'] as const;
export type Ending = RequestOutcome | 'withdrawn' | 'open';

export type RequestCount = {
  /** Its code; undefined where nobody could tell. */
  readonly municipality: string | undefined;
  readonly ending: Ending;
  readonly count: number;
};

/** How long requests waited until somebody did something about them. */
export type FirstTouch = {
  /** How many were touched within each number of minutes asked about, and not within the one before. */
  readonly within: readonly number[];
  /** Touched after the last of them. */
  readonly later: number;
  readonly untouched: number;
  /** In minutes at work; undefined where none was touched. */
  readonly median: number | undefined;
};

/**
 * What is counted for the lead, each counted where it is kept. What shows worry for a child, and what is confidential, is
 * in none of it.
 */
export interface Numbers {
  /** One count for each stretch. */
  questions(stretches: readonly Stretch[]): Promise<readonly QuestionCount[]>;
  /** Votes on what was asked in that time. */
  votes(stretch: Stretch): Promise<VoteCount>;
  /** Requests that came in in that time. */
  requests(stretch: Stretch): Promise<readonly RequestCount[]>;
  /**
   * The time until a person first took, handed on, put off or settled a request that came in in that time, in minutes at
   * work. `days` holds every day from the first that may count until today.
   */
  firstTouch(stretch: Stretch, days: readonly WorkedDay[], within: readonly number[]): Promise<FirstTouch>;
  /** How many active matches have their one-year day in each month, given by its first day. */
  oneYearDays(months: readonly CivilDate[]): Promise<readonly number[]>;
}
