import { oneYearDayCalendar } from './anniversaries/calendar.ts';
import type { CalendarFeeds } from './anniversaries/calendar-feeds.ts';
import type { CalendarTokens } from './anniversaries/calendar-tokens.ts';
import type { Match } from './anniversaries/match.ts';
import type { Matches } from './anniversaries/matches.ts';
import type { Clock } from './kernel/clock.ts';
import type { Handler } from './server.ts';

/** Where calendars fetch the one-year days; the secret stands in the query. */
export const CALENDAR_PATH = '/aarsdage.ics';
const SECRET = 'noegle';

export type CalendarParts = {
  readonly matches: Pick<Matches, 'all'>;
  readonly calendarTokens: CalendarTokens;
  readonly clock: Clock;
};

/** The addresses that staff are given, as seen from outside. */
export function calendarFeeds(tokens: CalendarTokens, publicUrl: string): CalendarFeeds {
  return {
    async renew(by, at) {
      const address = new URL(CALENDAR_PATH, publicUrl);
      address.searchParams.set(SECRET, await tokens.renew(by, at));
      return address.href;
    },
    revoke: (by, at) => tokens.revoke(by, at),
  };
}

/** Serves the calendar to whoever knows the secret; to everyone else there is nothing here. */
export function calendarRoute({ matches, calendarTokens, clock }: CalendarParts): Handler {
  return async ({ method, url = '' }, response) => {
    const secret = new URL(url, 'http://any').searchParams.get(SECRET);
    const opens = (method === 'GET' || method === 'HEAD') && secret && (await calendarTokens.holds(secret));
    if (!opens) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('not found\n');
      return;
    }
    const all: Match[] = [];
    for await (const some of matches.all()) all.push(...some);
    response
      .writeHead(200, {
        'content-type': 'text/calendar; charset=utf-8',
        'cache-control': 'private, no-store',
      })
      .end(method === 'HEAD' ? undefined : oneYearDayCalendar(all, clock()));
  };
}
