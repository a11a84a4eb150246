import { addMonths, type CivilDate } from '../kernel/civil-date.ts';
import { monthBegunWith } from '../kernel/danish-months.ts';
import {
  firstDayOf,
  firstOfMonth,
  firstOfQuarter,
  lastMonths,
  monthAt,
  type Period,
  quarterAt,
  yearAt,
} from './period.ts';

export type ReadPeriod =
  | { readonly kind: 'period'; readonly period: Period }
  /** It has not begun. */
  | { readonly kind: 'future'; readonly period: Period }
  /** Nobody can tell which stretch of time is meant. */
  | { readonly kind: 'unknown' };

const YEAR = /(?<!\d)(\d{4})(?!\d)/;
const AROUND = /(?<!\p{L})(?:i|for|fra|året|tal|tallene)(?!\p{L})|[-/.,?!]/gu;
const QUARTER = /^(?:[qk] ?([1-4])|([1-4]) ?(?:kvartal|kvt|kv)|(første|andet|anden|tredje|fjerde) kvartal)$/;
const ORDINALS: readonly string[] = ['første', 'andet', 'tredje', 'fjerde'];
const MONTH_NUMBER = /^(?:0?[1-9]|1[0-2])$/;

/** Stretches that are named by where today lies in them. */
const RELATIVE: readonly (readonly [RegExp, (today: CivilDate) => Period])[] = [
  [/^(?:(?:dette|indeværende) )?år$/, (today) => yearAt(firstOfYear(today))],
  [/^(?:sidste|forrige) år$|^fjor$/, (today) => yearAt(addMonths(firstOfYear(today), -12))],
  [/^(?:dette )?kvartal$/, (today) => quarterAt(firstOfQuarter(today))],
  [/^(?:sidste|forrige) kvartal$/, (today) => quarterAt(addMonths(firstOfQuarter(today), -3))],
  [/^(?:denne )?måned$/, (today) => monthAt(firstOfMonth(today))],
  [/^(?:sidste|forrige) måned$/, (today) => monthAt(addMonths(firstOfMonth(today), -1))],
];

/**
 * Reads "2026", "4. kvartal", "september 2025" and the like; nothing means this month and the eleven before it. A
 * quarter or a month without a year is the latest that has begun.
 */
export function readPeriod(text: string, today: CivilDate): ReadPeriod {
  const said = text.normalize('NFC').toLowerCase().replaceAll('aa', 'å').replaceAll('ae', 'æ');
  const year = YEAR.exec(said)?.[1];
  const rest = said.replace(YEAR, ' ').replace(AROUND, ' ').replace(/\s+/g, ' ').trim();
  if (said.trim() === '') return { kind: 'period', period: lastMonths(today) };

  const period = year === undefined ? named(rest, today) : namedIn(Number(year), rest);
  if (!period) return { kind: 'unknown' };
  return { kind: period.from > today ? 'future' : 'period', period };
}

function namedIn(year: number, rest: string): Period | undefined {
  const whole = rest === '' ? firstDayOf(year, 1) : undefined;
  if (whole) return yearAt(whole);

  const quarter = quarterNamed(rest);
  const from = firstDayOf(year, quarter === undefined ? monthSaid(rest) : firstMonthOf(quarter));
  return from && (quarter === undefined ? monthAt(from) : quarterAt(from));
}

/** Without a year: the latest that has begun. */
function named(rest: string, today: CivilDate): Period | undefined {
  const relative = RELATIVE.find(([form]) => form.test(rest));
  if (relative) return relative[1](today);
  if (MONTH_NUMBER.test(rest)) return undefined;

  const thisYear = Number(today.slice(0, 4));
  const period = namedIn(thisYear, rest === '' ? '?' : rest);
  return period && period.from > today ? namedIn(thisYear - 1, rest) : period;
}

/** 1 to 4; undefined for what is no quarter. */
function quarterNamed(rest: string): number | undefined {
  const [, letter, number, word] = QUARTER.exec(rest) ?? [];
  if (word !== undefined) return ORDINALS.indexOf(word === 'anden' ? 'andet' : word) + 1;
  return letter === undefined && number === undefined ? undefined : Number(letter ?? number);
}

/** 1 to 12, by number or by at least three letters of its name; 0 for what is no month. */
function monthSaid(rest: string): number {
  return MONTH_NUMBER.test(rest) ? Number(rest) : monthBegunWith(rest);
}

function firstMonthOf(quarter: number): number {
  return (quarter - 1) * 3 + 1;
}

function firstOfYear(day: CivilDate): CivilDate {
  return `${day.slice(0, 4)}-01-01` as CivilDate;
}
