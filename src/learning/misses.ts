import type { NotHelpedReason } from '../reply/press.ts';

/** Why a question counts as not answered. */
export type MissedBecause = 'none' | 'none-of-them' | 'not-helped';

/** A question that nobody got a good answer to. One that showed worry for a child is never among them. */
export type Miss = {
  /** The question's id. */
  readonly question: string;
  readonly at: Date;
  readonly redacted: string;
  readonly because: MissedBecause;
  /** Given with a vote that it did not help. */
  readonly reason: NotHelpedReason | undefined;
  /** What was answered, where it did not help. */
  readonly entries: readonly string[];
};

/** What readers thought of one version of an entry. */
export type EntryVotes = {
  readonly entry: string;
  readonly version: number;
  readonly helped: number;
  readonly notHelped: number;
};

/** What was asked in vain, and what was thought of what was answered. */
export interface Misses {
  /** Those asked from one moment on and before another, oldest first; the latest so many where there are more. */
  between(from: Date, until: Date, atMost?: number): Promise<readonly Miss[]>;
  votes(): Promise<readonly EntryVotes[]>;
}
