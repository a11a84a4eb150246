import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueDayOf } from '../../src/anniversaries/lead-times.ts';
import { addDays, weekdayOf } from '../../src/kernel/civil-date.ts';
import { aProgramme, day } from './builders.ts';

describe('the day by which a step should be logged', () => {
  it.each([
    ['family-talk', '2026-12-14', '2026-10-15'],
    ['agreement', '2026-12-14', '2026-11-30'],
    ['in-force', '2026-12-14', '2026-12-14'],
  ] as const)('for a %s and the one-year day %s is %s', (step, one, due) => {
    expect(dueDayOf(step, day(one), aProgramme())).toBe(due);
  });

  it.each([
    ['a Saturday', 'parents-talk', '2026-12-14', '2026-11-13'],
    ['Easter Monday', 'agreement', '2026-04-20', '2026-04-01'],
    ['Christmas Eve', 'agreement', '2027-01-07', '2026-12-23'],
  ] as const)('that falls on %s is the working day before', (_, step, one, due) => {
    expect(dueDayOf(step, day(one), aProgramme())).toBe(due);
  });

  it('that falls in the summer weeks is the last working day before them', () => {
    expect(dueDayOf('agreement', day('2026-08-10'), aProgramme())).toBe('2026-07-03');
  });

  it('that falls in a closed week is the working day before it', () => {
    const programme = aProgramme();
    const closed = [{ from: day('2026-11-30'), until: day('2026-12-04') }];
    expect(
      dueDayOf('agreement', day('2026-12-14'), { ...programme, calendar: { ...programme.calendar, closed } }),
    ).toBe('2026-11-27');
  });

  it('is the one-year day itself for taking force, whatever day it is', () => {
    expect(dueDayOf('in-force', day('2026-12-25'), aProgramme())).toBe('2026-12-25');
  });

  it('follows the lead times that are set', () => {
    expect(dueDayOf('family-talk', day('2026-12-14'), aProgramme({ familyTalk: 20 }))).toBe('2026-11-24');
  });

  it('is never late, never on a weekend, and never more than six weeks early', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3650 }), (offset) => {
        const one = addDays(day('2024-01-01'), offset);
        const due = dueDayOf('parents-talk', one, aProgramme());
        expect(due <= addDays(one, -30) && due >= addDays(one, -72)).toBe(true);
        expect(weekdayOf(due)).toBeLessThan(6);
      }),
    );
  });
});
