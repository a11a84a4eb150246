import type { CivilDate } from '../kernel/civil-date.ts';
import type { Progress } from '../kernel/progress.ts';
import type { LoggedStep, Match } from './match.ts';

/** What somebody says of a match, in a form or a file; what was logged is not theirs to say. */
export type MatchFacts = Omit<Match, 'version' | 'steps'>;

export type Changed =
  | { readonly kind: 'changed'; readonly match: Match }
  /** Somebody else changed it since; this is how it stands now. */
  | { readonly kind: 'changed-meanwhile'; readonly match: Match }
  | { readonly kind: 'unknown' };

/** The matches and what was logged of them. Every change is written together with its audit row. */
export interface Matches {
  find(code: string): Promise<Match | undefined>;
  /** Every match, by code, in pieces that fit in memory. */
  all(): AsyncIterable<readonly Match[]>;
  /**
   * Active matches that a digest may speak of and whose Fremtidsaftale is not in force: the one-year day on or before
   * `until`, no coordinator or one who has left, or started on one of the days given (for the three-month mark). More
   * than these do no harm, fewer do. An index finds them.
   */
  due(until: CivilDate, startedFrom: CivilDate, startedUntil: CivilDate): Promise<readonly Match[]>;
  /** Ids of those who have at least one active match. */
  coordinators(): Promise<ReadonlySet<string>>;
  /** Those of a coordinator that are not ended, by one-year day. */
  ofCoordinator(person: string): Promise<readonly Match[]>;
  /** 'taken' where the code is in use. */
  add(facts: MatchFacts, by: string, at: Date): Promise<'added' | 'taken'>;
  /** Changes what is said of a match that still has that version. */
  change(facts: MatchFacts, version: number, by: string, at: Date): Promise<Changed>;
  /** Takes in an import as a whole, or nothing of it. */
  takeIn(facts: readonly MatchFacts[], by: string | undefined, at: Date, progress?: Progress): Promise<void>;
  /** Logs a step; 'there-already' where it is logged and not withdrawn: of two clicks one logs. */
  log(code: string, step: LoggedStep): Promise<'logged' | 'there-already' | 'unknown'>;
  /** Withdraws a step that was logged by mistake, with a trace. */
  withdraw(code: string, step: string, by: string, at: Date): Promise<'withdrawn' | 'not-there'>;
}
