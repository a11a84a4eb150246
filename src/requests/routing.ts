import type { Absence } from '../people/absence.ts';
import type { Person } from '../people/person.ts';

/** Whom a request goes to, and why: data, from which the words are made when it is shown. */
export type Routing = {
  /** A person's id; undefined only where there is nobody at all, not even a lead. */
  readonly to: string | undefined;
  /** The steps that led there, in order; never empty. */
  readonly why: readonly RoutingStep[];
};

export type RoutingStep =
  /** The match's own coordinator. */
  | { readonly kind: 'match'; readonly match: string; readonly to: string }
  /** The rule with that id. */
  | { readonly kind: 'rule'; readonly rule: string; readonly to: string }
  /** The one of those covering the municipality who has the fewest open ones. */
  | {
      readonly kind: 'municipality';
      readonly municipality: string;
      readonly to: string;
      readonly among: number;
    }
  | {
      readonly kind: 'away';
      readonly person: string;
      readonly until: string;
      readonly deputy: string | undefined;
    }
  /** The deputy chain leads back to somebody who is away. */
  | { readonly kind: 'loop'; readonly person: string }
  /** Said that it is not theirs. */
  | { readonly kind: 'declined'; readonly person: string }
  /** Did not take it in time. */
  | { readonly kind: 'not-taken'; readonly person: string }
  /** Whoever that person has named as deputy, though they are not away. */
  | { readonly kind: 'deputy'; readonly person: string; readonly to: string }
  | { readonly kind: 'lead'; readonly to: string }
  /** A worry for a child goes to the lead, and to nobody else. */
  | { readonly kind: 'confidential'; readonly to: string }
  /** Somebody handed it on by hand. */
  | { readonly kind: 'by-hand'; readonly by: string; readonly to: string }
  | { readonly kind: 'nobody' };

/** What routing knows of the staff. */
export type Directory = {
  /** Who has left may be in it, and gets nothing. */
  readonly staff: readonly Person[];
  readonly absences: readonly Absence[];
  /** How many open requests each has, by person's id. */
  readonly openByOwner: ReadonlyMap<string, number>;
  /** Match code → person's id. */
  readonly coordinatorOfMatch: ReadonlyMap<string, string>;
};
