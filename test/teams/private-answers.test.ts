import { describe, expect, it } from 'vitest';
import { newCard } from '../../src/teams/card.ts';
import { createPrivateAnswers } from '../../src/teams/private-answers.ts';

const signe = { platform: 'teams', workspace: 'tenant', user: 'aad-signe' };
const bo = { ...signe, user: 'aad-bo' };
const HOUR = 60 * 60_000;

function given() {
  let now = Date.parse('2026-11-23T08:00:00Z');
  let ids = 0;
  const answers = createPrivateAnswers(
    () => new Date(now),
    () => `answer-${++ids}`,
  );
  return {
    answers,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

describe('an answer kept for one colleague among several', () => {
  it('is shown to the one who asked', () => {
    const { answers } = given();
    const id = answers.keep(signe, (own) => newCard(own, []));
    expect(answers.open(id, { ...signe })).toEqual({ kind: 'card', card: newCard(id, []) });
  });

  it.each([
    ['a colleague', bo],
    ['the same id in another tenant', { ...signe, workspace: 'other' }],
  ])('is kept from %s', (_, account) => {
    const { answers } = given();
    const id = answers.keep(signe, () => newCard('svar', []));
    expect(answers.open(id, account)).toEqual({ kind: 'not-yours' });
  });

  it('is shown as it is now', () => {
    const { answers } = given();
    const id = answers.keep(signe, () => newCard('svar', []));
    answers.renew(id, newCard('hele svaret', []));
    expect(answers.open(id, signe)).toMatchObject({ card: { speak: 'hele svaret' } });
  });

  it('is gone after a day, and stays gone', () => {
    const { answers, pass } = given();
    const id = answers.keep(signe, () => newCard('svar', []));
    pass(24 * HOUR - 1);
    expect(answers.open(id, signe).kind).toBe('card');
    pass(1);
    answers.renew(id, newCard('svar', []));
    expect(answers.open(id, signe)).toEqual({ kind: 'gone' });
  });

  it('makes room for newer ones, the oldest first', () => {
    const { answers } = given();
    const ids = Array.from({ length: 1_001 }, () => answers.keep(signe, () => newCard('svar', [])));
    expect(ids.map((id) => answers.open(id, signe).kind).indexOf('card')).toBe(1);
  });

  it('was never there under an id that nobody gave', () => {
    expect(given().answers.open('guess', signe)).toEqual({ kind: 'gone' });
  });
});
