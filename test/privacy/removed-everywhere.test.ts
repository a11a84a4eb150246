import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../../src/privacy/redact.ts';
import { CONTACTS } from './contacts.ts';

/** Something private as it is written, and the parts of it of which none may be left. */
type Piece = { readonly written: string; readonly parts: readonly string[] };

const RUNS = { numRuns: 1500, seed: 20270301 };

const before = fc.constantFrom(
  ...['', 'Hej Ali, ', 'det er ', 'Vi ses 23.11.2026 kl. 14. ', 'uge 42\n', 'match HTO-017: ', '> '],
  ...[
    'my number is ',
    'I skal have: ',
    '(',
    '"',
    'kl. 15.30, ',
    'Mor siger ',
    'skriv bare, ',
    'ja tak!! ',
    '– ',
  ],
);
const after = fc.constantFrom(
  ...[
    '',
    '.',
    ', tak',
    ')',
    '" skrev han',
    '!',
    '\nMvh Karen',
    ' og så er der 3 børn',
    ' i uge 42',
    '; ring',
    '?',
  ],
);
const figure = fc.integer({ min: 0, max: 9 });
const figures = (count: number) =>
  fc.array(figure, { minLength: count, maxLength: count }).map((all) => all.join(''));
const two = (number: number) => String(number).padStart(2, '0');

function inPlace(piece: fc.Arbitrary<Piece>): fc.Arbitrary<Piece & { readonly text: string }> {
  return fc
    .tuple(before, piece, after)
    .map(([first, { written, parts }, last]) => ({ written, parts, text: `${first}${written}${last}` }));
}

/** Runs of five figures of a number that may not be seen one after the other in what is left. */
function fives(number: string): readonly string[] {
  const plain = number.replace(/\D/g, '');
  return Array.from({ length: plain.length - 4 }, (_, at) => plain.slice(at, at + 5));
}

function expectGone(piece: fc.Arbitrary<Piece>, seen: (left: string) => string): void {
  fc.assert(
    fc.property(inPlace(piece), ({ text, parts }) => {
      const left = seen(redact(text, CONTACTS).text);
      expect(parts.filter((part) => left.includes(part))).toEqual([]);
    }),
    RUNS,
  );
}

const asWritten = (text: string) => text;
const figuresOf = (text: string) => text.replace(/23\.11\.2026/, '').replace(/\D/g, '');

describe('whatever stands around it', () => {
  it('a CPR number is taken out in any writing', () => {
    const cpr = fc
      .record({
        day: fc.integer({ min: 1, max: 31 }),
        replacement: fc.boolean(),
        month: fc.integer({ min: 1, max: 12 }),
        year: figures(2),
        last: figures(4),
        inside: fc.constantFrom('', '', '.', '/', '-', ' '),
        between: fc.constantFrom(
          ...[
            '-',
            '',
            ' ',
            ' - ',
            '–',
            '—',
            '/',
            '.',
            '_',
            ':',
            ' og så ',
            ' bindestreg ',
            ', de sidste fire er ',
          ],
        ),
        letters: fc.boolean(),
        wide: fc.boolean(),
      })
      .map(({ day, replacement, month, year, last, inside, between, letters, wide }) => {
        const date = [two(replacement ? day + 60 : day), two(month), year].join(inside);
        const number = `${date}${between}${last}`;
        const typed = letters && between.length < 2 ? number.replaceAll('0', 'O') : number;
        return {
          written: wide
            ? typed.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
            : typed,
          parts: fives(number),
        };
      });
    expectGone(cpr, (text) => figuresOf(text.replaceAll('O', '0')));
  });

  it('a phone is taken out in any grouping', () => {
    const phone = fc
      .record({
        country: fc.constantFrom('', '', '+45 ', '+45', '0045 ', '(+45) ', '+45-'),
        number: figures(8),
        groups: fc.constantFrom(
          [2, 2, 2, 2],
          [8],
          [4, 4],
          [2, 3, 3],
          [3, 3, 2],
          [3, 2, 3],
          [1, 1, 1, 1, 1, 1, 1, 1],
        ),
        sign: fc.constantFrom(' ', ' ', '.', '-', '\u00A0', '–', '  '),
      })
      .map(({ country, number, groups, sign }) => {
        const ends = groups.map((_, at) => groups.slice(0, at + 1).reduce((sum, size) => sum + size, 0));
        const parted = ends.map((end, at) => number.slice(ends[at - 1] ?? 0, end)).join(sign);
        return { written: `${country}${parted}`, parts: fives(number) };
      })
      .filter(({ written }) => !isDate(written));
    expectGone(phone, figuresOf);
  });

  it('a mail address is taken out', () => {
    const word = fc.stringMatching(/^[a-zæøå][a-zæøå0-9]{3,10}$/);
    const mail = fc
      .record({
        local: fc.array(word, { minLength: 1, maxLength: 3 }),
        domain: word,
        end: fc.constantFrom('.dk', '.com', '.co.example', '.kommune.dk', ''),
        sign: fc.constantFrom('.', '_', '-', '+'),
        at: fc.constantFrom('@', '@', ' @ ', '＠', '(at)', '[at]', ' snabel-a '),
        capitals: fc.boolean(),
      })
      .map(({ local, domain, end, sign, at, capitals }) => {
        const written = `${local.join(sign)}${at}${domain}${end}`;
        return {
          written: capitals ? written.toUpperCase() : written,
          parts: [...local, domain].map((part) => (capitals ? part.toUpperCase() : part)),
        };
      });
    expectGone(mail, asWritten);
  });

  it('a street address is taken out', () => {
    const address = fc
      .record({
        stem: fc.constantFrom(
          'Birke',
          'Ny',
          'Møller',
          'Sønder',
          'Kirke',
          'Råge',
          'Øster',
          'Bøge',
          'Æble',
          'Havre',
        ),
        ending: fc.constantFrom(
          ...['vej', 'gade', 'vænget', 'allé', 'stræde', 'parken', 'toften', 'bakken', 'draget', 'haven'],
        ),
        fore: fc.constantFrom('', '', '', 'Gl. ', 'Nordre ', 'H.C. Holms '),
        nummer: fc.constantFrom('', '', '', 'nr. ', 'nummer '),
        number: fc.integer({ min: 1, max: 399 }),
        letter: fc.constantFrom('', '', 'A', 'b', ' C'),
        floor: fc.constantFrom(
          '',
          '',
          ', 2. tv',
          ' st. th',
          ', 1. sal',
          ', 3. sal mf.',
          ', kld. tv',
          ', 4.tv',
        ),
        hamlet: fc.constantFrom('', '', ', Lille Havsted', ', Nørby'),
        town: fc.constantFrom(
          ', 8000 Aarhus C',
          '\n5000 Odense',
          ' 2700 Brønshøj',
          ', 7080 Børkop',
          ', DK-9000 Aalborg',
        ),
        withTown: fc.boolean(),
        small: fc.boolean(),
      })
      .filter(({ hamlet, town, withTown }) => hamlet === '' || (withTown && town.startsWith(',')))
      .map(({ stem, ending, fore, nummer, number, letter, floor, hamlet, town, withTown, small }) => {
        const street = `${fore}${stem}${ending}`;
        const plain = small && SURE.has(ending) && fore === '' && hamlet === '';
        const written = `${street} ${nummer}${number}${letter}${floor}${hamlet}${withTown ? town : ''}`;
        const parts = [
          `${stem}${ending}`,
          `${number}${letter}${floor}`,
          ...(withTown ? [town.replace(/^[, \n]+/, '')] : []),
        ].filter((part) => part.length > 2);
        return plain
          ? { written: written.toLowerCase(), parts: parts.map((part) => part.toLowerCase()) }
          : { written, parts };
      });
    expectGone(address, asWritten);
  });
});

const SURE: ReadonlySet<string> = new Set(['vej', 'gade', 'vænget', 'allé', 'stræde', 'draget']);

/** Eight figures that say days or years as well are taken for these: 22.11.20 26, 2025-2026. */
function isDate(written: string): boolean {
  return /^(?:(?:0?[1-9]|[12]\d|3[01])\D{1,2}(?:0?[1-9]|1[0-2])\D|20[0-3]\d[–-]20[0-3]\d$)/.test(written);
}
