import { FIRST_DAY_STEPS, type FirstDayStep } from '../reply/press.ts';

/** How far a lead has come in setting the bot up. What is done shows in the data; this is only where they are. */
export type FirstDay = {
  readonly step: FirstDayStep | 'done';
  /** Left without being done, in their order. */
  readonly skipped: readonly FirstDayStep[];
};

export interface FirstDays {
  of(person: string): Promise<FirstDay | undefined>;
  keep(person: string, day: FirstDay, at: Date): Promise<void>;
}

export const FIRST_STEP: FirstDay = { step: 'people', skipped: [] };

/** The step that somebody stands at; undefined where they have not begun, or are through. */
export function stepOf(day: FirstDay | undefined): FirstDayStep | undefined {
  return day === undefined || day.step === 'done' ? undefined : day.step;
}

/** One step on. What is left without being done counts as skipped, until it is done. */
export function leaving(day: FirstDay, step: FirstDayStep, done: ReadonlySet<FirstDayStep>): FirstDay {
  const skipped = FIRST_DAY_STEPS.filter(
    (each) => (each === step || day.skipped.includes(each)) && !done.has(each),
  );
  return { step: FIRST_DAY_STEPS[FIRST_DAY_STEPS.indexOf(step) + 1] ?? 'done', skipped };
}

/** One step back; from the end to the last. */
export function goingBack({ step, skipped }: FirstDay): FirstDay {
  const at = step === 'done' ? FIRST_DAY_STEPS.length : FIRST_DAY_STEPS.indexOf(step);
  return { step: FIRST_DAY_STEPS[Math.max(0, at - 1)] ?? 'people', skipped };
}

/** Where somebody who comes back after the end begins: with what they skipped, else with the first step. */
export function comingBack(day: FirstDay): FirstDay {
  return day.step === 'done' ? { step: day.skipped[0] ?? 'people', skipped: day.skipped } : day;
}
