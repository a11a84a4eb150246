import { describe, expect, it } from 'vitest';
import { groupMisses } from '../../src/learning/group-misses.ts';
import { aMiss } from './builders.ts';

describe('misses', () => {
  it('that ask for the same in other words stand together, the most frequent first', () => {
    const groups = groupMisses([
      aMiss('Er barnet forsikret hos os?'),
      aMiss('Kan vi få kørepenge for turen?'),
      aMiss('Hvordan er barnet forsikret?'),
      aMiss('Er vi forsikret, hvis barnet falder?'),
      aMiss('Hej Anna\n\nFår man kørepenge?\n\nMvh [navn]'),
    ]);
    expect(groups.map(({ misses }) => misses.map(({ redacted }) => redacted))).toEqual([
      ['Er barnet forsikret hos os?', 'Hvordan er barnet forsikret?', 'Er vi forsikret, hvis barnet falder?'],
      ['Kan vi få kørepenge for turen?', 'Hej Anna\n\nFår man kørepenge?\n\nMvh [navn]'],
    ]);
    expect(groups[0]?.first.redacted).toBe('Er barnet forsikret hos os?');
  });

  it('without a telling word stand alone', () => {
    expect(groupMisses([aMiss('🙂'), aMiss(''), aMiss('Må vi?')])).toHaveLength(3);
  });

  it('are grouped the same way whatever order they come in', () => {
    const misses = ['forsikring', 'kørepenge', 'forsikring og kørepenge', 'parkering'].map((text) =>
      aMiss(text),
    );
    const ids = (groups: ReturnType<typeof groupMisses>) =>
      groups.map(({ misses: each }) => each.map(({ question }) => question));
    expect(ids(groupMisses(misses.toReversed()))).toEqual(ids(groupMisses(misses)));
  });

  it('are grouped in a few seconds when there are ten thousand', () => {
    const things = [
      'forsikring',
      'cykel',
      'ferie',
      'telefon',
      'svømning',
      'attest',
      'hund',
      'mad',
      'skole',
      'bil',
    ];
    const doing = [
      'låne',
      'købe',
      'betale',
      'glemme',
      'ødelægge',
      'hente',
      'spørge',
      'ringe',
      'vaske',
      'bygge',
    ];
    const misses = Array.from({ length: 10_000 }, (_, at) =>
      aMiss(
        `Kan vi ${doing[at % 10]} en ${things[Math.floor(at / 10) % 10]} i ${things[(at * 7) % 10]} nummer ordet${at % 977}?`,
      ),
    );
    const before = performance.now();
    const groups = groupMisses(misses);
    expect(groups.flatMap((group) => group.misses)).toHaveLength(10_000);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
