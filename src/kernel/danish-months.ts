/** How the names of the months begin in Danish, January first. */
export const MONTH_BEGINNINGS: readonly string[] = [
  'jan',
  'feb',
  'mar',
  'apr',
  'maj',
  'jun',
  'jul',
  'aug',
  'sep',
  'okt',
  'nov',
  'dec',
];

/** 1 for January to 12 for December, however much of the name was written; 0 for what is no month. */
export function monthNamed(name: string): number {
  return MONTH_BEGINNINGS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
