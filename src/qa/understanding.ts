import type { Redacted } from '../privacy/redaction.ts';

/** One entry that may answer, and what in the text points at it. */
export type Found = {
  readonly entry: string;
  /** The calibrated chance that this entry answers the question, 0 to 1. */
  readonly score: number;
  /** The asker's own words that pointed at it, lower case, strongest first, at most four. */
  readonly why: readonly string[];
};

/** What the lookup makes of a message. */
export type Outcome =
  /** One or more questions, each with its answer, in the order they were asked. */
  | { readonly kind: 'confident'; readonly answers: readonly Found[] }
  /** Up to three entries to choose from, best first. */
  | { readonly kind: 'several'; readonly candidates: readonly Found[] }
  | { readonly kind: 'none' };

/** How grave a worry for a child sounds: bekymring, alvorlig or akut. */
export const CONCERN_LEVELS = ['bekymring', 'alvorlig', 'akut'] as const;
export type ConcernLevel = (typeof CONCERN_LEVELS)[number];

/** All that can be said of a message from its words alone. */
export type Understanding = Redacted & {
  readonly outcome: Outcome;
  /** The questions beside the answered ones that are not; redacted. */
  readonly unanswered: readonly string[];
  readonly concern: ConcernLevel | undefined;
  /** Ids of the fixed rules that the message touches, in content order. */
  readonly rules: readonly string[];
};
