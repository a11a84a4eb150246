import { describe, expect, it } from 'vitest';
import { parseCivilDate } from '../../src/kernel/civil-date.ts';
import { codeIn, phaseOn, startIn } from '../../src/qa/phase.ts';

function day(text: string) {
  const read = parseCivilDate(text);
  if (!read) throw new Error(`no such day: ${text}`);
  return read;
}

const TODAY = day('2026-11-23');

describe('the phase of a match', () => {
  it.each([
    ['2026-09-01', { kind: 'first-three-months', until: '2026-12-01' }],
    ['2026-08-24', { kind: 'first-three-months', until: '2026-11-24' }],
    ['2026-08-23', { kind: 'rest-of-year', until: '2027-08-23' }],
    ['2025-11-24', { kind: 'rest-of-year', until: '2026-11-24' }],
    ['2025-11-23', { kind: 'after-one-year', since: '2026-11-23' }],
    ['2024-02-29', { kind: 'after-one-year', since: '2025-02-28' }],
    ['2026-11-24', { kind: 'not-begun', start: '2026-11-24' }],
  ])('that began on %s', (start, phase) => {
    expect(phaseOn(TODAY, day(start))).toEqual(phase);
  });
});

describe('the day on which a match began', () => {
  it.each([
    ['Vi startede 3. september 2026 og har et spørgsmål', '2026-09-03'],
    ['Startdato: 03.09.2026', '2026-09-03'],
    ['De begyndte den 3/9 2026', '2026-09-03'],
    ['Vi har haft ham siden 1. oktober', '2026-10-01'],
    ['Vi startede op d. 15/12', '2025-12-15'],
  ])('is read from %j', (text, start) => {
    expect(startIn(text, TODAY)).toBe(start);
  });

  it.each([
    'Må vi se ham den 3. september?',
    'Kan vi holde ferie fra uge 42?',
    'Vi startede 31. februar 2026',
    'Vi er lige startet',
  ])('does not stand in %j', (text) => {
    expect(startIn(text, TODAY)).toBeUndefined();
  });
});

describe('a match code', () => {
  it.each([
    ['Må barnet i HTO-017 overnatte?', 'HTO-017'],
    ['hto-1234: ferie', 'HTO-1234'],
    ['XHTO-017', undefined],
    ['HTO-17', undefined],
  ])('in %j is %s', (text, code) => {
    expect(codeIn(text)).toBe(code);
  });
});
