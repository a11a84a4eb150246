import { describe, expect, it } from 'vitest';
import { parseCivilDate } from '../../src/kernel/civil-date.ts';
import { longDate } from '../../src/wording/dates.ts';

describe('a calendar day', () => {
  it.each(['2026-03-02', '2024-02-29', '0999-01-01'])('%s exists', (text) => {
    expect(parseCivilDate(text)).toBe(text);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-3-2', '02-03-2026', '2026-03-02T00:00', ''])(
    '%j does not',
    (text) => {
      expect(parseCivilDate(text)).toBeUndefined();
    },
  );

  it('is written out in Danish, whatever the zone of the system', () => {
    const day = parseCivilDate('2026-11-23');
    expect(day && longDate(day)).toBe('23. november 2026');
  });
});
