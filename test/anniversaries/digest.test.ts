import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf, itemsOf, SECTIONS, unspokenWith } from '../../src/anniversaries/digest.ts';
import { digestJson } from '../../src/anniversaries/digest-json.ts';
import type { Match } from '../../src/anniversaries/match.ts';
import { addDays, addMonths } from '../../src/kernel/civil-date.ts';
import { aMatch, aPerson, aProgramme, day, steps } from './builders.ts';

const TODAY = day('2026-11-23');
const STAFF = [aPerson(), aPerson({ id: 'ida', email: 'ida@eksempel.dk', name: 'Ida Friis' })];
const digest = (matches: readonly Match[], today = TODAY) => digestOf(matches, STAFF, aProgramme(), today);

/** A match whose one-year day is so many days after today. */
const dueIn = (days: number, overrides: Partial<Match> = {}) =>
  aMatch({ startDate: addMonths(addDays(TODAY, days), -12), ...overrides });

const sectionsOf = (matches: readonly Match[], today = TODAY) => {
  const { sections } = digest(matches, today);
  return SECTIONS.filter((section) => sections[section].length > 0);
};

describe('the digest', () => {
  it.each([
    [-1, 'action'],
    [0, 'within30'],
    [30, 'within30'],
    [31, 'within90'],
    [90, 'within90'],
  ])('has a one-year day %i days ahead in %s', (days, section) => {
    expect(sectionsOf([dueIn(days)])).toEqual([section]);
  });

  it('does not speak of what is 91 days ahead', () => {
    expect(sectionsOf([dueIn(91)])).toEqual([]);
  });

  it('looks as far ahead as is set', () => {
    const far = digestOf([dueIn(100)], STAFF, aProgramme({ notice: 120 }), TODAY);
    expect(far.sections.within90).toHaveLength(1);
  });

  it.each([
    ['nobody', undefined],
    ['somebody who has left', 'gone'],
  ])('needs action where %s has the match, however far away its day is', (_, coordinator) => {
    expect(sectionsOf([dueIn(300, { coordinator }), dueIn(10, { code: 'HTO-018', coordinator })])).toEqual([
      'action',
    ]);
  });

  it.each([
    ['paused', dueIn(10, { status: { kind: 'paused' } })],
    ['ended', dueIn(-10, { status: { kind: 'ended', reason: undefined } })],
    ['paused without a coordinator', dueIn(10, { status: { kind: 'paused' }, coordinator: undefined })],
    ['in force', dueIn(-1, { steps: steps('2026-10-01', '2026-11-01', '2026-11-10', '2026-11-22') })],
  ])('is silent on a match that is %s', (_, match) => {
    expect(sectionsOf([match])).toEqual([]);
  });

  it('calls for action where all is agreed and nobody has logged that it is in force', () => {
    const match = dueIn(-1, { steps: steps('2026-10-01', '2026-11-01', '2026-11-10') });
    expect(digest([match]).sections.action[0]?.nextStep).toBe('in-force');
  });

  it.each(['2026-08-23', '2026-08-29'])('has a start on %s among the three-month marks', (start) => {
    expect(sectionsOf([aMatch({ startDate: day(start) })])).toEqual(['threeMonths']);
  });

  it.each(['2026-08-22', '2026-08-30'])('has a start on %s not among them', (start) => {
    expect(sectionsOf([aMatch({ startDate: day(start) })])).toEqual([]);
  });

  it('has a mark on any day of the week, whichever day the digest is of', () => {
    const match = aMatch({ startDate: day('2026-08-29') });
    expect(sectionsOf([match], day('2026-11-29'))).toEqual(['threeMonths']);
    expect(sectionsOf([match], day('2026-11-30'))).toEqual([]);
  });

  it('has what is to be done in a three-month week only once', () => {
    const match = aMatch({ startDate: day('2026-08-25'), coordinator: undefined });
    expect(sectionsOf([match])).toEqual(['action']);
  });

  it('is ordered by day, then by code', () => {
    const codes = itemsOf(
      digest([
        dueIn(20, { code: 'HTO-1000' }),
        dueIn(20, { code: 'HTO-999' }),
        dueIn(5, { code: 'HTO-555' }),
        dueIn(40, { code: 'HTO-001' }),
        dueIn(-3, { code: 'HTO-900' }),
      ]),
    ).map(({ code }) => code);
    expect(codes).toEqual(['HTO-900', 'HTO-555', 'HTO-999', 'HTO-1000', 'HTO-001']);
  });

  it('marks a step as late after its lead time, in the section where it stands', () => {
    const { sections } = digest([dueIn(59), dueIn(61, { code: 'HTO-018' })]);
    expect(sections.within90.map(({ code, late }) => [code, late])).toEqual([
      ['HTO-017', true],
      ['HTO-018', false],
    ]);
  });

  it('does not hold the name of a family', () => {
    expect(JSON.stringify(digest([dueIn(10), dueIn(-10), dueIn(50)]))).not.toContain('Lindholm');
  });

  it('knows which the lead is told of: near, and nobody has spoken with the family', () => {
    const spoken = dueIn(10, { code: 'HTO-003', steps: steps('2026-11-01') });
    const told = unspokenWith(digest([dueIn(14), dueIn(15, { code: 'HTO-002' }), spoken]), 14);
    expect(told.map(({ code }) => code)).toEqual(['HTO-017']);
  });

  it('has each match at most once, and agrees with the count of days', () => {
    const match = fc.record({
      offset: fc.integer({ min: -500, max: 500 }),
      coordinator: fc.constantFrom('karim', 'ida', 'gone', undefined),
      status: fc.constantFrom({ kind: 'active' } as const, { kind: 'paused' } as const),
      logged: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(match, { maxLength: 40 }), fc.integer({ min: 0, max: 1500 }), (drawn, later) => {
        const today = addDays(day('2024-01-01'), later);
        const matches = drawn.map(({ offset, coordinator, status, logged }, index) =>
          aMatch({
            code: `HTO-${index + 100}`,
            startDate: addDays(today, offset - 365),
            coordinator,
            status,
            steps: steps(...Array.from({ length: logged }, () => '2024-01-01')),
          }),
        );
        const items = itemsOf(digest(matches, today));
        expect(new Set(items.map(({ code }) => code)).size).toBe(items.length);
        const open = matches.filter(({ status, steps }) => status.kind === 'active' && steps.length < 4);
        const mustBeThere = open.filter(
          ({ startDate, coordinator }) =>
            addMonths(startDate, 12) <= addDays(today, 90) || !STAFF.some(({ id }) => id === coordinator),
        );
        for (const { code } of mustBeThere) expect(items.map((item) => item.code)).toContain(code);
        expect(items.every(({ code }) => open.some((match) => match.code === code))).toBe(true);
      }),
    );
  });
});

describe('the digest as data', () => {
  it('has the week, the sections and their counts', () => {
    expect(digestJson(digest([dueIn(21), dueIn(-2, { code: 'HTO-002', coordinator: undefined })]))).toEqual({
      week: '2026-W48',
      action: [
        {
          code: 'HTO-002',
          municipality: 'Aarhus',
          oneYearDay: '2026-11-21',
          daysLeft: -2,
          nextStep: 'samtale-venskabsfamilie',
          coordinator: null,
        },
      ],
      within30: [
        {
          code: 'HTO-017',
          municipality: 'Aarhus',
          oneYearDay: '2026-12-14',
          daysLeft: 21,
          nextStep: 'samtale-venskabsfamilie',
          coordinator: 'karim@eksempel.dk',
        },
      ],
      within90: [],
      threeMonths: [],
      counts: { action: 1, within30: 1, within90: 0, threeMonths: 0 },
    });
  });

  it.each([
    [0, 'samtale-venskabsfamilie'],
    [1, 'samtale-foraeldre'],
    [2, 'fremtidsaftale'],
    [3, 'i-kraft'],
  ])('names the next step after %i in Danish', (logged, slug) => {
    const days = ['2026-10-01', '2026-11-01', '2026-11-10'].slice(0, logged);
    expect(digestJson(digest([dueIn(5, { steps: steps(...days) })])).within30[0]?.nextStep).toBe(slug);
  });

  it('knows week 53', () => {
    expect(digestJson(digest([], day('2027-01-03'))).week).toBe('2026-W53');
  });
});
