import type { CivilDate } from '../kernel/civil-date.ts';
import { STEPS, type Step } from '../reply/press.ts';
import type { LoggedStep, Match } from './match.ts';
import { oneYearDayOf } from './one-year-day.ts';

/** The next step that is not logged; undefined when all are. */
export function nextStep({ steps }: Pick<Match, 'steps'>): Step | undefined {
  return STEPS.find((step) => !steps.some((logged) => logged.step === step));
}

function stepOf({ steps }: Pick<Match, 'steps'>, step: Step): LoggedStep | undefined {
  return steps.find((logged) => logged.step === step);
}

/** Whether a step may be logged, and if not, why not. */
export type Loggable =
  | { readonly kind: 'open' }
  | { readonly kind: 'logged'; readonly as: LoggedStep }
  /** The step before it must be logged first: the families are always spoken to in that order (Q&A 12). */
  | { readonly kind: 'locked'; readonly until: Step }
  /** It takes force on the one-year day and not before. */
  | { readonly kind: 'too-early'; readonly until: CivilDate }
  | { readonly kind: 'not-active' };

export function loggable(match: Match, step: Step, today: CivilDate): Loggable {
  const as = stepOf(match, step);
  if (as) return { kind: 'logged', as };
  if (match.status.kind !== 'active') return { kind: 'not-active' };

  const before = STEPS[STEPS.indexOf(step) - 1];
  if (before && !stepOf(match, before)) return { kind: 'locked', until: before };

  const until = oneYearDayOf(match);
  return step === 'in-force' && today < until ? { kind: 'too-early', until } : { kind: 'open' };
}

/** Why a step cannot have happened on a day. */
export type WrongDay =
  | 'in-the-future'
  | 'before-the-start'
  | 'before-the-step-before'
  | 'before-the-one-year-day';

/** What is wrong with the day on which somebody says that a step happened; undefined when nothing is. */
export function wrongDay(match: Match, step: Step, day: CivilDate, today: CivilDate): WrongDay | undefined {
  if (day > today) return 'in-the-future';
  if (day < match.startDate) return 'before-the-start';
  if (step === 'in-force' && day < oneYearDayOf(match)) return 'before-the-one-year-day';

  const before = STEPS[STEPS.indexOf(step) - 1];
  const beforeIt = before && stepOf(match, before);
  return beforeIt && day < beforeIt.day ? 'before-the-step-before' : undefined;
}

/** Whether a mistaken step may be withdrawn, and if not, why not. */
export type Withdrawable =
  | { readonly kind: 'free'; readonly logged: LoggedStep }
  /** A later step stands on it and must be withdrawn before it. */
  | { readonly kind: 'stood-on'; readonly by: Step }
  | { readonly kind: 'not-there' };

export function withdrawable(match: Match, id: string): Withdrawable {
  const logged = match.steps.find((step) => step.id === id);
  if (!logged) return { kind: 'not-there' };

  const by = STEPS.slice(STEPS.indexOf(logged.step) + 1).findLast((later) => stepOf(match, later));
  return by ? { kind: 'stood-on', by } : { kind: 'free', logged };
}
