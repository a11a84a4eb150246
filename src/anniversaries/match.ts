import type { CivilDate } from '../kernel/civil-date.ts';
import type { Step } from '../reply/press.ts';

/** A child and a volunteer family for one year. The child has no field but the code. */
export type Match = {
  /** "HTO-017". */
  readonly code: string;
  /** Code of the municipality, "0751". */
  readonly municipality: string;
  /** The volunteer family's name; shown only to those with the right. */
  readonly family: string | undefined;
  readonly startDate: CivilDate;
  /** The fixed afternoon, 1 for Monday to 7 for Sunday. */
  readonly weekday: number | undefined;
  /** A person's id. */
  readonly coordinator: string | undefined;
  readonly status: MatchStatus;
  /** Grows by one with each change. */
  readonly version: number;
  /** What was logged and not withdrawn, oldest first. */
  readonly steps: readonly LoggedStep[];
};

export type MatchStatus =
  | { readonly kind: 'active' }
  | { readonly kind: 'paused' }
  /** The reason is redacted; undefined where none was given. */
  | { readonly kind: 'ended'; readonly reason: string | undefined };

/** What the parents, the child and the volunteer family agree on for the time after the year (Q&A 12). */
export const FUTURE_AGREEMENTS = ['continues-privately', 'continues-in-new-form', 'ends'] as const;
export type FutureAgreement = (typeof FUTURE_AGREEMENTS)[number];

export type LoggedStep = {
  readonly id: string;
  readonly step: Step;
  /** What was agreed, where the step is the agreement. */
  readonly agreement: FutureAgreement | undefined;
  /** The day on which it happened. */
  readonly day: CivilDate;
  /** Redacted. */
  readonly note: string | undefined;
  readonly loggedBy: string;
  readonly loggedAt: Date;
};
