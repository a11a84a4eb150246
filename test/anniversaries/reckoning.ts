/**
 * A second way to reckon days, that shares nothing with the programme's: year, month and date as numbers, counted one day
 * at a time.
 */
export type Plain = { readonly year: number; readonly month: number; readonly date: number };

export function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

export function plain(text: string): Plain {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return { year, month, date };
}

export function written({ year, month, date }: Plain): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

export function dayAfter({ year, month, date }: Plain): Plain {
  if (date < daysInMonth(year, month)) return { year, month, date: date + 1 };
  return month < 12 ? { year, month: month + 1, date: 1 } : { year: year + 1, month: 1, date: 1 };
}

/** So many months later, at the end of a month that is too short. */
export function monthsLater({ year, month, date }: Plain, months: number): Plain {
  const count = year * 12 + (month - 1) + months;
  const later = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return { ...later, date: Math.min(date, daysInMonth(later.year, later.month)) };
}

/** Counted one day at a time, either way. */
export function daysFrom(from: Plain, to: Plain): number {
  if (written(from) > written(to)) return -daysFrom(to, from);

  let days = 0;
  for (let at = from; written(at) !== written(to); at = dayAfter(at)) days += 1;
  return days;
}

/** 1 for Monday to 7 for Sunday, counted from 1 January 2001, which was a Monday. */
export function weekdayFrom2001(at: Plain): number {
  return (((daysFrom({ year: 2001, month: 1, date: 1 }, at) % 7) + 7) % 7) + 1;
}
