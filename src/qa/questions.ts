import type { CivilDate } from '../kernel/civil-date.ts';
import type { NotHelpedReason } from '../reply/press.ts';
import type { ConcernLevel, Outcome } from './understanding.ts';

/** A question as it is kept: redacted, with what was answered, so that its card can be built anew at each press. */
export type AskedQuestion = {
  readonly id: string;
  readonly askedBy: string;
  readonly at: Date;
  /** Undefined when the text shows concern for a child: such a text is never stored. */
  readonly redacted: string | undefined;
  readonly removedCount: number;
  readonly outcome: Outcome['kind'];
  /** Entries served or offered, best first, each in the version that was shown. */
  readonly answers: readonly {
    readonly entry: string;
    readonly version: number;
    readonly why: readonly string[];
  }[];
  /** Redacted. */
  readonly unanswered: readonly string[];
  /** The day on which the match that it is about began, where that is known. */
  readonly startedOn: CivilDate | undefined;
  readonly concern: ConcernLevel | undefined;
  readonly rules: readonly string[];
  /** Its answer is in the channel, or on its way there. */
  readonly shared: boolean;
  /** Whether the asker found that the answer helped; undefined until they say. */
  readonly verdict: Verdict | undefined;
};

export type Verdict = 'helped' | 'not-helped';

/** What a reader thought of the answers to a question; a later vote by the same person replaces the earlier. */
export type Vote = {
  readonly question: string;
  readonly by: string;
  readonly at: Date;
  readonly verdict: Verdict;
  readonly reason: NotHelpedReason | undefined;
};

/** The questions asked and what came of them. Every change is written together with its audit row. */
export interface Questions {
  /** A question is recorded once: told again under its id, it stays as it is. */
  record(question: AskedQuestion): Promise<void>;
  find(id: string): Promise<AskedQuestion | undefined>;
  vote(vote: Vote): Promise<void>;
  /** Narrows a question to the entry that was chosen from several, or to none of them. */
  choose(id: string, entry: string | undefined, by: string, at: Date): Promise<AskedQuestion | undefined>;
  /** Reserves the one sharing of a question's answer: of any number of clicks, one is first. */
  startSharing(id: string, by: string, at: Date): Promise<'first' | 'already'>;
  /** Gives the reservation back after a sharing that certainly did not happen. */
  undoSharing(id: string, by: string, at: Date): Promise<void>;
}
