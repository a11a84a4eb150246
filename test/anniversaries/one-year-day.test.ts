import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysLeft,
  dueDays,
  oneYearDayOf,
  sundayOf,
  threeMonthMarkOf,
  weekOf,
} from '../../src/anniversaries/one-year-day.ts';
import { isoWeekOf } from '../../src/kernel/civil-date.ts';
import { day } from './builders.ts';
import {
  dayAfter,
  daysFrom,
  daysInMonth,
  monthsLater,
  plain,
  weekdayFrom2001,
  written,
} from './reckoning.ts';

/** Any day from 2001 to 2060, as a date alone. */
const anyDay = fc
  .record({
    year: fc.integer({ min: 2001, max: 2060 }),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.nat(),
  })
  .map(({ year, month, date }) => ({ year, month, date: 1 + (date % daysInMonth(year, month)) }));

const ended = (text: string) => ({ startDate: day(text) });

describe('the one-year day', () => {
  it.each([
    ['2024-02-29', '2025-02-28'],
    ['2023-02-28', '2024-02-28'],
    ['2023-03-01', '2024-03-01'],
    ['2025-12-31', '2026-12-31'],
    ['2026-01-01', '2027-01-01'],
  ])('of a start on %s is %s', (start, one) => {
    expect(oneYearDayOf(ended(start))).toBe(one);
  });

  it('is the same day a year on, by an independent reckoning', () => {
    fc.assert(
      fc.property(anyDay, (start) => {
        expect(oneYearDayOf(ended(written(start)))).toBe(written(monthsLater(start, 12)));
      }),
    );
  });
});

describe('the three-month mark', () => {
  it.each([
    ['2025-11-30', '2026-02-28'],
    ['2025-11-28', '2026-02-28'],
    ['2023-11-30', '2024-02-29'],
    ['2026-01-31', '2026-04-30'],
    ['2026-12-01', '2027-03-01'],
  ])('of a start on %s is %s', (start, mark) => {
    expect(threeMonthMarkOf(ended(start))).toBe(mark);
  });

  it('is three months on, by an independent reckoning', () => {
    fc.assert(
      fc.property(anyDay, (start) => {
        expect(threeMonthMarkOf(ended(written(start)))).toBe(written(monthsLater(start, 3)));
      }),
    );
  });
});

describe('the days that are left', () => {
  it.each([
    ['2026-03-29', '2026-03-28', 1],
    ['2026-10-25', '2026-10-24', 1],
    ['2026-10-26', '2026-10-24', 2],
    ['2026-12-14', '2026-12-14', 0],
    ['2026-12-14', '2026-12-15', -1],
  ])('until %s, seen on %s, are %i, also over a night that changes the clock', (one, today, left) => {
    const start = written(monthsLater(plain(one), -12));
    expect(daysLeft(ended(start), day(today))).toBe(left);
  });

  it('are whole days, counted one at a time', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 800 }), (start, later) => {
        let today = start;
        for (let passed = 0; passed < later; passed += 1) today = dayAfter(today);
        const left = daysFrom(today, monthsLater(start, 12));
        expect(daysLeft(ended(written(start)), day(written(today)))).toBe(left);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the week of a digest', () => {
  it.each([
    ['2026-12-31', '2026-W53', '2026-12-28', '2027-01-03'],
    ['2027-01-03', '2026-W53', '2026-12-28', '2027-01-03'],
    ['2027-01-04', '2027-W01', '2027-01-04', '2027-01-10'],
    ['2025-12-29', '2026-W01', '2025-12-29', '2026-01-04'],
    ['2026-03-29', '2026-W13', '2026-03-23', '2026-03-29'],
  ])('of %s is %s, from %s to %s', (one, week, from, until) => {
    expect(isoWeekOf(day(one))).toBe(week);
    expect(weekOf(day(one))).toEqual({ from, until });
    expect(sundayOf(isoWeekOf(day(one)))).toBe(until);
  });

  it('runs from a Monday to a Sunday and holds the day, by an independent reckoning', () => {
    fc.assert(
      fc.property(anyDay, (one) => {
        const { from, until } = weekOf(day(written(one)));
        expect(weekdayFrom2001(plain(from))).toBe(1);
        expect(daysFrom(plain(from), plain(until))).toBe(6);
        expect(from <= written(one) && written(one) <= until).toBe(true);
        expect(sundayOf(isoWeekOf(day(written(one))))).toBe(until);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is read for a digest', () => {
  it('holds every match whose three-month mark is in the week', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 6 }), (start, weekday) => {
        const mark = monthsLater(start, 3);
        const monday = weekOf(day(written(mark))).from;
        let today = plain(monday);
        for (let passed = 0; passed < weekday; passed += 1) today = dayAfter(today);

        const { startedFrom, startedUntil } = dueDays(day(written(today)), 90);
        expect(startedFrom <= written(start) && written(start) <= startedUntil).toBe(true);
      }),
    );
  });
});
