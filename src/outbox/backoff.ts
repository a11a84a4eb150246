import { never } from '../kernel/never.ts';
import type { Claim, Tried } from './posts.ts';

/** What an attempt came to, before it is decided when the next one is. */
export type Outcome =
  | Extract<Tried, { readonly kind: 'sent' | 'dropped' | 'failed' }>
  | {
      readonly kind: 'later';
      readonly why: string;
      /** Whether the message may be there already without anybody knowing. */
      readonly doubt: boolean;
      /** Milliseconds that the platform asks to be left alone for. */
      readonly pauseMs?: number | undefined;
    };

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long to wait after the first attempt, the second and so on, in milliseconds: most of a day in all. */
const DELAYS: readonly number[] = [
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  6 * HOUR,
  6 * HOUR,
  6 * HOUR,
];
const LONGEST_DELAY = Math.max(...DELAYS);

/** Nothing is looked for sooner, in milliseconds: a message on its way may still land. */
const LANDING = MINUTE;

/** When the next attempt is, longer after each one and never before the platform is ready; after the last, a person must look. */
export function triedOf({ attempts }: Claim, outcome: Outcome, now: Date): Tried {
  switch (outcome.kind) {
    case 'sent':
    case 'dropped':
    case 'failed':
      return outcome;
    case 'later': {
      const { why, doubt, pauseMs = 0 } = outcome;
      const delay = DELAYS[attempts - 1];
      if (delay === undefined) return { kind: 'failed', why };

      const asked = Math.min(pauseMs, LONGEST_DELAY);
      const wait = Math.max(delay, asked, doubt ? LANDING : 0);
      return { kind: doubt ? 'unsure' : 'refused', why, tryAt: new Date(now.getTime() + wait) };
    }
    default:
      return never(outcome);
  }
}
