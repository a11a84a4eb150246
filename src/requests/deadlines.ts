import type { Deadlines, Programme } from '../content/content.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { type DanishTime, danishDayAt, danishTimeAt, momentOf } from '../kernel/copenhagen.ts';
import { never } from '../kernel/never.ts';
import type { WorkCalendar } from '../kernel/work-calendar.ts';
import { addWorkingDays, isWorkingDay, nextWorkingDay } from '../kernel/working-days.ts';
import type { ContactRequest, NextStep } from './request.ts';
import { isLastResort } from './route.ts';

type Timing = Pick<Programme, 'calendar' | 'deadlines'>;

/** The reminder that comes if nobody acts on what came in, or was offered, at that moment. */
export function firstStep(from: Date, timing: Timing): NextStep {
  return { kind: 'remind', at: afterWorkingDays(from, timing.deadlines.remind, timing) };
}

/** The waking of a request that waits until that day, when people are at work again. */
export function wakeStep(day: CivilDate, { calendar, deadlines }: Timing): NextStep {
  return { kind: 'wake', at: momentOf(atWork({ day, minute: deadlines.awake.from }, calendar, deadlines)) };
}

/** What comes after a step that is done now, planned from when it was due so that the hours stay the same. */
export function stepAfter(
  step: NextStep,
  request: Pick<ContactRequest, 'routing'>,
  timing: Timing,
  now: Date,
): NextStep {
  const planned = following(step, request, timing);
  return planned.at > now ? planned : following({ ...step, at: now }, request, timing);
}

/** Whether somebody may be written to at that moment. */
export function isAtWork(moment: Date, { calendar, deadlines: { awake } }: Timing): boolean {
  const { day, minute } = danishTimeAt(moment);
  return isWorkingDay(day, calendar) && awake.from <= minute && minute <= awake.until;
}

/**
 * The step that is due and may be done at that moment. After the bot was away it is the latest of those that were due,
 * once. None in quiet hours, and no second reminder on one day.
 */
export function dueStep(request: ContactRequest, now: Date, timing: Timing): NextStep | undefined {
  if (!request.next || request.next.at > now || !isAtWork(now, timing)) return undefined;

  const step = latestDue(request.next, request, now, timing);
  const remindedToday =
    request.remindedAt !== undefined && danishDayAt(request.remindedAt) === danishDayAt(now);
  return step.kind === 'remind' && remindedToday ? undefined : step;
}

function latestDue(step: NextStep, request: ContactRequest, now: Date, timing: Timing): NextStep {
  if (step.kind === 'wake') return step;

  const after = following(step, request, timing);
  return after.at > now || after.kind === 'remind' ? step : latestDue(after, request, now, timing);
}

/** Reminder → deputy → lead, and from then on a reminder each working day: nobody is forgotten. */
function following(
  { kind, at }: NextStep,
  request: Pick<ContactRequest, 'routing'>,
  timing: Timing,
): NextStep {
  const { remind, offerDeputy, offerLead } = timing.deadlines;
  const reminder: NextStep = { kind: 'remind', at: afterWorkingDays(at, remind, timing) };
  if (isLastResort(request.routing)) return reminder;

  switch (kind) {
    case 'remind':
      return { kind: 'offer-deputy', at: afterWorkingDays(at, offerDeputy - remind, timing) };
    case 'offer-deputy':
      return { kind: 'offer-lead', at: afterWorkingDays(at, offerLead - offerDeputy, timing) };
    case 'offer-lead':
    case 'wake':
      return reminder;
    default:
      return never(kind);
  }
}

/** So many working days after a moment, at the same hour or when people are at work next. */
function afterWorkingDays(from: Date, days: number, { calendar, deadlines }: Timing): Date {
  return momentOf(atWork(addWorkingDays(danishTimeAt(from), days, calendar), calendar, deadlines));
}

/** That time, or the next at which somebody may be written to. */
function atWork(time: DanishTime, calendar: WorkCalendar, { awake }: Deadlines): DanishTime {
  const isOpen = isWorkingDay(time.day, calendar);
  if (isOpen && time.minute < awake.from) return { day: time.day, minute: awake.from };
  if (isOpen && time.minute <= awake.until) return time;
  return { day: nextWorkingDay(time.day, calendar), minute: awake.from };
}
