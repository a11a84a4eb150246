import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportMatches } from '../../src/anniversaries/export-matches.ts';
import { MATCH_COLUMNS, planMatches } from '../../src/anniversaries/import-matches.ts';
import type { Match } from '../../src/anniversaries/match.ts';
import { looksLikeCpr } from '../../src/tables/looks-like-cpr.ts';
import { factsToTakeIn, isRefused, planLines } from '../../src/tables/plan.ts';
import { readTable } from '../../src/tables/read-table.ts';
import { aSpreadsheet } from '../tables/a-spreadsheet.ts';
import { aMatch, aPerson, day, steps } from './builders.ts';

const HEADINGS = 'kode;kommune;familie;startdato;ugedag;koordinator;status';
const STAFF = [
  aPerson(),
  aPerson({ id: 'lis', email: 'lis@eksempel.dk', role: 'reader' }),
  { ...aPerson({ id: 'nomail', name: 'Uden Mail' }), email: undefined },
].map(({ email, ...person }) => (email === undefined ? person : { ...person, email }));
const bytes = (text: string) => new TextEncoder().encode(text);
const known = (...matches: readonly Match[]) => new Map(matches.map((match) => [match.code, match]));

async function planOf(file: Uint8Array<ArrayBuffer>, existing: ReadonlyMap<string, Match>) {
  const read = await readTable(file, MATCH_COLUMNS);
  return read.kind === 'broken' ? read : planMatches(read.table, existing, STAFF);
}

const plan = (rows: string, existing: ReadonlyMap<string, Match> = known(), headings = HEADINGS) =>
  planOf(bytes(`${headings}\n${rows}`), existing);

async function rowsOf(...args: Parameters<typeof plan>) {
  const planned = await plan(...args);
  if (planned.kind === 'broken') throw new Error(planned.why);
  return planned.rows;
}

const ROW = 'HTO-017;Aarhus;Familien Lindholm;14-12-2025;onsdag;karim@eksempel.dk;aktiv';

describe('an import of matches', () => {
  it('takes in a new match', async () => {
    const planned = await plan(ROW);
    const { version: _version, steps: _steps, ...facts } = aMatch();
    expect(factsToTakeIn(planned)).toEqual([facts]);
  });

  it.each([
    ['a lower-case code', 'hto-017;Aarhus;Familien Lindholm;14-12-2025;3;KARIM@eksempel.dk;Aktiv'],
    ['an official name', 'HTO-017;Aarhus Kommune;Familien Lindholm;14.12.2025;man;karim@eksempel.dk;'],
    [
      'a number for the municipality',
      'HTO-017;751;Familien Lindholm;2025-12-14;Wednesday;karim@eksempel.dk;aktiv',
    ],
  ])('understands %s', async (_, row) => {
    const [first] = await rowsOf(row);
    expect(first).toMatchObject({ kind: 'new', name: 'HTO-017' });
    expect(first).toMatchObject({
      facts: { municipality: '0751', startDate: '2025-12-14', coordinator: 'karim' },
    });
  });

  it('takes an empty weekday, coordinator, family and status as they are', async () => {
    const [first] = await rowsOf('HTO-017;Aarhus;;14-12-2025;;;');
    expect(first).toMatchObject({
      facts: { family: undefined, weekday: undefined, coordinator: undefined, status: { kind: 'active' } },
    });
  });

  it('changes nothing when it is repeated', async () => {
    expect(await rowsOf(ROW, known(aMatch()))).toEqual([{ kind: 'unchanged', number: 2, name: 'HTO-017' }]);
  });

  it('says which columns change', async () => {
    const [first] = await rowsOf(ROW, known(aMatch({ municipality: '0461', coordinator: undefined })));
    expect(first).toMatchObject({ kind: 'changed', columns: ['municipality', 'coordinator'] });
  });

  it('leaves the steps alone, and the reason why a match ended', async () => {
    const ended = aMatch({ status: { kind: 'ended', reason: 'Flyttet' }, steps: steps('2026-10-01') });
    const [first] = await rowsOf(
      ROW.replace('aktiv', 'afsluttet').replace('onsdag', 'torsdag'),
      known(ended),
    );
    expect(first).toMatchObject({
      columns: ['weekday'],
      facts: { status: { kind: 'ended', reason: 'Flyttet' } },
    });
    expect(JSON.stringify(first)).not.toContain('family-talk');
  });

  it('leaves alone what it has no column for', async () => {
    const short = 'kode;kommune;startdato';
    const paused = aMatch({ status: { kind: 'paused' } });
    expect(await rowsOf('HTO-017;Aarhus;14-12-2025', known(paused), short)).toMatchObject([
      { kind: 'unchanged' },
    ]);
  });

  it('takes nothing in when a single row is wrong', async () => {
    const planned = await plan(`${ROW}\nHTO-018;Atlantis;;14-12-2025;;;`);
    expect(isRefused(planned)).toBe(true);
    expect(factsToTakeIn(planned)).toEqual([]);
  });

  it.each([
    ['HTO-17;Aarhus;;14-12-2025;;;', 'mindst tre cifre'],
    ['17;Aarhus;;14-12-2025;;;', 'HTO-'],
    [';Aarhus;;14-12-2025;;;', 'Skriv forløbets kode'],
    ['HTO-018;Atlantis;;14-12-2025;;;', 'kendes ikke'],
    ['HTO-018;Arhuus;;14-12-2025;;;', 'Mente du Aarhus?'],
    ['HTO-018;;;14-12-2025;;;', 'kommunens navn'],
    ['HTO-018;Aarhus;;;;;', 'Skriv startdatoen'],
    ['HTO-018;Aarhus;;14-12-25;;;', 'fire cifre'],
    ['HTO-018;Aarhus;;30-02-2025;;;', 'findes ikke'],
    ['HTO-018;Aarhus;;i går;;;', 'kan ikke læses'],
    ['HTO-018;Aarhus;;14-12-2025;8;;', 'Ugedagen'],
    ['HTO-018;Aarhus;;14-12-2025;;nina@eksempel.dk;', 'Læs medarbejderne ind først'],
    ['HTO-018;Aarhus;;14-12-2025;;Karim Holm;', 'som en e-mail'],
    ['HTO-018;Aarhus;;14-12-2025;;lis@eksempel.dk;', 'er læser'],
    ['HTO-018;Aarhus;;14-12-2025;;;færdig', 'aktiv, pause eller afsluttet'],
    ['HTO-018;Aarhus;Lindholm 010203-1234;14-12-2025;;;', 'CPR'],
  ])('finds fault with %s', async (row, part) => {
    const [first] = await rowsOf(row);
    expect(first?.kind === 'wrong' && first.mistakes.join(' ')).toContain(part);
    expect(JSON.stringify(first)).not.toContain('010203');
  });

  it('tells every mistake of a row, and of every row', async () => {
    const rows = await rowsOf('HTO-1;X;;x;x;x;x\nHTO-018;Aarhus;;;;;');
    expect(rows.map((row) => row.kind === 'wrong' && row.mistakes.length)).toEqual([6, 1]);
  });

  it('finds the same code twice', async () => {
    const rows = await rowsOf(`${ROW}\n${ROW.replace('HTO', 'hto')}`);
    expect(rows[1]).toMatchObject({ kind: 'wrong', mistakes: [expect.stringContaining('række 2')] });
  });

  it('has no place for a child', async () => {
    const planned = await plan(`${ROW};Sif`, known(), `${HEADINGS};barn`);
    expect(planned).toMatchObject({ kind: 'broken', why: expect.stringContaining('kode, kommune') });
  });

  it('reads Excel’s own days', async () => {
    const file = aSpreadsheet([
      ['Kode', 'Kommune', 'Venskabsfamilie', 'Startdato', 'Fast dag', 'Koordinator', 'Status'],
      ['HTO-017', 'Aarhus', 'Familien Lindholm', { serial: 46_005 }, 3, 'karim@eksempel.dk', 'Aktiv'],
      ['HTO-018', 'Ærø', undefined, 45_351, 'lørdag', undefined, undefined],
    ]);
    const planned = await planOf(file, known(aMatch()));
    expect(planned.kind === 'plan' && planned.rows).toMatchObject([
      { kind: 'unchanged' },
      { kind: 'new', facts: { municipality: '0492', startDate: '2024-02-29', weekday: 6 } },
    ]);
  });

  it('is told row by row', async () => {
    const planned = await plan(
      `${ROW}\nHTO-018;Odense;;1/2 2026;;;\nHTO-019;Atlantis;;1/2 2026;;;`,
      known(aMatch()),
    );
    expect(planLines(planned, MATCH_COLUMNS)).toEqual([
      'Række 2 (HTO-017): uændret',
      'Række 3 (HTO-018): ny',
      'Række 4 (HTO-019): Kommunen kendes ikke. Skriv navnet på en af de 98 kommuner.',
      '1 ny, 0 ændrede, 1 uændret og 1 forkert.',
    ]);
  });
});

describe('an export of matches', () => {
  it('is a file with the headings of an import', () => {
    expect(exportMatches([aMatch()], STAFF)).toBe(
      `\ufeff${HEADINGS}\r\nHTO-017;Aarhus;Familien Lindholm;2025-12-14;onsdag;karim@eksempel.dk;aktiv\r\n`,
    );
  });

  it('changes nothing when it is read in again, whatever the families are called', async () => {
    const match = fc.record({
      family: fc.option(fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }), { nil: undefined }),
      weekday: fc.option(fc.integer({ min: 1, max: 7 }), { nil: undefined }),
      coordinator: fc.constantFrom('karim', undefined, 'gone', 'nomail'),
      status: fc.constantFrom(
        { kind: 'active' } as const,
        { kind: 'paused' } as const,
        { kind: 'ended', reason: 'Flyttet' } as const,
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(match, { minLength: 1, maxLength: 8 }), async (drawn) => {
        const matches = drawn.map(({ family, ...rest }, index) => {
          const name = family
            ?.normalize('NFC')
            .replace(/[\s\0]+/g, ' ')
            .trim();
          return aMatch({ ...rest, code: `HTO-${100 + index}`, family: name === '' ? undefined : name });
        });
        const planned = await planOf(bytes(exportMatches(matches, STAFF)), known(...matches));
        fc.pre(!matches.some(({ family }) => looksLikeCpr(family ?? '')));
        expect(planned).toMatchObject({ rows: matches.map(() => ({ kind: 'unchanged' })) });
      }),
    );
  });

  it.each(['=HYPERLINK("x")', '+45 12', '-x', '@y', "'=z"])(
    'keeps a family called %s from being a formula',
    async (family) => {
      const file = exportMatches([aMatch({ family, startDate: day('2024-02-29') })], STAFF);
      expect(file.split(';')[8]?.replace(/^"/, '')).toMatch(/^'/);
      const planned = await planOf(bytes(file), known(aMatch({ family, startDate: day('2024-02-29') })));
      expect(planned).toMatchObject({ rows: [{ kind: 'unchanged' }] });
    },
  );
});
