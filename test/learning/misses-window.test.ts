import { describe, expect, it } from 'vitest';
import { lastDays, weekBefore } from '../../src/learning/misses-window.ts';

describe('what could not be answered last week', () => {
  it('is of the seven days before that Monday, midnight to midnight in Denmark', () => {
    expect(weekBefore('2026-11-23')).toEqual({
      monday: '2026-11-23',
      from: new Date('2026-11-15T23:00:00Z'),
      until: new Date('2026-11-22T23:00:00Z'),
    });
    expect(weekBefore('2026-10-26')).toMatchObject({
      from: new Date('2026-10-18T22:00:00Z'),
      until: new Date('2026-10-25T23:00:00Z'),
    });
  });

  it.each(['2026-11-24', '2026-11-31', 'mandag', ''])('is of no week before %j', (text) => {
    expect(weekBefore(text)).toBeUndefined();
  });

  it('is of the last seven days when somebody asks', () => {
    const now = new Date('2026-11-25T10:30:00Z');
    expect(lastDays(now)).toEqual({ from: new Date('2026-11-18T10:30:00Z'), until: now });
  });
});
