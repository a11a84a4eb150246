import { addDays, type CivilDate, daysBetween, parseCivilDate, weekdayOf } from './civil-date.ts';
import type { DanishTime } from './copenhagen.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** Holidays that move with Easter, in days from Easter Sunday: skærtorsdag, langfredag, påske, Kristi himmelfart, pinse. */
const FROM_EASTER = [-3, -2, 0, 1, 39, 49, 50];
const STORE_BEDEDAG = { fromEaster: 26, lastYear: 2023 } as const;
const FIXED = ['01-01', '12-25', '12-26'];
const CHRISTMAS_EVE = '12-24';
const NEW_YEARS_EVE = '12-31';
const SATURDAY = 6;

/**
 * Whether people work on that day. Grundlovsdag, 5 June, is a working day: it is no public holiday by law, and who closes
 * then lists it among the closed days.
 */
export function isWorkingDay(day: CivilDate, calendar: WorkCalendar): boolean {
  if (weekdayOf(day) >= SATURDAY || isPublicHoliday(day)) return false;

  const date = day.slice(5);
  if (date === CHRISTMAS_EVE && calendar.christmasEveOff) return false;
  if (date === NEW_YEARS_EVE && calendar.newYearsEveOff) return false;
  return !calendar.closed.some(({ from, until }) => from <= day && day <= until);
}

/** The Danish public holidays, by rule; Store bededag up to 2023. */
export function isPublicHoliday(day: CivilDate): boolean {
  if (FIXED.includes(day.slice(5))) return true;

  const year = Number(day.slice(0, 4));
  const fromEaster = daysBetween(easterSunday(year), day);
  if (fromEaster === STORE_BEDEDAG.fromEaster) return year <= STORE_BEDEDAG.lastYear;
  return FROM_EASTER.includes(fromEaster);
}

/**
 * The same minute so many working days later. What comes in on a day off counts from the start of the next working day;
 * with no days to add it is that start.
 */
export function addWorkingDays(from: DanishTime, days: number, calendar: WorkCalendar): DanishTime {
  const start = isWorkingDay(from.day, calendar)
    ? from
    : { day: nextWorkingDay(from.day, calendar), minute: 0 };
  return Array.from({ length: days }).reduce<DanishTime>(
    ({ day, minute }) => ({ day: nextWorkingDay(day, calendar), minute }),
    start,
  );
}

/** The first working day after that day. */
export function nextWorkingDay(day: CivilDate, calendar: WorkCalendar): CivilDate {
  let next = addDays(day, 1);
  while (!isWorkingDay(next, calendar)) next = addDays(next, 1);
  return next;
}

/** Easter Sunday by the Gregorian calendar, as Meeus, Jones and Butcher reckon it. */
function easterSunday(year: number): CivilDate {
  const goldenNumber = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonShift = Math.floor((8 * century + 13) / 25);
  const fullMoon = (19 * goldenNumber + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - fullMoon - (yearOfCentury % 4)) % 7;
  const late = Math.floor((goldenNumber + 11 * fullMoon + 22 * toSunday) / 451);
  const marchDay = fullMoon + toSunday - 7 * late + 22;

  const firstOfMarch = parseCivilDate(`${`${year}`.padStart(4, '0')}-03-01`);
  if (!firstOfMarch) throw new RangeError(`no calendar for the year ${year}`);
  return addDays(firstOfMarch, marchDay - 1);
}
