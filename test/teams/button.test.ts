import { describe, expect, it } from 'vitest';
import type { Press } from '../../src/reply/press.ts';
import { readButton, readExecuted, toButton, toShowButton } from '../../src/teams/button.ts';

const press: Press = { kind: 'choose', question: 'q1', entry: 'gaver' };

describe('a button that comes back', () => {
  it.each([undefined, 'answer-1'])('means what it meant, on the private answer %s', (answer) => {
    const { data, verb } = toButton({ label: 'Vis nr. 1', press }, answer);
    expect(readButton(data)).toEqual({ kind: 'press', press, answer });
    expect(readExecuted({ action: { verb, data } })).toEqual({ kind: 'press', press, answer });
  });

  it('asks for its private answer', () => {
    const { data, verb } = toShowButton('Vis svaret', 'answer-1');
    const asked = { kind: 'show-answer', answer: 'answer-1' };
    expect(readButton(data)).toEqual(asked);
    expect(readExecuted({ action: { verb, data }, trigger: 'automatic' })).toEqual(asked);
  });

  it.each([
    ['another verb', { action: { verb: 'share', data: { press } } }],
    ['a verb that nobody knows', { action: { verb: 'grant-admin', data: { press } } }],
    [
      'a press that nobody knows',
      { action: { verb: 'grant-admin', data: { press: { kind: 'grant-admin' } } } },
    ],
    ['no verb', { action: { data: { press } } }],
    ['no data', { action: { verb: 'choose' } }],
    [
      'an endless id',
      { action: { verb: 'helped', data: { press: { kind: 'helped', question: 'q'.repeat(999) } } } },
    ],
    ['a list', [1, 2, 3]],
    ['nothing', undefined],
  ])('cannot be read with %s', (_, value) => {
    expect(readExecuted(value)).toMatchObject({ kind: 'press', press: undefined });
  });

  it('asks for no answer by another verb', () => {
    const data = { show: true, answer: 'answer-1' };
    expect(readButton(data, 'helped')).toMatchObject({ kind: 'press', press: undefined });
  });
});
