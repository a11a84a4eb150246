import { addMonths, type CivilDate, parseCivilDate } from '../kernel/civil-date.ts';
import { MONTH_BEGINNINGS, monthNamed } from '../kernel/danish-months.ts';

/** Which part of the year a match is in: other rules hold in each (Q&A 7, Q&A 12). */
export type Phase =
  | { readonly kind: 'not-begun'; readonly start: CivilDate }
  /** Kept stable until the three-month mark. */
  | { readonly kind: 'first-three-months'; readonly until: CivilDate }
  | { readonly kind: 'rest-of-year'; readonly until: CivilDate }
  /** The Fremtidsaftale rules from then on. */
  | { readonly kind: 'after-one-year'; readonly since: CivilDate };

export function phaseOn(day: CivilDate, start: CivilDate): Phase {
  const mark = addMonths(start, 3);
  const oneYearDay = addMonths(start, 12);
  if (day < start) return { kind: 'not-begun', start };
  if (day < mark) return { kind: 'first-three-months', until: mark };
  return day < oneYearDay
    ? { kind: 'rest-of-year', until: oneYearDay }
    : { kind: 'after-one-year', since: oneYearDay };
}

const DAY = String.raw`(?<day>\d{1,2})(?:\.? ?(?<named>(?:${MONTH_BEGINNINGS.join('|')})\p{L}*)\.?|[./-] ?(?<month>\d{1,2}))(?:[./ -]+(?<year>\d{4}))?`;
/** What a date must stand behind to be the day on which a match began. */
const BEGAN = new RegExp(
  String.raw`(?<!\p{L})(?:start(?:ede|et|dato|dag|er)?|begyndte|begyndt|opstart|siden|fra)(?: (?:op|den|d\.|vi|os|var|er|jo|først|her))*:? ${DAY}(?!\d)`,
  'iu',
);
const CODE = /(?<![\p{L}\d])HTO-(\d{3,})(?!\d)/iu;

/** The first match code that stands in a text, "HTO-017". */
export function codeIn(text: string): string | undefined {
  const number = CODE.exec(text)?.[1];
  return number === undefined ? undefined : `HTO-${number}`;
}

/** The day on which the match began, where the text tells it; without a year the last such day. */
export function startIn(text: string, today: CivilDate): CivilDate | undefined {
  const { day, named, month, year } = BEGAN.exec(text)?.groups ?? {};
  if (day === undefined) return undefined;

  const number = named === undefined ? Number(month) : monthNamed(named);
  const inYear = (each: number) => parseCivilDate([each, two(number), two(Number(day))].join('-'));
  if (year !== undefined) return inYear(Number(year));

  const thisYear = Number(today.slice(0, 4));
  return [thisYear, thisYear - 1].map(inYear).find((start) => start !== undefined && start <= today);
}

function two(number: number): string {
  return `${number}`.padStart(2, '0');
}
