import { describe, expect, it } from 'vitest';
import { oneYearDayCalendar } from '../../src/anniversaries/calendar.ts';
import { aMatch, day } from './builders.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
const MATCHES = [
  aMatch(),
  aMatch({ code: 'HTO-018', startDate: day('2024-02-29') }),
  aMatch({ code: 'HTO-019', status: { kind: 'paused' } }),
  aMatch({ code: 'HTO-020', status: { kind: 'ended', reason: undefined } }),
];
const lines = (now = NOW) => oneYearDayCalendar(MATCHES, now).split('\r\n');

describe('the calendar of one-year days', () => {
  it('has each active match on its day, all day, whatever the zone of the system', () => {
    expect(lines().filter((line) => /^(SUMMARY|DTSTART|DTEND)/.test(line))).toEqual([
      'DTSTART;VALUE=DATE:20261214',
      'DTEND;VALUE=DATE:20261215',
      'SUMMARY:Årsdag HTO-017',
      'DTSTART;VALUE=DATE:20250228',
      'DTEND;VALUE=DATE:20250301',
      'SUMMARY:Årsdag HTO-018',
    ]);
  });

  it('names nobody', () => {
    expect(lines().join('\n')).not.toMatch(/Lindholm|karim/i);
  });

  it('keeps the id of an event from one fetching to the next', () => {
    const uids = (now: Date) => lines(now).filter((line) => line.startsWith('UID'));
    expect(uids(NOW)).toHaveLength(2);
    expect(uids(new Date('2027-01-01T00:00:00Z'))).toEqual(uids(NOW));
  });

  it('is stamped with the moment given', () => {
    expect(lines()).toContain('DTSTAMP:20261123T080000Z');
  });
});
