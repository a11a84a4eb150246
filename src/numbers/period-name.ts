import { never } from '../kernel/never.ts';
import { periods as says } from '../wording/numbers.ts';
import { type Period, quarterNumber } from './period.ts';

/** "4. kvartal 2026". */
export function periodName({ kind, from }: Period): string {
  switch (kind) {
    case 'months':
      return says.months;
    case 'year':
      return says.year(from);
    case 'quarter':
      return says.quarter(quarterNumber(from), from);
    case 'month':
      return says.month(from);
    default:
      return never(kind);
  }
}
