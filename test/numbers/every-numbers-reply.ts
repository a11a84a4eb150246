import type { CivilDate } from '../../src/kernel/civil-date.ts';
import { panelsOf } from '../../src/numbers/panels.ts';
import { monthAt, quarterAt } from '../../src/numbers/period.ts';
import { sayFuturePeriod, sayNumbers, sayUnknownPeriod } from '../../src/numbers/say-numbers.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { manyCounts, noCounts, TODAY } from './some-counts.ts';

const FILE = {
  address: `https://bot.example.org/filer?noegle=${'a'.repeat(43)}`,
  until: '2026-12-23' as CivilDate,
};

/** Every reply about the numbers, by what it is; pictures in words, as where none can be shown. */
export function everyNumbersReply(): ReadonlyMap<string, Reply> {
  const sizes = [
    ['nothing at all', noCounts()],
    ['a small programme', manyCounts(1, 3)],
    ['a larger one', manyCounts(8, 12)],
    ['a national one', manyCounts(900, 98)],
  ] as const;
  return new Map<string, Reply>([
    ...sizes.map(([name, counts]) => {
      const drawn = panelsOf(counts).map((panel) => ({ panel, png: undefined, address: undefined }));
      return [name, sayNumbers({ period: counts.period, today: TODAY, drawn, file: FILE })] as const;
    }),
    ['an unknown period', sayUnknownPeriod('snart')],
    ['a period to come', sayFuturePeriod(quarterAt('2027-01-01' as CivilDate))],
    ['a month to come', sayFuturePeriod(monthAt('2026-12-01' as CivilDate))],
  ]);
}
