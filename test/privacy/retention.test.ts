import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../src/kernel/civil-date.ts';
import { isDue, lateSince, type RetentionRun } from '../../src/privacy/retention.ts';

const at = (moment: string) => new Date(moment);
const aRun = (day: string, finished = true): RetentionRun => ({
  day: day as CivilDate,
  startedAt: at(`${day}T02:00:00Z`),
  finishedAt: finished ? at(`${day}T02:01:00Z`) : undefined,
  deleted: {},
});

describe('the nightly deleting', () => {
  it.each([
    ['before three in the morning in Denmark', '2026-11-23T01:59:00Z', [aRun('2026-11-22')], false],
    ['at three', '2026-11-23T02:00:00Z', [aRun('2026-11-22')], true],
    ['later in the day, when the bot was off at night', '2026-11-23T13:00:00Z', [aRun('2026-11-20')], true],
    ['when it is done', '2026-11-23T13:00:00Z', [aRun('2026-11-23')], false],
    ['when it was cut short', '2026-11-23T13:00:00Z', [aRun('2026-11-23', false)], true],
    ['for the first time', '2026-11-23T13:00:00Z', [], true],
    ['in summer time', '2026-07-01T01:00:00Z', [], true],
  ] as const)('is due or not %s', (_, now, runs, due) => {
    expect(isDue(runs, at(now))).toBe(due);
  });

  it('is late when it has not come to its end for three days', () => {
    const failing = [aRun('2026-11-23', false), aRun('2026-11-22', false), aRun('2026-11-20')];
    expect(lateSince(failing, at('2026-11-23T02:00:00Z'))).toBeUndefined();
    expect(lateSince(failing, at('2026-11-23T02:02:00Z'))).toEqual(at('2026-11-20T02:01:00Z'));
  });

  it('is late when it never came to its end, counted from its first try', () => {
    expect(lateSince([aRun('2026-11-20', false)], at('2026-11-24T02:00:00Z'))).toEqual(
      at('2026-11-20T02:00:00Z'),
    );
    expect(lateSince([], at('2026-11-24T02:00:00Z'))).toBeUndefined();
  });
});
