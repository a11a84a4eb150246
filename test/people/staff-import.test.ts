import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/people/person.ts';
import { planStaff, STAFF_COLUMNS } from '../../src/people/staff-import.ts';
import { factsToTakeIn, planLines } from '../../src/tables/plan.ts';
import { readTable } from '../../src/tables/read-table.ts';
import { aSpreadsheet } from '../tables/a-spreadsheet.ts';

const KARIM: Person = {
  id: 'karim',
  email: 'karim@eksempel.dk',
  name: 'Karim Holm',
  role: 'coordinator',
  municipalities: ['0461', '0751'],
  left: false,
};
const plan = (rows: string, headings = 'navn;email;rolle;kommuner', staff: readonly Person[] = [KARIM]) =>
  planOf(new TextEncoder().encode(`${headings}\n${rows}`), staff);

async function planOf(file: Uint8Array<ArrayBuffer>, ...among: readonly [readonly Person[], string[]?]) {
  const read = await readTable(file, STAFF_COLUMNS);
  return read.kind === 'broken' ? read : planStaff(read.table, ...among);
}

describe('an import of colleagues', () => {
  it.each([
    'Ida Friis;ida@eksempel.dk;koordinator;Aarhus,Odense',
    'Ida Friis;IDA@eksempel.dk;Koordinator;Odense Kommune | Århus',
    'Ida Friis;ida@eksempel.dk;coordinator;"751;461"',
  ])('takes in %s', async (row) => {
    expect(factsToTakeIn(await plan(row))).toEqual([
      { name: 'Ida Friis', email: 'ida@eksempel.dk', role: 'coordinator', municipalities: ['0461', '0751'] },
    ]);
  });

  it.each([
    ['læser', 'reader'],
    ['laeser', 'reader'],
    ['koordinator', 'coordinator'],
    ['redaktør', 'editor'],
    ['LEDER', 'lead'],
    ['projektleder', 'lead'],
  ])('knows the role %s', async (word, role) => {
    expect(factsToTakeIn(await plan(`Ida Friis;ida@eksempel.dk;${word};`))).toMatchObject([
      { role, municipalities: [] },
    ]);
  });

  it('changes nothing when it is repeated', async () => {
    expect(await plan('Karim Holm;karim@eksempel.dk;koordinator;Aarhus,Odense')).toEqual({
      kind: 'plan',
      rows: [{ kind: 'unchanged', number: 2, name: 'karim@eksempel.dk' }],
    });
  });

  it('says what changes', async () => {
    const planned = await plan('Karim B. Holm;karim@eksempel.dk;leder;Aarhus');
    expect(planLines(planned, STAFF_COLUMNS)).toEqual([
      'Række 2 (karim@eksempel.dk): ændret: navn, rolle og kommuner',
      '0 nye, 1 ændret, 0 uændrede og 0 forkerte.',
    ]);
  });

  it('leaves the municipalities alone where it has no column for them', async () => {
    expect(await plan('Karim Holm;karim@eksempel.dk;koordinator', 'navn;email;rolle')).toMatchObject({
      rows: [{ kind: 'unchanged' }],
    });
  });

  it.each([
    [';ida@eksempel.dk;leder;', 'navn'],
    ['Ida Friis;;leder;', 'e-mail'],
    ['Ida Friis;ida;leder;', 'E-mailen'],
    ['Ida Friis;ida@eksempel.dk;chef;', 'læser, koordinator, redaktør og leder'],
    ['Ida Friis;ida@eksempel.dk;;', 'Rollen'],
    ['Ida Friis;ida@eksempel.dk;leder;Aarhus,Atlantis', 'Atlantis'],
    ['Ida 010203-1234;ida@eksempel.dk;leder;', 'CPR'],
  ])('finds fault with %s', async (row, part) => {
    const planned = await plan(row);
    expect(planLines(planned, STAFF_COLUMNS)[0]).toContain(part);
    expect(factsToTakeIn(planned)).toEqual([]);
  });

  it('finds the same colleague twice', async () => {
    const planned = await plan('Ida;ida@eksempel.dk;leder;\nIda;IDA@eksempel.dk;læser;');
    expect(planned).toMatchObject({ rows: [{ kind: 'new' }, { kind: 'wrong' }] });
  });

  it('reads an Excel file', async () => {
    const file = aSpreadsheet([
      ['Navn', 'E-mail', 'Rolle', 'Kommuner'],
      ['Karim Holm', 'karim@eksempel.dk', 'koordinator', 'Odense, Aarhus'],
    ]);
    expect(await planOf(file, [KARIM])).toMatchObject({ rows: [{ kind: 'unchanged' }] });
  });

  describe('with a status', () => {
    const HEADINGS = 'navn;email;rolle;kommuner;status';
    const row = (status: string) => `Karim Holm;karim@eksempel.dk;koordinator;Aarhus,Odense;${status}`;
    const GONE = { ...KARIM, left: true };

    it.each(['stoppet', 'Stoppet', 'fratrådt'])('locks out whoever is %s', async (status) => {
      const planned = await plan(row(status), HEADINGS);
      expect(factsToTakeIn(planned)).toMatchObject([{ email: 'karim@eksempel.dk', left: true }]);
      expect(planLines(planned, STAFF_COLUMNS)[0]).toBe('Række 2 (karim@eksempel.dk): ændret: status');
    });

    it('lets somebody in again who is aktiv, and changes nothing where it says nothing new', async () => {
      expect(factsToTakeIn(await plan(row('aktiv'), HEADINGS, [GONE]))).toMatchObject([{ left: false }]);
      for (const [status, known] of [
        ['aktiv', KARIM],
        ['', KARIM],
        ['stoppet', GONE],
      ] as const)
        expect(await plan(row(status), HEADINGS, [known])).toMatchObject({ rows: [{ kind: 'unchanged' }] });
    });

    it('brings nobody back who has left without saying so', async () => {
      const planned = await plan('Karim Holm;karim@eksempel.dk;koordinator;', undefined, [GONE]);
      expect(planLines(planned, STAFF_COLUMNS)[0]).toContain('er meldt stoppet. Skriv »aktiv«');
    });

    it.each([
      [row('syg'), 'aktiv eller stoppet'],
      ['Ny;ny@eksempel.dk;læser;;stoppet', 'ingen at lukke ude'],
    ])('finds fault with %s', async (text, part) => {
      expect(planLines(await plan(text, HEADINGS), STAFF_COLUMNS)[0]).toContain(part);
    });

    it('does not lock out whom the operator has set as a lead', async () => {
      const bytes = new TextEncoder().encode(`${HEADINGS}\n${row('stoppet')}`);
      const planned = await planOf(bytes, [KARIM], ['karim@eksempel.dk']);
      expect(planLines(planned, STAFF_COLUMNS)[0]).toContain('HTO_LEADS');
    });
  });
});
