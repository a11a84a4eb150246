import { randomUUID } from 'node:crypto';
import type { CalendarTokens } from '../../src/anniversaries/calendar-tokens.ts';

/** The calendar's secret address, for as long as a test runs. */
export function calendarTokensInMemory(): CalendarTokens {
  let open: string | undefined;

  return {
    async renew() {
      open = randomUUID();
      return open;
    },
    async revoke() {
      open = undefined;
    },
    async holds(token) {
      return token === open;
    },
  };
}
