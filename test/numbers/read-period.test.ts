import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../src/kernel/civil-date.ts';
import { periodName } from '../../src/numbers/period-name.ts';
import { readPeriod } from '../../src/numbers/read-period.ts';

const TODAY = '2026-11-23' as CivilDate;
const read = (text: string, today = TODAY) => {
  const { kind, ...rest } = readPeriod(text, today);
  return 'period' in rest ? [kind, periodName(rest.period), rest.period.from, rest.period.until] : [kind];
};

describe('a period', () => {
  it.each([
    ['', 'de seneste 12 måneder', '2025-12-01', '2026-12-01'],
    ['2026', '2026', '2026-01-01', '2027-01-01'],
    ['for 2025', '2025', '2025-01-01', '2026-01-01'],
    ['i år', '2026', '2026-01-01', '2027-01-01'],
    ['Sidste AAR', '2025', '2025-01-01', '2026-01-01'],
    ['4. kvartal', '4. kvartal 2026', '2026-10-01', '2027-01-01'],
    ['4. kvartal 2024', '4. kvartal 2024', '2024-10-01', '2025-01-01'],
    ['q1', '1. kvartal 2026', '2026-01-01', '2026-04-01'],
    ['2025 k3', '3. kvartal 2025', '2025-07-01', '2025-10-01'],
    ['andet kvartal', '2. kvartal 2026', '2026-04-01', '2026-07-01'],
    ['dette kvartal', '4. kvartal 2026', '2026-10-01', '2027-01-01'],
    ['sidste kvartal', '3. kvartal 2026', '2026-07-01', '2026-10-01'],
    ['september', 'september 2026', '2026-09-01', '2026-10-01'],
    ['Sept. 2025', 'september 2025', '2025-09-01', '2025-10-01'],
    ['2025-09', 'september 2025', '2025-09-01', '2025-10-01'],
    ['9/2025', 'september 2025', '2025-09-01', '2025-10-01'],
    ['denne måned', 'november 2026', '2026-11-01', '2026-12-01'],
    ['sidste måned', 'oktober 2026', '2026-10-01', '2026-11-01'],
  ])('%j is %s', (text, name, from, until) => {
    expect(read(text)).toEqual(['period', name, from, until]);
  });

  it('without a year is the latest that has begun', () => {
    expect(read('december')).toEqual(['period', 'december 2025', '2025-12-01', '2026-01-01']);
    expect(read('4. kvartal', '2026-09-30' as CivilDate)).toEqual([
      'period',
      '4. kvartal 2025',
      '2025-10-01',
      '2026-01-01',
    ]);
  });

  it.each(['2027', '1. kvartal 2027', 'december 2026'])('%j has not begun', (text) => {
    expect(read(text)[0]).toBe('future');
  });

  it.each(['snart', '5. kvartal', '13/2026', '12', 'ma', '1875', '99999', 'hest 2026', '👋', '2026 2025'])(
    '%j is none that anybody could tell',
    (text) => {
      expect(read(text)).toEqual(['unknown']);
    },
  );

  it('over New Year is of the year before', () => {
    expect(read('sidste kvartal', '2027-01-01' as CivilDate)[1]).toBe('4. kvartal 2026');
    expect(read('sidste måned', '2027-01-31' as CivilDate)[1]).toBe('december 2026');
  });
});
