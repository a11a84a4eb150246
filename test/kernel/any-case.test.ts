import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCaseSpelledOut } from '../../src/kernel/any-case.ts';

const matches = (pattern: string, text: string) => new RegExp(`^(?:${pattern})$`, 'u').test(text);

describe('a pattern with its groups of any case spelled out', () => {
  it.each([
    ['(?i:ja|nej) tak', '(?:[jJ][aA]|[nN][eE][jJ]) tak'],
    ['a(?i:b(?:c|d)e-?f)g', 'a(?:[bB](?:[cC]|[dD])[eE]-?[fF])g'],
    ['(?i:[a-cæ.]{2,3})', '(?:[a-cA-CæÆ.]{2,3})'],
    ['(?i:(?<!\\p{L})o\\.?\\b)\\p{Ll}', '(?:(?<!\\p{L})[oO]\\.?\\b)\\p{Ll}'],
    ['(?<found>(?i:x)(?=y))\\k<found>[(x]', '(?<found>(?:[xX])(?=y))\\k<found>[(x]'],
    ['\\(?i:x', '\\(?i:x'],
  ])('%s reads %s', (pattern, spelledOut) => {
    expect(anyCaseSpelledOut(pattern)).toBe(spelledOut);
  });

  it('takes its words in either case, and no others', () => {
    const words = fc.array(fc.stringMatching(/^[a-zæøå]{1,8}$/), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(words, fc.nat(), fc.boolean(), (all, at, isUpper) => {
        const word = all[at % all.length] ?? '';
        const text = isUpper ? word.toUpperCase() : `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
        const pattern = anyCaseSpelledOut(`(?i:${all.join('|')}) er det`);
        expect(matches(pattern, `${text} er det`)).toBe(true);
        expect(matches(pattern, `${text} ER DET`)).toBe(false);
        expect(matches(pattern, `${text}1 er det`)).toBe(false);
      }),
    );
  });
});
