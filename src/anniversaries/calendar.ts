import ical, { ICalCalendarMethod, ICalEventBusyStatus } from 'ical-generator';
import { addDays, midnightOf } from '../kernel/civil-date.ts';
import { calendarTalk } from '../wording/anniversaries.ts';
import type { Match } from './match.ts';
import { oneYearDayOf } from './one-year-day.ts';

const OUR_DOMAIN = 'hjem-til-os.invalid';

/** The one-year days of the active matches as an iCalendar feed: codes, and nothing else about anybody. */
export function oneYearDayCalendar(matches: readonly Match[], now: Date): string {
  const calendar = ical({
    name: calendarTalk.title,
    prodId: { company: 'hjem-til-os', product: 'aarsdage', language: 'DA' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const match of matches.filter(({ status }) => status.kind === 'active')) {
    const day = oneYearDayOf(match);
    calendar.createEvent({
      id: `${match.code}@${OUR_DOMAIN}`,
      summary: calendarTalk.event(match.code),
      start: midnightOf(day),
      end: midnightOf(addDays(day, 1)),
      allDay: true,
      stamp: now,
      busystatus: ICalEventBusyStatus.FREE,
    });
  }
  return calendar.toString();
}
