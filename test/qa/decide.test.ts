import { describe, expect, it } from 'vitest';
import { decide, leftUnanswered } from '../../src/qa/decide.ts';
import type { Ranking } from '../../src/qa/look-up.ts';

/** The ranking of one question: the entries best first, each with a sixth of the probability of the one before. */
function ranked(chance: number, ...entries: readonly string[]): Ranking {
  const candidates = entries.map((entry, at) => ({
    entry,
    probability: 0.8 / 6 ** at,
    why: () => [`ord om ${entry}`],
  }));
  return { candidates, chance, chanceOfAny: Math.min(1, chance + 0.1) };
}

const found = (entry: string) => expect.objectContaining({ entry });

describe('the outcome of a message', () => {
  it('is confident when the first entry is very likely right', () => {
    expect(decide([ranked(0.95, 'gaver', 'ferie')])).toEqual({
      kind: 'confident',
      answers: [{ entry: 'gaver', score: 0.95, why: ['ord om gaver'] }],
    });
  });

  it('answers several questions in the order asked', () => {
    const { kind, ...rest } = decide([ranked(0.9, 'transport'), ranked(0.99, 'gaver')]);
    expect([kind, rest]).toEqual(['confident', { answers: [found('transport'), found('gaver')] }]);
  });

  it('answers a question that holds two matters with both', () => {
    const [first, second] = ranked(0.9, 'familien', 'gaester').candidates;
    if (!first || !second) throw new Error('two were ranked');
    const torn: Ranking = {
      candidates: [
        { ...first, probability: 0.6 },
        { ...second, probability: 0.3 },
      ],
      chance: 0.9,
      chanceOfAny: 0.95,
    };
    expect(decide([torn])).toEqual({
      kind: 'confident',
      answers: [
        { entry: 'familien', score: 0.9, why: ['ord om familien'] },
        { entry: 'gaester', score: 0.45, why: ['ord om gaester'] },
      ],
    });
    expect(decide([ranked(0.9, 'familien', 'gaester')])).toEqual({
      kind: 'confident',
      answers: [found('familien')],
    });
  });

  it('answers the same entry once, with the better of its scores', () => {
    expect(decide([ranked(0.9, 'gaver'), ranked(0.97, 'gaver')])).toEqual({
      kind: 'confident',
      answers: [expect.objectContaining({ entry: 'gaver', score: 0.97 })],
    });
  });

  it('answers the confident questions of a message and leaves the others', () => {
    expect(decide([ranked(0.2, 'ferie'), ranked(0.95, 'gaver')])).toEqual({
      kind: 'confident',
      answers: [found('gaver')],
    });
  });

  it('offers up to three when in doubt, best first', () => {
    expect(decide([ranked(0.5, 'gaver', 'ferie', 'transport')])).toEqual({
      kind: 'several',
      candidates: [found('gaver'), found('ferie'), found('transport')],
    });
  });

  it('offers the first entries of all questions before the second of any', () => {
    const outcome = decide([
      ranked(0.5, 'gaver', 'ferie', 'aftale'),
      ranked(0.45, 'transport', 'sygdom', 'tolk'),
    ]);
    expect(outcome).toEqual({
      kind: 'several',
      candidates: [found('gaver'), found('transport'), found('ferie')],
    });
  });

  it('is none when even the offered entries are unlikely, or nothing is asked', () => {
    expect(decide([ranked(0.001, 'gaver')])).toEqual({ kind: 'none' });
    expect(decide([])).toEqual({ kind: 'none' });
  });
});

describe('a question of a mail', () => {
  it('is left unanswered where another is answered and it is not', () => {
    expect(leftUnanswered([ranked(0.9, 'gaver'), ranked(0.2, 'ferie'), ranked(0.7, 'transport')])).toEqual([
      1,
    ]);
  });

  it('is not told apart where none is answered', () => {
    expect(leftUnanswered([ranked(0.5, 'gaver'), ranked(0.3, 'ferie')])).toEqual([]);
  });
});
