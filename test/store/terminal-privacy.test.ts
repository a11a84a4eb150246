import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { aDraft, becoming } from '../support/a-request.ts';
import { type ATerminal, aTerminal, matchFile, STAFF_FILE } from './a-terminal.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
const KARIM = 'karim@eksempel.dk';
const CODE = /--confirm ([\dA-F]{8})/;

let at: ATerminal;
let karim: string;
beforeAll(async () => {
  at = await aTerminal(['ida@eksempel.dk']);
  await at.takeIn('coordinators', STAFF_FILE);
  await at.takeIn('matches', matchFile(`HTO-017;Aarhus;Familien Xylofon;14/12 2025;tirsdag;${KARIM};`));
  karim = await at.inStore(async ({ people, requests }) => {
    const person = await people.findByEmail(KARIM);
    const draft = aDraft({ sentBy: person?.id ?? '', match: 'HTO-017', confidential: true, text: undefined });
    await requests.keepDraft(draft);
    await requests.change(draft.id, 'send', becoming('sent', { state: 'taken', sentAt: NOW }));
    return person?.id ?? '';
  });
});

const closeConcern = () =>
  at.inStore(async ({ requests }) => {
    const found = await requests.byNumber(1);
    await requests.change(
      found?.id ?? '',
      'close',
      becoming('resolved', { state: 'resolved', closedAt: NOW }),
    );
  });

describe('hto people', () => {
  it('lists everybody, with role and municipalities', async () => {
    const { code, out } = await at.run(['people', 'list']);
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      'Ida Friis · ida@eksempel.dk · leder · Vejen',
      'Karim Holm · karim@eksempel.dk · koordinator · Odense, Aarhus',
      'Karla Vang · karla@eksempel.dk · leder',
      '',
    ]);
  });

  it('gives somebody another role', async () => {
    expect(await at.run(['people', 'role', 'KARLA@eksempel.dk', 'redaktør'])).toEqual({
      code: 0,
      out: 'Karla Vang er nu redaktør.\n',
      err: '',
    });
    expect(await at.run(['people', 'role', KARIM, 'chef'])).toMatchObject({
      code: 2,
      err: 'Rollen findes ikke. Skriv læser, koordinator, redaktør eller leder.\n',
    });
  });

  it('does not lock out whom the settings name as a lead', async () => {
    expect(await at.run(['people', 'left', 'ida@eksempel.dk'])).toMatchObject({
      code: 1,
      err: 'Adressen står i HTO_LEADS. Tag den ud dér først.\n',
    });
  });

  it('lets somebody who was locked out by mistake in again', async () => {
    await at.run(['people', 'left', 'karla@eksempel.dk']);
    expect((await at.run(['people', 'list'])).out).toContain(
      'Karla Vang · karla@eksempel.dk · redaktør · er stoppet',
    );
    expect((await at.run(['people', 'back', 'karla@eksempel.dk'])).out).toBe(
      'Karla Vang kan bruge botten igen.\n',
    );
  });

  it('knows nobody by another name', async () => {
    for (const words of [
      ['people', 'left', 'nogen@eksempel.dk'],
      ['people', 'back', 'x'],
      ['erase', 'person', 'x'],
      ['export', 'person', 'x', '-'],
    ])
      expect(await at.run(words)).toMatchObject({ code: 1, err: expect.stringContaining('ingen kollega') });
  });
});

describe('hto export', () => {
  it('writes all that is kept of a match to a file that only its owner may read', async () => {
    const { code, out } = await at.run(['export', 'match', 'hto17', 'forloeb.json']);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('forloeb.json') });
    const path = join(at.folder, 'forloeb.json');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
      exported: NOW.toISOString(),
      matches: [{ code: 'HTO-017', family: 'Familien Xylofon' }],
      contact_requests: [{ number: 1, match_code: 'HTO-017' }],
    });
  });

  it('writes all that is kept of a person, and nothing of the families', async () => {
    const { out } = await at.run(['export', 'person', KARIM, '-']);
    expect(JSON.parse(out)).toMatchObject({ people: [{ email: KARIM }], matches: [{ code: 'HTO-017' }] });
    expect(out).not.toContain('Xylofon');
  });
});

describe('hto erase', () => {
  it('shows first, and says what an open concern needs', async () => {
    const { code, out, err } = await at.run(['erase', 'match', 'HTO-017']);
    expect(code).toBe(1);
    expect(out).toContain('Bliver slettet: 1 forløb, 1 henvendelse og 1 hændelse i en henvendelse.');
    expect(err).toBe(
      'Intet kan slettes endnu:\n- Sag 1 er en åben bekymring for et barn og har brug for oplysningerne. Vent, til den er lukket.\n',
    );
    expect((await at.run(['erase', 'match', 'HTO-017', '--confirm', 'ABCD1234'])).code).toBe(1);
  });

  it('erases a match for whoever names what was shown', async () => {
    await closeConcern();
    const shown = await at.run(['erase', 'match', 'HTO-017']);
    expect(shown.code).toBe(0);
    const code = CODE.exec(shown.out)?.[1] ?? '';
    expect((await at.run(['erase', 'match', 'HTO-017', '--confirm', 'ABCD1234'])).err).toContain(
      `brug koden ${code}, hvis den er rigtig`,
    );
    expect((await at.run(['erase', 'match', 'HTO-017', '--confirm', code.toLowerCase()])).out).toBe(
      'Det er slettet. Det, der står i chatten, bliver tømt, så snart botten kører.\n',
    );
    expect(await at.run(['erase', 'match', 'HTO-017'])).toMatchObject({
      code: 1,
      err: 'Der er intet forløb med den kode. Skriv den som HTO-017.\n',
    });
  });

  it('erases a person who has left, found by e-mail or id', async () => {
    expect((await at.run(['erase', 'person', KARIM])).err).toContain('Kollegaen er ikke stoppet.');
    await at.run(['people', 'left', KARIM]);
    const code = CODE.exec((await at.run(['erase', 'person', karim])).out)?.[1] ?? '';
    expect((await at.run(['erase', 'person', KARIM, '--confirm', code])).code).toBe(0);
    expect((await at.run(['people', 'list'])).out).not.toContain('Karim');
  });
});

describe('hto audit', () => {
  it('says that it is whole, and gives its head for the next time', async () => {
    const { code, out } = await at.run(['audit', 'verify']);
    expect(code).toBe(0);
    const head = /Hoved: (\S+)/.exec(out)?.[1] ?? '';
    expect((await at.run(['audit', 'verify', '--head', head])).code).toBe(0);
    const other = head.replace(/:.*/, `:${'0'.repeat(64)}`);
    expect(await at.run(['audit', 'verify', '--head', other])).toMatchObject({
      code: 1,
      err: expect.stringContaining('Der kan være fjernet linjer fra enden.'),
    });
    expect((await at.run(['audit', 'verify', '--head', 'hoved'])).code).toBe(2);
  });

  it('is written out for the data protection officer, with ids alone', async () => {
    const csv = (await at.run(['audit', 'export', '-'])).out;
    expect(csv).toMatch(/^\ufeffnummer;tidspunkt;hvem;handling;slags;id;segl\r\n1;/);
    expect(csv).toContain(';match-erased;match;HTO-017;');
    expect(csv).not.toMatch(/Karim|Xylofon|@/);
    const lines = (await at.run(['audit', 'export', '-', '--jsonl'])).out.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).sequence)).toEqual(lines.map((_, index) => index + 1));
  });
});

describe('hto retention', () => {
  it('tells what was deleted, and what would be', async () => {
    expect((await at.run(['retention'])).out).toBe(
      'Der er ikke slettet noget endnu.\nStår for tur nu: ingenting.\n',
    );
    expect((await at.run(['retention', '--run'])).out).toBe('Slettet nu: ingenting.\n');
    expect((await at.run(['retention'])).out).toContain('23. november 2026: ingenting');
  });
});
