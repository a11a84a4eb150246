import type { CivilDate } from '../kernel/civil-date.ts';

const long = new Intl.DateTimeFormat('da', { dateStyle: 'long', timeZone: 'UTC' });

/** "23. november 2026". */
export function longDate(day: CivilDate): string {
  return long.format(new Date(`${day}T00:00:00Z`));
}
