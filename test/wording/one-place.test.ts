import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');

/** What reads what people write, and knows their words for it; none of them says anything. */
const READS = [
  'qa/',
  'privacy/',
  'municipalities/',
  'requests/reads-',
  'anniversaries/said-facts.ts',
  'anniversaries/import-matches.ts',
  'numbers/read-period.ts',
];
/** Invented people and conversations of the local clients, and what Prisma wrote. */
const OTHERS = ['local/', 'store/generated/'];

const COMMENT = /\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/[^\n]*/g;
const LITERAL = /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g;
const DANISH_LETTER = /[æøåÆØÅ]/;
/** No Danish sentence is without one of them for long, and nothing else that stands in code has them. */
const SMALL_WORD = /(?<![\p{L}-])(?:af|det|du|eller|hvis|ikke|jeg|kan|og|skal|som|til|vil)(?![\p{L}-])/iu;
/** The programme's name is the same in every language. */
const NAME = 'Hjem til Os';

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('wording/'))
  .filter((path) => ![...READS, ...OTHERS].some((beginning) => path.startsWith(beginning)));

/** Strings of several words in which a Danish letter, or a small Danish word, stands. */
function danishIn(code: string): readonly string[] {
  return [...code.replace(COMMENT, ' ').matchAll(LITERAL)]
    .map(([literal]) => literal.slice(1, -1).replace(/\$\{[^}]*\}/g, ' '))
    .filter((text) => /\p{L}\s+\p{L}/u.test(text))
    .filter((text) => text !== NAME && (DANISH_LETTER.test(text) || SMALL_WORD.test(text)));
}

describe('what the bot says', () => {
  it('is told from what stands beside it', () => {
    expect(danishIn("const a = 'Skriv dit spørgsmål';")).toEqual(['Skriv dit spørgsmål']);
    expect(danishIn('const a = `Skriv til ham nu`;')).toEqual(['Skriv til ham nu']);
    expect(danishIn("// 'Skriv dit spørgsmål'\nconst a = 'a request failed', b = 'spørg';")).toEqual([]);
  });

  it('stands in src/wording alone, so that another language is one folder', () => {
    expect(sources.length).toBeGreaterThan(300);
    const elsewhere = sources.flatMap((path) =>
      danishIn(readFileSync(join(SRC, path), 'utf8')).map((text) => `${path}: ${text}`),
    );
    expect(elsewhere).toEqual([]);
  });
});
