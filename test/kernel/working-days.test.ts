import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate, parseCivilDate, weekdayOf } from '../../src/kernel/civil-date.ts';
import type { WorkCalendar } from '../../src/kernel/work-calendar.ts';
import { addWorkingDays, isPublicHoliday, isWorkingDay } from '../../src/kernel/working-days.ts';

const OPEN: WorkCalendar = { christmasEveOff: false, newYearsEveOff: false, closed: [] };
const CLOSED_AT_CHRISTMAS: WorkCalendar = {
  christmasEveOff: true,
  newYearsEveOff: true,
  closed: [{ from: day('2026-12-28'), until: day('2026-12-30') }],
};

describe('a working day', () => {
  it.each([
    ['2026-01-01', 'nytårsdag'],
    ['2026-04-02', 'skærtorsdag'],
    ['2026-04-03', 'langfredag'],
    ['2026-04-05', 'påskedag'],
    ['2026-04-06', '2. påskedag'],
    ['2026-05-14', 'Kristi himmelfartsdag'],
    ['2026-05-24', 'pinsedag'],
    ['2026-05-25', '2. pinsedag'],
    ['2026-12-25', 'juledag'],
    ['2024-12-26', '2. juledag'],
    ['2023-05-05', 'Store bededag, for the last time'],
    ['2026-03-07', 'a Saturday'],
    ['2026-03-08', 'a Sunday'],
  ])('is not %s, %s', (text) => {
    expect(isWorkingDay(day(text), OPEN)).toBe(false);
  });

  it.each([
    ['2024-04-26', 'what was Store bededag until 2023'],
    ['2026-06-05', 'Grundlovsdag, no public holiday by law'],
    ['2026-05-15', 'the day after Kristi himmelfart'],
    ['2026-02-16', 'Fastelavnsmandag'],
    ['2026-05-01', 'the first of May'],
    ['2026-12-24', 'juleaften, where the setting leaves it open'],
    ['2026-12-31', 'nytårsaften, where the setting leaves it open'],
  ])('is %s, %s', (text) => {
    expect(isWorkingDay(day(text), OPEN)).toBe(true);
  });

  it.each(['2026-12-24', '2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31'])(
    'is not %s where the settings close it',
    (text) => {
      expect(isWorkingDay(day(text), CLOSED_AT_CHRISTMAS)).toBe(false);
    },
  );
});

describe('the public holidays', () => {
  it('move with Easter as the Church reckons it, by the golden number and the paschal full moon', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), (year) => {
        const easter = easterByTheMoon(year);
        for (const after of [-3, -2, 0, 1, 39, 49, 50]) {
          expect(isPublicHoliday(addDays(easter, after))).toBe(true);
        }
        expect(isPublicHoliday(addDays(easter, 26))).toBe(year <= 2023 || isFixed(addDays(easter, 26)));
      }),
    );
  });

  it('are ten a year, eleven until 2023, whatever falls together', () => {
    for (let year = 1990; year <= 2060; year += 1) {
      const inAll = daysOf(year).filter(isPublicHoliday);
      expect([year, inAll.length]).toEqual([year, year <= 2023 ? 11 : 10]);
    }
  });
});

describe('so many working days on', () => {
  it.each([
    ['a Monday', '2026-03-02', 600, 1, '2026-03-03', 600],
    ['a Friday, over the weekend', '2026-03-06', 600, 1, '2026-03-09', 600],
    ['the day before Easter, over five days off', '2026-04-01', 990, 1, '2026-04-07', 990],
    ['a Saturday, from the start of Monday', '2026-03-07', 845, 1, '2026-03-10', 0],
    ['a Saturday, to the start of Monday', '2026-03-07', 845, 0, '2026-03-09', 0],
    ['a working day, nothing on', '2026-03-02', 845, 0, '2026-03-02', 845],
    ['a week on', '2026-03-02', 1, 5, '2026-03-09', 1],
  ])('from %s', (_what, from, minute, days, to, toMinute) => {
    expect(addWorkingDays({ day: day(from), minute }, days, OPEN)).toEqual({
      day: to,
      minute: toMinute,
    });
  });

  it('passes over a closed Christmas as a whole', () => {
    expect(addWorkingDays({ day: day('2026-12-23'), minute: 600 }, 1, CLOSED_AT_CHRISTMAS)).toEqual({
      day: '2027-01-04',
      minute: 600,
    });
  });

  it('lies behind exactly so many working days, and is one', () => {
    const someDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day('1995-01-01'), days));
    fc.assert(
      fc.property(someDay, fc.nat({ max: 1439 }), fc.nat({ max: 30 }), (from, minute, days) => {
        const to = addWorkingDays({ day: from, minute }, days, CLOSED_AT_CHRISTMAS);
        const startsOnOne = isWorkingDay(from, CLOSED_AT_CHRISTMAS);
        const passed = daysUntil(from, to.day).filter((each) => isWorkingDay(each, CLOSED_AT_CHRISTMAS));
        expect(passed.length).toBe(startsOnOne ? days : days + 1);
        expect(to.minute).toBe(startsOnOne ? minute : 0);
        expect(isWorkingDay(to.day, CLOSED_AT_CHRISTMAS)).toBe(true);
      }),
    );
  });
});

/** The first Sunday after the full moon on or after 21 March, from the table of golden numbers of 1900-2199. */
function easterByTheMoon(year: number): CivilDate {
  const fullMoons = [
    '04-14',
    '04-03',
    '03-23',
    '04-11',
    '03-31',
    '04-18',
    '04-08',
    '03-28',
    '04-16',
    '04-05',
  ];
  fullMoons.push('03-25', '04-13', '04-02', '03-22', '04-10', '03-30', '04-17', '04-07', '03-27');
  const fullMoon = day(`${year}-${fullMoons[year % 19]}`);
  return addDays(fullMoon, 7 - (weekdayOf(fullMoon) % 7));
}

function isFixed(date: CivilDate): boolean {
  return ['01-01', '12-25', '12-26'].includes(date.slice(5));
}

function daysOf(year: number): readonly CivilDate[] {
  return [day(`${year}-01-01`), ...daysUntil(day(`${year}-01-01`), day(`${year}-12-31`))];
}

/** Every day after the first up to the last. */
function daysUntil(first: CivilDate, last: CivilDate): readonly CivilDate[] {
  const days: CivilDate[] = [];
  for (let each = addDays(first, 1); each <= last; each = addDays(each, 1)) days.push(each);
  return days;
}

function day(text: string): CivilDate {
  const read = parseCivilDate(text);
  if (!read) throw new Error(`no such day: ${text}`);
  return read;
}
