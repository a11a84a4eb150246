import { describe, expect, it } from 'vitest';
import { loggable, nextStep, withdrawable, wrongDay } from '../../src/anniversaries/steps.ts';
import { aMatch, aStep, day, steps } from './builders.ts';

const TODAY = day('2026-11-23');
const THE_DAY = day('2026-12-14');

describe('the steps before a one-year day', () => {
  it.each([
    [[], 'family-talk'],
    [['2026-10-01'], 'parents-talk'],
    [['2026-10-01', '2026-11-01'], 'agreement'],
    [['2026-10-01', '2026-11-01', '2026-11-20'], 'in-force'],
    [['2026-10-01', '2026-11-01', '2026-11-20', '2026-12-14'], undefined],
  ])('after %j the next is %s', (days, next) => {
    expect(nextStep(aMatch({ steps: steps(...days) }))).toBe(next);
  });

  it('keep the talk with the parents locked until the volunteer family was spoken with', () => {
    expect(loggable(aMatch(), 'parents-talk', TODAY)).toEqual({ kind: 'locked', until: 'family-talk' });
    expect(loggable(aMatch({ steps: steps('2026-10-01') }), 'parents-talk', TODAY)).toEqual({ kind: 'open' });
  });

  it('keep the agreement locked until the parents were spoken with', () => {
    const match = aMatch({ steps: steps('2026-10-01') });
    expect(loggable(match, 'agreement', TODAY)).toEqual({ kind: 'locked', until: 'parents-talk' });
  });

  it('let nothing take force before the one-year day, nor without an agreement', () => {
    const agreed = aMatch({ steps: steps('2026-10-01', '2026-11-01', '2026-11-20') });
    expect(loggable(agreed, 'in-force', day('2026-12-13'))).toEqual({ kind: 'too-early', until: THE_DAY });
    expect(loggable(agreed, 'in-force', THE_DAY)).toEqual({ kind: 'open' });
    expect(loggable(aMatch(), 'in-force', THE_DAY)).toEqual({ kind: 'locked', until: 'agreement' });
  });

  it('are logged once', () => {
    const match = aMatch({ steps: steps('2026-10-01') });
    expect(loggable(match, 'family-talk', TODAY)).toMatchObject({ kind: 'logged' });
  });

  it.each([{ kind: 'paused' }, { kind: 'ended', reason: undefined }] as const)(
    'are not logged while a match is $kind',
    (status) => {
      expect(loggable(aMatch({ status }), 'family-talk', TODAY)).toEqual({ kind: 'not-active' });
    },
  );
});

describe('the day of a step', () => {
  const agreed = aMatch({ steps: steps('2026-10-01', '2026-11-01', '2026-11-20') });

  it.each([
    ['family-talk', aMatch(), '2026-11-24', 'in-the-future'],
    ['family-talk', aMatch(), '2026-11-23', undefined],
    ['family-talk', aMatch(), '2025-12-13', 'before-the-start'],
    ['family-talk', aMatch(), '2025-12-14', undefined],
    ['parents-talk', aMatch({ steps: steps('2026-10-01') }), '2026-09-30', 'before-the-step-before'],
    ['parents-talk', aMatch({ steps: steps('2026-10-01') }), '2026-10-01', undefined],
  ] as const)('of a %s may be wrong', (step, match, on, wrong) => {
    expect(wrongDay(match, step, day(on), TODAY)).toBe(wrong);
  });

  it('of taking force is the one-year day or later', () => {
    expect(wrongDay(agreed, 'in-force', day('2026-12-13'), day('2026-12-20'))).toBe(
      'before-the-one-year-day',
    );
    expect(wrongDay(agreed, 'in-force', THE_DAY, day('2026-12-20'))).toBeUndefined();
  });
});

describe('a step that was logged by mistake', () => {
  const match = aMatch({ steps: steps('2026-10-01', '2026-11-01') });

  it('is withdrawn when nothing stands on it', () => {
    expect(withdrawable(match, 'step-parents-talk')).toMatchObject({ kind: 'free' });
  });

  it('waits for what stands on it', () => {
    expect(withdrawable(match, 'step-family-talk')).toEqual({ kind: 'stood-on', by: 'parents-talk' });
  });

  it('is withdrawn once', () => {
    expect(withdrawable(match, 'step-agreement')).toEqual({ kind: 'not-there' });
  });
});

describe('a match', () => {
  it('knows its steps in whatever order they were logged', () => {
    const match = aMatch({
      steps: [aStep('parents-talk', '2026-11-01'), aStep('family-talk', '2026-10-01')],
    });
    expect(nextStep(match)).toBe('agreement');
  });
});
