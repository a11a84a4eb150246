import { addDays, type CivilDate, parseCivilDate } from '../kernel/civil-date.ts';
import { MONTH_BEGINNINGS, monthNamed } from '../kernel/danish-months.ts';

const MONTH = `(?:${MONTH_BEGINNINGS.join('|')})\\p{L}*\\.?`;
/** "1.-5. december" names its month once. */
const SHARED_MONTH = new RegExp(
  `(\\d{1,2})\\.?\\s*(?:-|–|til|og)\\s*(\\d{1,2}\\.?\\s*)(${MONTH}(?:\\s+\\d{4})?)`,
  'giu',
);
const WRITTEN = new RegExp(
  [
    String.raw`(?<!\d)(?<isoYear>\d{4})-(?<isoMonth>\d{1,2})-(?<isoDate>\d{1,2})(?!\d)`,
    String.raw`(?<!\d)(?<date>\d{1,2})\s?[./-]\s?(?<month>\d{1,2})(?!\d)(?:\s?[./-]\s?(?<year>\d{4}|\d{2}(?!\d|\s?[./-]\s?\d))|\s+(?<yearApart>\d{4}))?`,
    String.raw`(?<!\d)(?<namedDate>\d{1,2})\.?\s*(?<named>${MONTH})(?:\s+(?<namedYear>\d{4}))?`,
  ].join('|'),
  'giu',
);

/** Days as somebody wrote them, the first perhaps after the last, and the words around them. */
export type DaysWritten =
  | { readonly kind: 'days'; readonly from: CivilDate; readonly until: CivilDate; readonly rest: string }
  /** There is no day in it, or more than two. */
  | { readonly kind: 'none' }
  | { readonly kind: 'no-such-day' };

type Written = { readonly date: number; readonly month: number; readonly year: number | undefined };

/**
 * Reads one day or a first and a last one, as Danes write them: "1/12 5/12", "1.-5. december", "28/12 til 3/1 2027". A year
 * that is left out is the one that is going on or the next to come.
 */
export function readDays(text: string, today: CivilDate): DaysWritten {
  const spelt = text
    .normalize('NFC')
    .replace(/(?<!\p{L})i ?dag(?!\p{L})/giu, today)
    .replace(/(?<!\p{L})i ?morgen(?!\p{L})/giu, addDays(today, 1))
    .replace(SHARED_MONTH, '$1. $3 $2$3');
  const written = [...spelt.matchAll(WRITTEN)].map(({ groups = {} }) => writtenIn(groups));
  const [first, last = first] = written;
  if (!first || !last || written.length > 2) return { kind: 'none' };

  const [from, until] = withYears(first, last, today);
  if (!from || !until) return { kind: 'no-such-day' };
  return { kind: 'days', from, until, rest: spelt.replace(WRITTEN, ' ').trim() };
}

function writtenIn(groups: Readonly<Record<string, string | undefined>>): Written {
  const { isoYear, isoMonth, isoDate, date, month, year, yearApart, namedDate, named, namedYear } = groups;
  const inFull = isoYear ?? year ?? yearApart ?? namedYear;
  return {
    date: Number(isoDate ?? date ?? namedDate),
    month: named === undefined ? Number(isoMonth ?? month) : monthNamed(named),
    year: inFull === undefined ? undefined : Number(inFull.length === 2 ? `20${inFull}` : inFull),
  };
}

function withYears(first: Written, last: Written, today: CivilDate) {
  const wraps = last.month < first.month ? 1 : 0;
  const lastYear = last.year ?? (first.year === undefined ? comingYear(last, today) : first.year + wraps);
  return [dayOf(first, first.year ?? lastYear - wraps), dayOf(last, lastYear)] as const;
}

/** This year, or the next where the day is over. */
function comingYear(day: Written, today: CivilDate): number {
  const thisYear = Number(today.slice(0, 4));
  return (dayOf(day, thisYear) ?? '') >= today ? thisYear : thisYear + 1;
}

function dayOf({ date, month }: Written, year: number): CivilDate | undefined {
  const two = (number: number) => `${number}`.padStart(2, '0');
  return parseCivilDate(`${year}-${two(month)}-${two(date)}`);
}
