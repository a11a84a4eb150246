const inDanish = new Intl.DateTimeFormat('da', { month: 'long', timeZone: 'UTC' });

/** "januar" to "december". */
const MONTHS = Array.from({ length: 12 }, (_, month) => inDanish.format(new Date(Date.UTC(2026, month))));

/** How the names of the months begin in Danish, January first: "jan". */
export const MONTH_BEGINNINGS: readonly string[] = MONTHS.map((name) => name.slice(0, 3));

/** 1 for January to 12 for December, however much of the name was written; 0 for what is no month. */
export function monthNamed(name: string): number {
  return MONTH_BEGINNINGS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** The same where nothing else may follow than the rest of the name: "sept" is September, and "septik" is nothing. */
export function monthBegunWith(beginning: string): number {
  return beginning.length < 3 ? 0 : MONTHS.findIndex((name) => name.startsWith(beginning)) + 1;
}
