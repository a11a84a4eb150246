import { describe, expect, it } from 'vitest';
import { decodePress, encodePress, PRESS_KINDS, type Press } from '../../src/reply/press.ts';

describe('a press', () => {
  it.each<Press>([
    { kind: 'helped', question: 'q1' },
    { kind: 'not-helped-because', question: 'q1', reason: 'unclear' },
    { kind: 'choose', question: 'q1', entry: 'gaver' },
  ])('comes back as it went out: $kind', (press) => {
    expect(decodePress(encodePress(press))).toEqual(press);
  });

  it('is short enough for a button on either platform', () => {
    const longest = encodePress({ kind: 'choose', question: 'q'.repeat(64), entry: 'e'.repeat(64) });
    expect(longest.length).toBeLessThan(2000);
  });

  it.each([
    ['nothing', undefined],
    ['no JSON', '{kind'],
    ['an unknown kind', '{"kind":"delete-all","question":"q1"}'],
    ['no id', '{"kind":"helped"}'],
    ['an id of another type', '{"kind":"helped","question":7}'],
    ['an empty id', '{"kind":"helped","question":""}'],
    ['an endless id', JSON.stringify({ kind: 'helped', question: 'q'.repeat(65) })],
    ['a reason that nobody offers', '{"kind":"not-helped-because","question":"q1","reason":"rude"}'],
    ['a list', '[]'],
  ])('is not read from %s', (_, encoded) => {
    expect(decodePress(encoded)).toBeUndefined();
  });

  it('drops whatever else was put into it', () => {
    expect(decodePress({ kind: 'helped', question: 'q1', role: 'lead' })).toEqual({
      kind: 'helped',
      question: 'q1',
    });
  });

  it('has a list of its kinds', () => {
    expect(PRESS_KINDS).toContain('share');
    expect(new Set(PRESS_KINDS).size).toBe(PRESS_KINDS.length);
  });
});
