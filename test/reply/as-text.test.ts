import { describe, expect, it } from 'vitest';
import { asText } from '../../src/reply/as-text.ts';
import { command, link, type Part, prose, strong } from '../../src/reply/reply.ts';

function textOf(...parts: readonly Part[]): string {
  return asText({ gist: 'Kort sagt', audience: 'asker', parts });
}

describe('a reply on a terminal', () => {
  it.each<[string, Part, string]>([
    ['a heading', { kind: 'heading', text: 'Gaver' }, 'Gaver'],
    [
      'prose',
      { kind: 'prose', text: prose('Skriv ', command('hjælp'), ' ', strong('nu')) },
      'Skriv hjælp nu',
    ],
    [
      'a link',
      { kind: 'aside', text: prose(link('Læs mere', 'https://eksempel.dk')) },
      'Læs mere (https://eksempel.dk)',
    ],
    ['points', { kind: 'points', points: [prose('Et'), prose('To')] }, '- Et\n- To'],
    ['a caution', { kind: 'caution', heading: 'Vigtigt', paragraphs: [prose('Ring.')] }, '! Vigtigt\nRing.'],
    ['a quote', { kind: 'quote', paragraphs: [prose('Et.'), prose('To.')] }, 'Et.\n\nTo.'],
    ['a text to copy', { kind: 'copyable', heading: 'Som sms', text: 'Hej!\nHej.' }, 'Som sms\nHej!\nHej.'],
    ['buttons', { kind: 'choices', choices: [] }, ''],
  ])('shows %s', (_, part, text) => {
    expect(textOf(part)).toBe(text);
  });

  it('keeps the parts in order, a blank line between them', () => {
    expect(textOf({ kind: 'heading', text: 'Et' }, { kind: 'heading', text: 'To' })).toBe('Et\n\nTo');
  });
});
