import { describe, expect, it } from 'vitest';
import { dueStep, firstStep, stepAfter, wakeStep } from '../../src/requests/deadlines.ts';
import type { NextStep } from '../../src/requests/request.ts';
import { aProgramme } from '../support/some-content.ts';
import { day, sent } from './some-requests.ts';

const PROGRAMME = aProgramme();
const at = (text: string) => new Date(text);
const plain = { routing: { to: 'karim', why: [] } };
const withLead = { routing: { to: 'anna', why: [{ kind: 'lead', to: 'anna' } as const] } };

describe('the first reminder', () => {
  it.each([
    ['a Tuesday at 10.05', '2026-11-24T09:05:00Z', '2026-11-25T09:05:00Z'],
    ['a Friday, over the weekend', '2026-11-27T09:05:00Z', '2026-11-30T09:05:00Z'],
    ['late in the evening: the morning after the next day', '2026-11-24T20:00:00Z', '2026-11-26T07:00:00Z'],
    ['before people are at work: the next morning', '2026-11-24T05:00:00Z', '2026-11-25T07:00:00Z'],
    ['a Saturday: as if it came on Monday morning', '2026-11-28T12:00:00Z', '2026-12-01T07:00:00Z'],
    ['the day before Easter', '2026-04-01T08:00:00Z', '2026-04-07T08:00:00Z'],
    ['the day before summer time: at the same hour', '2026-03-27T09:00:00Z', '2026-03-30T08:00:00Z'],
    ['the day before winter time: at the same hour', '2026-10-23T08:00:00Z', '2026-10-26T09:00:00Z'],
  ])('after %s', (_what, from, reminder) => {
    expect(firstStep(at(from), PROGRAMME)).toEqual({ kind: 'remind', at: at(reminder) });
  });
});

describe('the next step', () => {
  const remind: NextStep = { kind: 'remind', at: at('2026-11-25T09:05:00Z') };

  it('goes from the reminder to the deputy and to the lead, each a working day on', () => {
    const deputy = stepAfter(remind, plain, PROGRAMME, remind.at);
    expect(deputy).toEqual({ kind: 'offer-deputy', at: at('2026-11-26T09:05:00Z') });
    const lead = stepAfter(deputy, plain, PROGRAMME, deputy.at);
    expect(lead).toEqual({ kind: 'offer-lead', at: at('2026-11-27T09:05:00Z') });
    const again = stepAfter(lead, withLead, PROGRAMME, lead.at);
    expect(again).toEqual({ kind: 'remind', at: at('2026-11-30T09:05:00Z') });
  });

  it('is a reminder each working day once the lead has it', () => {
    expect(stepAfter(remind, withLead, PROGRAMME, remind.at)).toEqual({
      kind: 'remind',
      at: at('2026-11-26T09:05:00Z'),
    });
  });

  it('always lies ahead, however late the one before was done', () => {
    const late = at('2026-12-07T10:00:00Z');
    expect(stepAfter(remind, withLead, PROGRAMME, late)).toEqual({
      kind: 'remind',
      at: at('2026-12-08T10:00:00Z'),
    });
  });
});

describe('what is due', () => {
  const request = { ...sent(), next: { kind: 'remind', at: at('2026-11-25T09:05:00Z') } as const };

  it.each([
    ['nothing before its moment', '2026-11-25T09:04:59Z', undefined],
    ['the reminder at its moment', '2026-11-25T09:05:00Z', 'remind'],
    ['nothing at night', '2026-11-25T23:00:00Z', undefined],
    ['the reminder the next morning', '2026-11-26T07:00:00Z', 'remind'],
    ['the deputy once that is due too', '2026-11-26T09:05:00Z', 'offer-deputy'],
    ['the lead, once, where the bot was away for days', '2026-12-02T09:00:00Z', 'offer-lead'],
    ['nothing on a Sunday', '2026-11-29T11:00:00Z', undefined],
    ['nothing while the clock is set back', '2025-01-06T11:00:00Z', undefined],
  ])('is %s', (_what, now, kind) => {
    expect(dueStep(request, at(now), PROGRAMME)?.kind).toBe(kind);
  });

  it('is no second reminder on one day', () => {
    const reminded = { ...request, remindedAt: at('2026-11-25T07:00:00Z') };
    expect(dueStep(reminded, at('2026-11-25T09:05:00Z'), PROGRAMME)).toBeUndefined();
    expect(dueStep(reminded, at('2026-11-26T08:00:00Z'), PROGRAMME)?.kind).toBe('remind');
  });

  it('is nothing where nothing is planned', () => {
    expect(dueStep({ ...request, next: undefined }, at('2030-01-07T10:00:00Z'), PROGRAMME)).toBeUndefined();
  });

  it('wakes what waits on its day, or when people are at work next', () => {
    expect(wakeStep(day('2026-12-03'), PROGRAMME)).toEqual({ kind: 'wake', at: at('2026-12-03T07:00:00Z') });
    expect(wakeStep(day('2026-12-05'), PROGRAMME)).toEqual({ kind: 'wake', at: at('2026-12-07T07:00:00Z') });
    expect(wakeStep(day('2026-12-24'), PROGRAMME)).toEqual({ kind: 'wake', at: at('2026-12-28T07:00:00Z') });
  });
});
