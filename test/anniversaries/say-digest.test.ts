import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/anniversaries/digest.ts';
import type { Match } from '../../src/anniversaries/match.ts';
import { type DigestView, sayDigest, sayWholeDigest } from '../../src/anniversaries/say-digest.ts';
import { addDays, addMonths } from '../../src/kernel/civil-date.ts';
import { asText } from '../../src/reply/as-text.ts';
import type { Choice, Reply } from '../../src/reply/reply.ts';
import { aMatch, aPerson, aProgramme, day, steps } from './builders.ts';

const TODAY = day('2026-11-23');
const VIEW: DigestView = {
  id: '2026-W48:channel:c1',
  audience: 'everyone',
  title: 'Årsdage i uge 48',
  empty: 'Intet at gøre.',
};
const digest = (matches: readonly Match[]) => digestOf(matches, [aPerson()], aProgramme(), TODAY);
const dueIn = (days: number, code = 'HTO-017', overrides: Partial<Match> = {}) =>
  aMatch({ code, startDate: addMonths(addDays(TODAY, days), -12), ...overrides });
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => dueIn(1 + (index % 80), `HTO-${100 + index}`));
const choices = (reply: Reply): readonly Choice[] =>
  reply.parts.flatMap((part) => (part.kind === 'choices' ? part.choices : []));
const lines = (reply: Reply) =>
  reply.parts.flatMap((part) => (part.kind === 'points' ? part.points : [])).length;

describe('the digest in words', () => {
  it('says what to do, then each match in the order of the sections', () => {
    const said = sayDigest(
      digest([
        dueIn(21),
        dueIn(-2, 'HTO-004', { steps: steps('2026-10-01') }),
        dueIn(300, 'HTO-031', { coordinator: undefined, municipality: '0461' }),
        dueIn(80, 'HTO-018'),
        aMatch({ code: 'HTO-040', startDate: day('2026-08-25') }),
      ]),
      VIEW,
    );
    expect(asText(said)).toBe(
      [
        'Årsdage i uge 48',
        '2 forløb kræver handling nu. Begynd med HTO-004: tal med barnets forældre.',
        'Kræver handling nu',
        [
          '- HTO-004, Aarhus: årsdagen var 21. november 2026 (for 2 dage siden). Næste skridt haster: tal med barnets forældre (senest 22. oktober 2026). Koordinator: Karim Holm.',
          '- HTO-031, Odense: årsdag 19. september 2027 (om 300 dage). Næste skridt: tal med venskabsfamilien. Ingen koordinator endnu.',
        ].join('\n'),
        'Inden for 30 dage',
        '- HTO-017, Aarhus: årsdag 14. december 2026 (om 21 dage). Næste skridt haster: tal med venskabsfamilien (senest 15. oktober 2026). Koordinator: Karim Holm.',
        'Om 31-90 dage',
        '- HTO-018, Aarhus: årsdag 11. februar 2027 (om 80 dage). Næste skridt: tal med venskabsfamilien. Koordinator: Karim Holm.',
        '3-månedersmærket er i denne uge',
        '- HTO-040, Aarhus: tre måneder den 25. november 2026, årsdag 25. august 2027. Næste skridt: tal med venskabsfamilien. Koordinator: Karim Holm.',
        'I alt: 2 kræver handling nu · 1 inden for 30 dage · 1 om 31-90 dage · 1 ved 3-månedersmærket',
      ].join('\n\n'),
    );
  });

  it.each([
    [
      'an overdue match',
      [dueIn(-1)],
      '1 forløb kræver handling nu. Begynd med HTO-017: tal med venskabsfamilien.',
    ],
    [
      'one without a coordinator',
      [dueIn(200, 'HTO-017', { coordinator: undefined })],
      '1 forløb kræver handling nu. Begynd med HTO-017: vælg en koordinator.',
    ],
    ['a late step', [dueIn(21)], '1 skridt haster. Begynd med HTO-017: tal med venskabsfamilien.'],
    ['what comes next', [dueIn(80)], 'Intet haster. Det næste er HTO-017: tal med venskabsfamilien.'],
    [
      'a three-month mark alone',
      [aMatch({ startDate: day('2026-08-25') })],
      'Ingen årsdage kræver noget i denne uge, men 1 forløb har varet tre måneder.',
    ],
    ['an empty week', [], 'Intet at gøre.'],
  ])('begins with %s', (_, matches, first) => {
    expect(asText(sayDigest(digest(matches), VIEW)).split('\n\n')[1]).toBe(first);
  });

  it('is one deliberate line in an empty week', () => {
    const said = sayDigest(digest([]), VIEW);
    expect(said.gist).toBe('Intet at gøre.');
    expect(said.parts).toHaveLength(2);
  });

  it('names no family', () => {
    const said = sayDigest(digest([...many(30), dueIn(-3)]), VIEW);
    expect(JSON.stringify(said)).not.toContain('Lindholm');
  });

  it('stops at ten lines and offers the rest', () => {
    const ten = sayDigest(digest(many(10)), VIEW);
    expect(lines(ten)).toBe(10);
    expect(choices(ten).map(({ press }) => press.kind)).not.toContain('whole-digest');

    const eleven = sayDigest(digest(many(11)), VIEW);
    expect(lines(eleven)).toBe(10);
    expect(asText(eleven)).toContain('Der er 1 til.');
    expect(choices(eleven).at(-1)).toEqual({
      label: 'Se alle 11',
      press: { kind: 'whole-digest', digest: VIEW.id, week: '2026-W48' },
    });
  });

  it('logs the next step of the first five by a button that carries the digest', () => {
    const said = choices(sayDigest(digest(many(11)), VIEW));
    expect(said).toHaveLength(6);
    expect(said[0]).toEqual({
      label: 'Log HTO-100',
      press: { kind: 'log-step', match: 'HTO-100', step: 'family-talk', digest: VIEW.id },
    });
  });

  it.each([
    ['nobody has', dueIn(10, 'HTO-017', { coordinator: undefined })],
    [
      'waits for its one-year day',
      dueIn(10, 'HTO-017', { steps: steps('2026-10-01', '2026-11-01', '2026-11-10') }),
    ],
  ])('shows a match that %s, instead of logging', (_, match) => {
    expect(choices(sayDigest(digest([match]), VIEW))).toEqual([
      { label: 'Se HTO-017', press: { kind: 'match', match: 'HTO-017' } },
    ]);
  });

  it('says so when it comes late', () => {
    const said = sayDigest(digest([]), { ...VIEW, missed: { day: TODAY, minute: 480 } });
    expect(asText(said)).toContain(
      'Overblikket skulle være kommet mandag den 23. november 2026 kl. 8.00, men kommer først nu.',
    );
  });

  it('leaves out the reader’s own name, and says for whom the reader stands in', () => {
    const said = asText(
      sayDigest(digest([dueIn(20)]), {
        ...VIEW,
        reader: 'karim',
        standsInFor: [{ person: aPerson({ id: 'ida', name: 'Ida Friis' }), until: day('2026-12-03') }],
      }),
    );
    expect(said).not.toContain('Koordinator:');
    expect(said).toContain('Ida Friis har, fordi du er stedfortræder til og med 3. december 2026');
  });

  it('tells the lead what nobody has spoken about', () => {
    const near = digest([dueIn(3), dueIn(14, 'HTO-018')]);
    const said = sayDigest(near, { ...VIEW, told: near.sections.within30 });
    expect(asText(said)).toContain(
      '! Årsdagen er tæt på, og ingen samtale er logget\nTag fat i HTO-017 og HTO-018:',
    );
  });
});

describe('the whole digest', () => {
  const whole = digest(many(95));

  it('is turned page by page, forty lines each', () => {
    const pages = [1, 2, 3].map((page) => sayWholeDigest(whole, VIEW, page));
    expect(pages.map((page) => page && lines(page))).toEqual([40, 40, 15]);
    expect(pages.map((page) => page && choices(page).map(({ press }) => press))).toEqual([
      [{ kind: 'whole-digest', digest: VIEW.id, week: '2026-W48', page: 2 }],
      [{ kind: 'whole-digest', digest: VIEW.id, week: '2026-W48', page: 3 }],
      [],
    ]);
  });

  it('ends with its last page', () => {
    expect(sayWholeDigest(whole, VIEW, 4)).toBeUndefined();
  });

  it('is for the one who asked', () => {
    expect(sayWholeDigest(whole, VIEW)?.audience).toBe('asker');
  });
});
