import type { LeadTimes, Programme } from '../content/content.ts';
import { addDays, type CivilDate, isoWeekOf } from '../kernel/civil-date.ts';
import { isWorkingDay } from '../kernel/working-days.ts';
import type { Step } from '../reply/press.ts';

/** Whole days before the one-year day by which each step should be logged. */
function leadOf(step: Step, times: LeadTimes): number {
  const leads: Readonly<Record<Step, number>> = {
    'family-talk': times.familyTalk,
    'parents-talk': times.parentsTalk,
    agreement: times.agreement,
    'in-force': 0,
  };
  return leads[step];
}

/**
 * The day by which a step should be logged. Where it falls on a day off or in the summer weeks it is the working day
 * before, since nobody is reached then. What takes force on the one-year day does so whatever day that is.
 */
export function dueDayOf(step: Step, oneYearDay: CivilDate, { leadTimes, calendar }: Programme): CivilDate {
  if (step === 'in-force') return oneYearDay;

  const isReached = (day: CivilDate) =>
    isWorkingDay(day, calendar) && !isInSummer(day, leadTimes.summerWeeks);
  let day = addDays(oneYearDay, -leadOf(step, leadTimes));
  while (!isReached(day)) day = addDays(day, -1);
  return day;
}

function isInSummer(day: CivilDate, { from, until }: LeadTimes['summerWeeks']): boolean {
  const week = Number(isoWeekOf(day).slice(-2));
  return from <= week && week <= until;
}
