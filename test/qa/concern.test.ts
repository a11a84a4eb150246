import { describe, expect, it } from 'vitest';
import { concernFrom, learnConcern } from '../../src/qa/concern.ts';
import { theContent } from '../content/the-content.ts';
import { readWorries } from '../eval/labelled-questions.ts';
import { growth } from '../support/growth.ts';

const concernIn = concernFrom(learnConcern(await theContent()));
const messages = readWorries(new URL('../eval/concern.jsonl', import.meta.url));

/** The share of the messages of a kind that are taken for worry; none of them was learned from. */
function heard(kind: string): number {
  const ofKind = messages.filter((message) => message.kind === kind);
  return ofKind.filter(({ text }) => concernIn(text) !== undefined).length / ofKind.length;
}

describe('worry for a child', () => {
  it('is heard in at least 95 of 100 worrying messages', () => {
    expect(heard('worry')).toBeGreaterThanOrEqual(0.95);
  });

  it('is heard in at most 3 of 100 ordinary messages', () => {
    expect(heard('ordinary')).toBeLessThanOrEqual(0.03);
  });

  it('is heard in at most every third harmless look-alike', () => {
    expect(heard('look-alike')).toBeLessThanOrEqual(0.34);
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

  it('is not seen where a mild sign stands in what sounds plainly harmless, and in a grave one it always is', () => {
    const harmless = 'Mor græd, da vi afleverede fotobogen, hun syntes, den var så fin.';
    expect(concernIn(harmless)).toBeUndefined();
    expect(concernIn(`${harmless} Hun har blå mærker på halsen.`)).toBe('alvorlig');
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
