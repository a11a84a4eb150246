import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { concernIn } from '../../src/qa/concern.ts';
import { growth } from '../support/growth.ts';

/** Invented messages, one a line; worrying ones begin with their level. */
function messages(file: string): readonly string[] {
  return readFileSync(new URL(`concern/${file}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
}

const WORRYING = messages('worrying').map((line) => {
  const [level = '', ...text] = line.split(' | ');
  return { level, text: text.join(' | ') };
});
const HARMLESS = messages('harmless');

describe('worry for a child', () => {
  it('is seen in at least 97 of 100 worrying messages', () => {
    const missed = WORRYING.filter(({ text }) => concernIn(text) === undefined);
    expect(WORRYING.length).toBeGreaterThanOrEqual(530);
    expect(1 - missed.length / WORRYING.length).toBeGreaterThanOrEqual(0.97);
  });

  it('is put at the level a colleague gave it in at least 75 of 100', () => {
    const same = WORRYING.filter(({ text, level }) => concernIn(text) === level);
    expect(same.length / WORRYING.length).toBeGreaterThanOrEqual(0.75);
  });

  it('is seen in at most 4 of 100 harmless look-alikes', () => {
    const alarming = HARMLESS.filter((text) => concernIn(text) !== undefined);
    expect(HARMLESS.length).toBeGreaterThanOrEqual(670);
    expect(alarming.length / HARMLESS.length).toBeLessThanOrEqual(0.04);
  });

  it.each([
    ['Far har slået ham med bæltet', 'alvorlig'],
    ['FAR HAR SLAAET HAM MED BAELTET', 'alvorlig'],
    ['far har slaet ham', 'alvorlig'],
    ['hun har bla mærker pa armene', 'alvorlig'],
    ['Han vil ikke leve mere', 'akut'],
    ['Hun er løbet hjemmefra', 'akut'],
    ['Han tør ikke gå hjem', 'bekymring'],
    ['Vi er bekymrede for hende', 'bekymring'],
    ['He hits him', 'alvorlig'],
    ['She wants to die', 'akut'],
  ] as const)('is told from its words: %s', (text, level) => {
    expect(concernIn(text)).toBe(level);
  });

  it('is told from many words that each only hint at it, however typed', () => {
    const hints = 'Når det bliver mørkt, siger hun ikke noget, og så går hun ud på gangen for sig selv';
    expect(concernIn(hints)).toBe('bekymring');
    expect(concernIn(hints.replaceAll('å', 'aa').replaceAll('ø', 'oe'))).toBe('bekymring');
    expect(concernIn('Vi går en tur på gangen, når det bliver mørkt')).toBeUndefined();
  });

  it('is as grave as the gravest of its signs', () => {
    expect(concernIn('Vi er bekymrede for hende. Hun har blå mærker på halsen.')).toBe('alvorlig');
  });

  it('is not hidden by something harmless beside it', () => {
    expect(concernIn('Vi slår græs hver tirsdag. Hans far slår ham.')).toBe('alvorlig');
    expect(concernIn('Vi er ikke bekymrede, men han har fået tæsk derhjemme')).toBe('alvorlig');
  });

  it.each([
    'Må han være med når vi slår græs?',
    'De blev slået 5-0 i fodbold',
    'Han har fået et blåt mærke efter fodbold',
    'Hun er bange for hunden',
    'Vi er ikke bekymrede',
    'Hej Red Barnet, hvornår er der kursus?',
    'Kan vi få et hår i suppen, nogen gange?',
    '',
    '😀',
  ])('is not seen in %j', (text) => {
    expect(concernIn(text)).toBeUndefined();
  });

  it.each(['1', 'a ', 'far ', 'slår ', 'hun er ', '. ', 'hun siger at ', 'sover på ', 'leg død ', 'tog en '])(
    'is looked for in linear time in 100 kB of %j',
    (unit) => {
      expect(growth(concernIn, unit)).toBeLessThan(10);
    },
  );
});
