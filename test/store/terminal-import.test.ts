import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { aSpreadsheet } from '../tables/a-spreadsheet.ts';
import { type ATerminal, aTerminal, matchFile, STAFF_FILE } from './a-terminal.ts';

let at: ATerminal;
beforeEach(async () => {
  at = await aTerminal();
});

const exported = async () => (await at.run(['export', 'matches', '-'])).out;

describe('hto import matches', () => {
  const TWO = matchFile(
    'HTO-001;Aarhus;Familien Æbelø;29-02-2024;onsdag;;',
    'HTO-002;Vejen;Familien Ørn;14/12 2025;tirsdag;;pause',
  );

  it('takes a file in and tells of it row by row; the same file again changes nothing', async () => {
    expect(await at.takeIn('matches', TWO)).toEqual({
      code: 0,
      err: '',
      out: [
        'Række 2 (HTO-001): ny',
        'Række 3 (HTO-002): ny',
        '2 nye, 0 ændrede, 0 uændrede og 0 forkerte.',
        'Filen er læst ind.',
        '',
      ].join('\n'),
    });
    const { code, out } = await at.takeIn('matches', TWO);
    expect(code).toBe(0);
    expect(out).toContain('0 nye, 0 ændrede, 2 uændrede og 0 forkerte.\nAlt i filen står allerede sådan');
    await at.inStore(async ({ matches }) => {
      expect(await matches.find('HTO-001')).toMatchObject({ version: 1, startDate: '2024-02-29' });
    });
  });

  it('tells of coordinators whom nobody knows yet, and makes them colleagues when it is taken in', async () => {
    const file = matchFile('HTO-003;Aarhus;;14/12 2025;;Ny.Kollega@example.org;');
    const { out } = await at.takeIn('matches', file);
    expect(out).toContain(
      '1 koordinator er ny og bliver oprettet, når filen læses ind: ny.kollega@example.org.',
    );
    await at.inStore(async ({ matches, people }) => {
      const newcomer = await people.findByEmail('ny.kollega@example.org');
      expect(newcomer).toMatchObject({ role: 'coordinator' });
      expect(await matches.find('HTO-003')).toMatchObject({ coordinator: newcomer?.id });
    });
    expect((await at.takeIn('matches', file)).out).toContain('Række 2 (HTO-003): uændret');
  });

  it('tells what differs from what is known, and changes that', async () => {
    await at.takeIn('matches', TWO);
    const { out } = await at.takeIn('matches', TWO.replace('Vejen', 'Kolding').replace('pause', 'afsluttet'));
    expect(out).toContain('Række 3 (HTO-002): ændret: kommune og status');
    expect(await exported()).toContain('HTO-002;Kolding;Familien Ørn;2025-12-14;tirsdag;;afsluttet');
  });

  it('only shows what would happen in a dry run', async () => {
    const { code, out } = await at.takeIn('matches', TWO, '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('Række 2 (HTO-001): ny');
    expect(out).toContain('Det er en prøve: Intet er læst ind.');
    expect(await exported()).not.toContain('HTO-001');
  });

  it('takes in nothing of a file in which a row is wrong', async () => {
    const before = await at.takeIn('matches', TWO).then(exported);
    const wrong = matchFile(
      'HTO-003;Aarhus;;2025-12-14;;;',
      'HTO-004;Atlantis;;2025-02-29;søgnedag;hvem@eksempel.dk;måske',
    );
    for (const flags of [[], ['--dry-run']]) {
      const { code, out, err } = await at.takeIn('matches', wrong, ...flags);
      expect(code).toBe(1);
      expect(out).toMatch(/^Række 2 \(HTO-003\): ny\nRække 3 \(HTO-004\): .+\n1 ny, .+ og 1 forkert\.\n$/);
      expect(err).toMatch(/^Intet er læst ind\. [^\n]+\n$/);
    }
    expect(await exported()).toBe(before);
  });

  it.each<[string, string | Uint8Array]>([
    ['with a quotation mark that nobody closes', matchFile('HTO-003;Aarhus;"Familien;2025-12-14;;;')],
    ['without its headings', 'HTO-003;Aarhus;;2025-12-14;;;'],
    ['that is empty', ''],
    ['with a column for the child', `${matchFile()};barn\nHTO-003;Aarhus;;2025-12-14;;;;Bo`],
    ['that is an Excel file cut short', aSpreadsheet([matchFile().split(';')]).slice(0, 400)],
    ['of twenty-one megabytes', matchFile('x'.repeat(21_000_000))],
  ])('refuses a file %s, in one sentence or two', async (_, content) => {
    const { code, out, err } = await at.takeIn('matches', content);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^[A-ZÆØÅ][^\n]+\.\n$/);
  });

  it.each<[string, string | Uint8Array]>([
    ['with commas', TWO.replaceAll(';', ',')],
    ['with a byte order mark', `\uFEFF${TWO}`],
    ['with the line ends of Windows', TWO.replaceAll('\n', '\r\n')],
    ['in Windows-1252', Uint8Array.from(TWO, (letter) => letter.charCodeAt(0))],
    [
      'from Excel, with its own dates',
      aSpreadsheet([
        matchFile().split(';'),
        ['HTO-001', 'Aarhus', 'Familien Æbelø', { serial: 45351 }, 'onsdag'],
        ['HTO-002', 'Vejen', 'Familien Ørn', { serial: 46005 }, 'tirsdag', undefined, 'pause'],
      ]),
    ],
  ])('reads a file %s as the same', async (_, content) => {
    await at.takeIn('matches', TWO);
    const { code, out } = await at.takeIn('matches', content);
    expect(code).toBe(0);
    expect(out).toContain('0 nye, 0 ændrede, 2 uændrede og 0 forkerte.');
  });

  it('reads in again what was exported', async () => {
    await at.takeIn('coordinators', STAFF_FILE);
    await at.takeIn(
      'matches',
      matchFile('HTO-001;Aarhus;"Familien ""A;B""";2024-02-29;ons;karim@eksempel.dk;'),
    );
    const { out } = await at.takeIn('matches', await exported());
    expect(out).toContain('0 nye, 0 ændrede, 1 uændret og 0 forkerte.');
  });

  describe('with no file that it can read', () => {
    it.each(['findes-ikke.csv', 'mappe/findes-ikke.csv'])('says that %s is not there', async (name) => {
      const { code, err } = await at.run(['import', 'matches', name]);
      expect(code).toBe(1);
      expect(err).toBe(`Filen ${name} findes ikke. Se efter, om navnet og mappen er rigtige.\n`);
    });

    it('says that it is a folder', async () => {
      await mkdir(join(at.folder, 'mappe'));
      const { code, err } = await at.run(['import', 'matches', 'mappe']);
      expect({ code, err }).toEqual({ code: 1, err: 'mappe er en mappe. Skriv navnet på en fil.\n' });
    });

    it('says that the system will not have it', async () => {
      const { code, err } = await at.run(['import', 'matches', `${await at.write('a.csv', TWO)}/b.csv`]);
      expect(code).toBe(1);
      expect(err).toMatch(/^Filen a\.csv\/b\.csv kan ikke bruges \(ENOTDIR\)\./);
    });

    it('does not read a file without an end', async () => {
      const { code, err } = await at.run(['import', 'matches', '/dev/zero']);
      expect(code).toBe(1);
      expect(err).toMatch(/for stor/);
    });
  });

  it('says what it is doing to whoever watches, and to nobody else', async () => {
    const name = await at.write('forløb.csv', TWO);
    const seen = await at.run(['import', 'matches', name], { watched: true });
    expect(seen.err).toMatch(/^Læser filen …\nSammenligner med databasen …\n/);
    expect(seen.err).toContain('100 % · Læser 2 rækker ind');

    const unseen = await at.run(['import', 'matches', name]);
    expect(unseen.err).toBe('');
  });

  it('says that the data folder is in use, and changes nothing', async () => {
    await at.inStore(async () => {
      const { code, out, err } = await at.takeIn('matches', TWO);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(/^Datamappen .+ bruges allerede af et andet program\./);
    });
  });
});

describe('hto import coordinators', () => {
  it('adds colleagues, changes those it knows, and leaves those whom the file does not name', async () => {
    expect((await at.takeIn('coordinators', STAFF_FILE)).out).toContain(
      '3 nye, 0 ændrede, 0 uændrede og 0 forkerte.',
    );
    const next = [
      'navn;email;rolle;kommuner',
      'Karim Holm;KARIM@eksempel.dk;redaktør;Odense|Århus',
      'Bo Lund;bo@eksempel.dk;læser;',
    ].join('\n');
    const { code, out } = await at.takeIn('coordinators', next);
    expect(code).toBe(0);
    expect(out).toContain('Række 2 (karim@eksempel.dk): ændret: rolle\nRække 3 (bo@eksempel.dk): ny');

    await at.inStore(async ({ people }) => {
      expect(
        (await people.staff()).map(({ name, role, municipalities }) => [name, role, municipalities]),
      ).toEqual([
        ['Bo Lund', 'reader', []],
        ['Ida Friis', 'coordinator', ['0575']],
        ['Karim Holm', 'editor', ['0461', '0751']],
        ['Karla Vang', 'lead', []],
      ]);
    });
    expect((await at.takeIn('coordinators', next)).out).toContain(
      '0 nye, 0 ændrede, 2 uændrede og 0 forkerte.',
    );
  });

  it('never demotes a lead whom the operator has named', async () => {
    at = await aTerminal(['Karla@eksempel.dk']);
    await at.takeIn('coordinators', STAFF_FILE);
    const demoted = STAFF_FILE.replace('leder', 'læser');
    expect((await at.takeIn('coordinators', demoted)).out).toContain('0 ændrede, 3 uændrede');
    await at.inStore(async ({ people }) => {
      expect(await people.findByEmail('karla@eksempel.dk')).toMatchObject({ role: 'lead' });
    });
  });

  it('takes in nothing of a file in which a row is wrong', async () => {
    const { code, err } = await at.takeIn('coordinators', STAFF_FILE.replace('Vejen', 'Atlantis'));
    expect(code).toBe(1);
    expect(err).toMatch(/^Intet er læst ind\./);
    await at.inStore(async ({ people }) => expect(await people.staff()).toEqual([]));
  });
});

describe('hto export matches', () => {
  it('writes a file that only its owner may read, by code', async () => {
    await at.takeIn(
      'matches',
      matchFile('HTO-1000;Aarhus;;2025-01-01;;;', 'HTO-999;Vejen;Ørn;2025-01-02;;;'),
    );
    const { code, out, err } = await at.run(['export', 'matches', 'ud.csv'], { watched: true });
    expect(err).toContain('Henter forløbene … ');
    expect(code).toBe(0);
    expect(out).toMatch(/^2 forløb er skrevet til ud\.csv\./);
    const file = join(at.folder, 'ud.csv');
    expect(await readFile(file, 'utf8')).toBe(
      `\uFEFF${matchFile()}\r\nHTO-999;Vejen;Ørn;2025-01-02;;;aktiv\r\nHTO-1000;Aarhus;;2025-01-01;;;aktiv\r\n`,
    );
    expect((await stat(file)).mode & 0o077).toBe(0);
  });

  it('says where it cannot write', async () => {
    const { code, err } = await at.run(['export', 'matches', 'mappe/ud.csv']);
    expect(code).toBe(1);
    expect(err).toMatch(/^Filen mappe\/ud\.csv findes ikke\./);
  });
});
