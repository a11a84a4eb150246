import { type CivilDate, civilDateOf, parseCivilDate } from '../kernel/civil-date.ts';
import { monthNamed } from '../kernel/danish-months.ts';

/** A day that somebody wrote, or why it is none. */
export type ReadDay =
  | { readonly kind: 'day'; readonly day: CivilDate }
  | { readonly kind: 'two-digit-year' | 'no-such-day' | 'unreadable' };

const DAY_FIRST = /^(\d{1,2})(?:[./-] ?| )(\d{1,2})(?:[./-] ?| )(\d{4}|\d{2})$/;
const MONTH_IN_WORDS = /^(\d{1,2})\.? ?(\p{L}{3,})\.? ?(\d{4}|\d{2})$/u;
const YEAR_FIRST = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/;
const AT_MIDNIGHT = /[T ]0?0[:.]00(?:[:.]00)?(?:\.0+)?Z?$/;
/** Excel's own count of days since 1899, as it stands in a cell that is not set as a date; from 2000 to 2099. */
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** Reads a day as people in Denmark write it: "29-02-2024", "29.02.2024", "29/2 2024", "29. februar 2024", "2024-02-29". */
export function readDay(text: string): ReadDay {
  const said = text.trim().replace(/\s+/g, ' ').replace(AT_MIDNIGHT, '');
  if (SERIAL.test(said)) {
    const serial = civilDateOf(new Date(SERIAL_ZERO + Math.floor(Number(said.replace(',', '.'))) * DAY_MS));
    return plausible(serial);
  }
  const [, year, month, day] = YEAR_FIRST.exec(said) ?? [];
  if (year) return dayOf(year, month, day);

  const [, date, number, years] = DAY_FIRST.exec(said) ?? [];
  if (years) return dayOf(years, number, date);

  const [, dateToo, name = '', yearsToo] = MONTH_IN_WORDS.exec(said) ?? [];
  const named = monthNamed(name);
  return named > 0 && yearsToo ? dayOf(yearsToo, String(named), dateToo) : { kind: 'unreadable' };
}

function dayOf(year: string, month = '', day = ''): ReadDay {
  if (year.length === 2) return { kind: 'two-digit-year' };

  const parsed = parseCivilDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return parsed ? plausible(parsed) : { kind: 'no-such-day' };
}

/** A year outside this century is a slip of the finger. */
function plausible(day: CivilDate): ReadDay {
  return day >= '2000-01-01' && day <= '2099-12-31' ? { kind: 'day', day } : { kind: 'no-such-day' };
}
