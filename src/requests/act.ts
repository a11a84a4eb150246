import type { Programme, RoutingRule } from '../content/content.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { Person } from '../people/person.ts';
import type { RequestEvent, RequestFacts, RequestOutcome } from './request.ts';
import type { RequestChannel } from './requests.ts';
import type { Directory } from './routing.ts';

/** What somebody does to a request. Words in it are redacted already. */
export type Act =
  | { readonly kind: 'send' }
  /** The same was forwarded once more, and is joined to this one instead of being sent. */
  | { readonly kind: 'join' }
  | { readonly kind: 'take' }
  | { readonly kind: 'hand-on'; readonly to: string }
  | { readonly kind: 'not-mine'; readonly reason: string }
  | { readonly kind: 'wait'; readonly until: CivilDate }
  | { readonly kind: 'resolve'; readonly outcome: RequestOutcome; readonly familyWish: string }
  | { readonly kind: 'withdraw'; readonly reason: string | undefined }
  | { readonly kind: 'reopen'; readonly reason: string }
  | { readonly kind: 'correct'; readonly facts: RequestFacts; readonly callBack: string | undefined };
export type ActKind = Act['kind'];

/** What deciding needs to know of the world, read before the request is. */
export type Surroundings = {
  readonly now: Date;
  readonly directory: Directory;
  readonly content: { readonly programme: Programme; readonly routing: readonly RoutingRule[] };
  readonly channels: readonly RequestChannel[];
  /** What happened to the request so far. */
  readonly log: readonly RequestEvent[];
};

/** Somebody's act, and what they saw. */
export type Doing = Surroundings & {
  /** The id of the act: told twice, it is done once. */
  readonly id: string;
  readonly by: Person;
  /** The version of the request that they had in front of them. */
  readonly seen: number;
};
