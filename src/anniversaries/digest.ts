import type { Programme } from '../content/content.ts';
import { type CivilDate, daysBetween, type IsoWeek, isoWeekOf } from '../kernel/civil-date.ts';
import type { Person } from '../people/person.ts';
import type { Step } from '../reply/press.ts';
import { dueDayOf } from './lead-times.ts';
import type { Match } from './match.ts';
import { oneYearDayOf, threeMonthMarkOf, weekOf } from './one-year-day.ts';
import { nextStep } from './steps.ts';

/** The sections of a digest in their order: what must be done now comes first. */
export const SECTIONS = ['action', 'within30', 'within90', 'threeMonths'] as const;
export type Section = (typeof SECTIONS)[number];

const SOON = 30;

/** What a digest says of a match. The family's name is not among it. */
export type DigestItem = {
  readonly code: string;
  /** Code of the municipality. */
  readonly municipality: string;
  readonly oneYearDay: CivilDate;
  readonly threeMonthMark: CivilDate;
  readonly daysLeft: number;
  readonly nextStep: Step;
  /** The day by which the next step should be logged. */
  readonly dueDay: CivilDate;
  readonly late: boolean;
  /** Undefined where nobody has it, or whoever had it has left. */
  readonly coordinator: Person | undefined;
};

/** What is due in a week, seen from one of its days. An item stands in one section only. */
export type Digest = {
  readonly week: IsoWeek;
  readonly day: CivilDate;
  /** How many days ahead it looks. */
  readonly notice: number;
  readonly sections: Readonly<Record<Section, readonly DigestItem[]>>;
};

/**
 * The digest of a day. `staff` are those who have not left. A match needs action when its one-year day has passed before
 * all was done, or when nobody has it, however far away its day is; on the day itself it is due, and not yet late.
 */
export function digestOf(
  matches: Iterable<Match>,
  staff: readonly Person[],
  programme: Programme,
  day: CivilDate,
): Digest {
  const { notice } = programme.leadTimes;
  const week = weekOf(day);
  const people = new Map(staff.map((person) => [person.id, person]));
  const datesOf = remembering((startDate: CivilDate) => {
    const oneYearDay = oneYearDayOf({ startDate });
    return {
      oneYearDay,
      threeMonthMark: threeMonthMarkOf({ startDate }),
      daysLeft: daysBetween(day, oneYearDay),
      dueDay: remembering((step: Step) => dueDayOf(step, oneYearDay, programme)),
    };
  });
  const sections: Record<Section, DigestItem[]> = { action: [], within30: [], within90: [], threeMonths: [] };

  for (const match of matches) {
    const step = nextStep(match);
    if (match.status.kind !== 'active' || !step) continue;

    const { oneYearDay, threeMonthMark, daysLeft, dueDay } = datesOf(match.startDate);
    const coordinator = match.coordinator === undefined ? undefined : people.get(match.coordinator);
    const section =
      daysLeft < 0 || !coordinator ? 'action' : sectionAhead(daysLeft, notice, threeMonthMark, week);
    if (!section) continue;

    sections[section].push({
      code: match.code,
      municipality: match.municipality,
      oneYearDay,
      threeMonthMark,
      daysLeft,
      nextStep: step,
      dueDay: dueDay(step),
      late: dueDay(step) < day,
      coordinator,
    });
  }
  for (const items of Object.values(sections)) items.sort(byDayThenCode);
  return { week: isoWeekOf(day), day, notice, sections };
}

function sectionAhead(
  daysLeft: number,
  notice: number,
  threeMonthMark: CivilDate,
  week: { readonly from: CivilDate; readonly until: CivilDate },
): Section | undefined {
  if (daysLeft <= Math.min(SOON, notice)) return 'within30';
  if (daysLeft <= notice) return 'within90';
  return week.from <= threeMonthMark && threeMonthMark <= week.until ? 'threeMonths' : undefined;
}

/** "HTO-999" stands before "HTO-1000". */
export function byCode(one: { readonly code: string }, other: { readonly code: string }): number {
  return one.code.length - other.code.length || Number(one.code > other.code) - Number(one.code < other.code);
}

function byDayThenCode(one: DigestItem, other: DigestItem): number {
  return (
    Number(one.oneYearDay > other.oneYearDay) - Number(one.oneYearDay < other.oneYearDay) ||
    byCode(one, other)
  );
}

/** Many matches share a day: for each it is reckoned once. */
function remembering<Given, Reckoned>(reckon: (given: Given) => Reckoned): (given: Given) => Reckoned {
  const known = new Map<Given, Reckoned>();
  return (given) => {
    const reckoned = known.get(given) ?? reckon(given);
    known.set(given, reckoned);
    return reckoned;
  };
}

/** Every item, in the order in which it is said. */
export function itemsOf({ sections }: Digest): readonly DigestItem[] {
  return SECTIONS.flatMap((section) => sections[section]);
}

/** The digest with only some of its items. */
export function narrowed(digest: Digest, keep: (item: DigestItem) => boolean): Digest {
  const kept = (section: Section) => digest.sections[section].filter(keep);
  return {
    ...digest,
    sections: {
      action: kept('action'),
      within30: kept('within30'),
      within90: kept('within90'),
      threeMonths: kept('threeMonths'),
    },
  };
}

/** Those whose one-year day is so near that the lead is told that nobody has logged a talk with the family. */
export function unspokenWith(digest: Digest, leadTold: number): readonly DigestItem[] {
  return itemsOf(digest).filter(
    ({ daysLeft, nextStep }) => daysLeft <= leadTold && nextStep === 'family-talk',
  );
}
