import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../src/wording');

type Sentence = { readonly where: string; readonly words: string };

const LITERAL = /'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g;

/** Every string in the source of a file of words, comments and imports left out. */
function literalsIn(file: string): readonly Sentence[] {
  const source = readFileSync(join(FOLDER, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\/|^import.*$/gm, '')
    .replace(/^\s*\/\/.*$/gm, '');
  return [...source.matchAll(LITERAL)].map(([, plain, template]) => ({
    where: file,
    words: (plain ?? template ?? '').replace(/\$\{[^}]*(?:\}|$)/g, 'X'),
  }));
}

/** Ids and slugs are no words, and a list for the terminal is set in columns. */
const isSaid = ({ words }: Sentence) => /\p{L}{2,} .*\p{L}{2,}/u.test(words) && !words.startsWith('  ');

const files = globSync('*.ts', { cwd: FOLDER }).toSorted();
const said = files.flatMap(literalsIn).filter(isSaid);

const RULES: readonly (readonly [rule: string, against: RegExp])[] = [
  [
    'writes every word out',
    /\b(?:fx|f\.eks\.|ift\.|mht\.|vha\.|ifm\.|evt\.|pga\.|osv\.|inkl\.|ca\.)(?!\p{L})/u,
  ],
  ['says du to one and I to several, never De', /\b(?:Dem|Deres)\b/],
  ['presses buttons and does not click', /\bklik/i],
  [
    'is Danish to the end',
    /\b(?:please|click|submit|failed|invalid|success|loading|your|retry|update|feedback)\b/i,
  ],
  ['writes æ, ø and å as such', /\b(?:paa|naar|faar|gaar|foer|soeg|svaer|vaelg|kraever|forloeb|aarsdag)\b/i],
  ['quotes with »«', /[“”]/],
  ['lets an ellipsis be one sign, with space before it', /\.\.\.|\p{L}…/u],
  ['has one space between words and none before a stop', / {2}\p{L}|\p{L} [,.?!;:](?:\s|$)/u],
  ['never blames', /\bdu (?:har )?glemt|\bdin fejl\b|\bugyldig|\bikke tilladt at du\b/i],
];

describe('the words of the bot', () => {
  it('are where this test looks for them', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(said.length).toBeGreaterThan(600);
  });

  it.each(RULES)('%s', (_, against) => {
    expect(said.filter(({ words }) => against.test(words))).toEqual([]);
  });

  it('do not shout, but for a greeting in a text message', () => {
    expect(said.filter(({ words }) => words.includes('!')).map(({ words }) => words)).toEqual([
      'Hej! Tak for jeres spørgsmål.',
    ]);
  });
});
