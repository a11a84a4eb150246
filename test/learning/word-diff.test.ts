import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayDiff } from '../../src/learning/say-diff.ts';
import { wordDiff } from '../../src/learning/word-diff.ts';
import { asText } from '../../src/reply/as-text.ts';

const shown = (before: string, after: string) =>
  wordDiff([before], [after])
    .map(({ kind, text }) => ({ same: text, out: `-${text}`, in: `+${text}` })[kind])
    .join(' ');
const paragraphs = fc.array(fc.stringMatching(/^[abc](?: [abc]){0,6}$/), { minLength: 1, maxLength: 4 });
const words = (texts: readonly string[]) => texts.join(' ¶ ');

describe('what was changed in a text', () => {
  it.each([
    ['I må give en gave.', 'I må give en gave.', 'I må give en gave.'],
    ['I må give en gave.', 'I må give små gaver.', 'I må give -en gave. +små gaver.'],
    ['I må', 'I må gerne', 'I må +gerne'],
    ['Husk: I må', 'I må', '-Husk: I må'],
    ['en to', 'tre fire', '-en to +tre fire'],
  ])('%j → %j', (before, after, diff) => {
    expect(shown(before, after)).toBe(diff);
  });

  it('tells where a paragraph was broken', () => {
    expect(wordDiff(['Ja. Men spørg.'], ['Ja.', 'Men spørg.']).filter(({ kind }) => kind !== 'same')).toEqual(
      [{ kind: 'in', text: '¶' }],
    );
  });

  it('holds both texts, whatever they are', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (before, after) => {
        const runs = wordDiff(before, after);
        const without = (gone: string) =>
          runs.flatMap(({ kind, text }) => (kind === gone ? [] : [text])).join(' ');
        expect(without('in')).toBe(words(before));
        expect(without('out')).toBe(words(after));
      }),
    );
  });

  it('is said field by field, with a few words around each change', () => {
    const before = {
      question: 'Må vi?',
      shortAnswer: 'Ja.',
      answer: ['Ja.', `${'ord '.repeat(30)}slut her.`],
      source: 'Q&A 1',
    };
    const after = { ...before, answer: ['Nej.', `${'ord '.repeat(30)}slut dér.`], source: 'Q&A 2' };
    const text = asText({ gist: '', audience: 'asker', parts: sayDiff(before, after) });
    expect(text).toBe(
      'Svaret: [ud: Ja.] [ind: Nej.] ¶ ord ord ord ord ord ord ord … ord ord ord ord ord ord ord slut [ud: her.] [ind: dér.]\n\nKilden: Q&A [ud: 1] [ind: 2]',
    );
    expect(asText({ gist: '', audience: 'asker', parts: sayDiff(before, before) })).toBe(
      'Ordene er de samme som nu.',
    );
  });
});
