import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openStore } from '../../src/store/open.ts';
import { inOneTransaction } from '../../src/store/session.ts';
import { freshDatabase, MIGRATIONS } from '../support/fresh-stores.ts';
import { type ATerminal, aTerminal, matchFile, STAFF_FILE } from './a-terminal.ts';

const MATCHES = matchFile(
  'HTO-001;Aarhus;Familien Skov;2026-01-12;mandag;karim@eksempel.dk;aktiv',
  'HTO-002;Odense;Familien Bæk;2026-02-12;;;aktiv',
);

let terminal: ATerminal;
beforeAll(async () => {
  terminal = await aTerminal();
  await terminal.takeIn('coordinators', STAFF_FILE);
  await terminal.takeIn('matches', MATCHES);
});

const onServer = (url: string) => ({
  settings: { kind: 'config', config: { store: { kind: 'server', url }, leads: [] } } as const,
});

/** The file that a table of the embedded database lies in. */
async function fileOf(table: string): Promise<string> {
  const store = await openStore({ kind: 'embedded', folder: terminal.data }, MIGRATIONS);
  try {
    const { path } = onlySchema.parse(
      await inOneTransaction(store.access, (session) =>
        session.query('SELECT pg_relation_filepath($1) AS path', [table]),
      ),
    )[0];
    return join(terminal.data, 'pg', path);
  } finally {
    await store.close();
  }
}

const onlySchema = z.tuple([z.object({ path: z.string() })]);

describe('hto backup', () => {
  it('writes a file for its owner alone and tells how many rows of each table it can bring back', async () => {
    const { code, out, err } = await terminal.run(['backup', 'en.backup'], { watched: true });
    expect([code, err]).toEqual([0, expect.stringMatching(/Laver .*\n.*Prøver, om/s)]);
    expect(out).toMatch(/people +3\n/);
    expect(out).toMatch(/matches +2\n/);
    expect(out).toContain('Sikkerhedskopien ligger i en.backup, og den kan lægges tilbage.');
    expect((await stat(join(terminal.folder, 'en.backup'))).mode & 0o777).toBe(0o600);
  });

  it('writes over no file, and leaves none behind that it could not finish', async () => {
    await terminal.write('kopi.backup', 'min egen');
    expect(await terminal.run(['backup', 'kopi.backup'])).toMatchObject({ code: 1, err: /findes allerede/ });
    expect(await readFile(join(terminal.folder, 'kopi.backup'), 'utf8')).toBe('min egen');
    expect(await terminal.run(['backup', 'ingen/kopi.backup'])).toMatchObject({
      code: 1,
      err: /Filen ingen\/kopi\.backup findes ikke/,
    });
  });
});

describe('hto backup, given other settings than the bot', () => {
  it('makes no copy of a folder without a database, and no database there', async () => {
    const folder = join(terminal.folder, 'et andet sted');
    const settings = { kind: 'config', config: { store: { kind: 'embedded', folder }, leads: [] } } as const;
    const { code, out, err } = await terminal.run(['backup', 'tom.backup'], { settings });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('Der er ingen database i');
    expect(err).toContain('HTO_DATA');
    expect([folder, join(terminal.folder, 'tom.backup')].map(existsSync)).toEqual([false, false]);
  });
});

describe('hto restore', () => {
  beforeAll(async () => {
    await rm(join(terminal.folder, 'kopi.backup'), { force: true });
    await terminal.run(['backup', 'kopi.backup']);
  });

  it('only tries when it is a dry run, and takes the place of what is there only when told to', async () => {
    const newcomer = () => terminal.inStore((store) => store.people.findByEmail('ny@eksempel.dk'));
    await terminal.inStore((store) => store.people.appoint('ny@eksempel.dk', 'lead'));
    const { code, out, err } = await terminal.run(['restore', 'kopi.backup', '--dry-run']);
    expect([code, err, out]).toEqual([
      0,
      '',
      expect.stringContaining('er hel og kan lægges tilbage. Intet er ændret.'),
    ]);
    expect(await terminal.run(['restore', 'kopi.backup'])).toMatchObject({ code: 1, err: /--overwrite/ });
    expect(await newcomer()).toBeDefined();

    const restored = await terminal.run(['restore', 'kopi.backup', '--overwrite'], { watched: true });
    expect(restored.err).toContain('100 % · Lægger sikkerhedskopien tilbage');
    expect([restored.code, restored.out]).toEqual([0, expect.stringContaining('er lagt tilbage.')]);
    expect(await newcomer()).toBeUndefined();

    const before = /ligger i (\S+\.backup)\./.exec(restored.out)?.[1] ?? '';
    expect((await terminal.run(['restore', before, '--overwrite'])).code).toBe(0);
    expect(await newcomer()).toBeDefined();
  });

  it('brings a damaged data folder back to life, and leaves the damaged one beside it', async () => {
    const pg = join(terminal.data, 'pg');
    await rm(join(pg, 'PG_VERSION'));
    const refused = await terminal.run(['export', 'matches', '-']);
    expect(refused).toMatchObject({ code: 1, err: /kan ikke læses .*Der er ingen sikkerhedskopi/ });
    const nightly = join(terminal.data, 'backups/hto-20261122-020030.backup');
    await mkdir(join(terminal.data, 'backups'), { recursive: true });
    await copyFile(join(terminal.folder, 'kopi.backup'), nightly);
    const advised = await terminal.run(['export', 'matches', '-']);
    expect(advised.err).toContain(`Den nyeste sikkerhedskopi er ${nightly} fra 22. november 2026 kl. 3.`);

    expect((await terminal.run(['restore', 'kopi.backup', '--overwrite'])).code).toBe(0);
    expect((await terminal.run(['export', 'matches', '-'])).out).toContain('HTO-002;Odense;Familien Bæk');
    expect(existsSync(pg)).toBe(true);
  });

  it('knows a table that cannot be read for damage, whichever command meets it, and restores over it', async () => {
    const tables = [await fileOf('matches'), await fileOf('people')];
    for (const table of tables) await writeFile(table, Buffer.alloc(8_192, 0xa5));
    const met = /Den indbyggede database i \S+ kan ikke læses .*Den nyeste sikkerhedskopi er /;
    expect(await terminal.run(['export', 'matches', '-'])).toMatchObject({ code: 1, err: met });
    expect(await terminal.run(['backup', 'uden.backup'])).toMatchObject({ code: 1, err: met });
    expect(existsSync(join(terminal.folder, 'uden.backup'))).toBe(false);
    const routed = await terminal.run(['route', 'Aarhus Kommune vil have familien med til netværksmøde']);
    expect(routed).toMatchObject({ code: 0, out: expect.stringContaining('Aarhus'), err: met });

    expect(await terminal.run(['restore', 'kopi.backup', '--overwrite'])).toMatchObject({ code: 0, err: '' });
    expect((await terminal.run(['export', 'matches', '-'])).out).toContain('HTO-002;Odense;Familien Bæk');
  });

  it.each([
    ['that is not there', 'nej.backup', /Filen nej\.backup findes ikke/],
    ['that is none of ours', 'staff.csv', /ikke en sikkerhedskopi fra botten/],
  ])('refuses a file %s', async (_, name, why) => {
    await writeFile(join(terminal.folder, 'staff.csv'), STAFF_FILE);
    expect(await terminal.run(['restore', name, '--overwrite'])).toMatchObject({ code: 1, err: why });
  });
});

describe('hto move', () => {
  it('takes everything to a server and counts on both sides, once', async () => {
    const url = await freshDatabase();
    const { code, out, err } = await terminal.run(['move', '--to', url], { watched: true });
    expect(err).toContain('100 % · Flytter til serveren');
    expect([code, out]).toEqual([0, expect.stringContaining('lige mange rækker på begge sider')]);
    expect(out).toMatch(/matches +2\n/);

    const store = await openStore({ kind: 'server', url }, MIGRATIONS);
    expect((await store.matches.find('HTO-001'))?.family).toBe('Familien Skov');
    await store.close();
    expect(await terminal.run(['move', '--to', url])).toMatchObject({ code: 1, err: /allerede data/ });
  });

  it('goes from an embedded database to a server, and from nowhere else', async () => {
    const url = await freshDatabase();
    expect(await terminal.run(['move', '--to', url], onServer(url))).toMatchObject({
      code: 1,
      err: /DATABASE_URL peger allerede/,
    });
    expect(await terminal.run(['move', '--to', './data'])).toMatchObject({ code: 2, err: /postgres:/ });
    expect(await terminal.run(['move'])).toMatchObject({ code: 2, err: /postgres:/ });
  });
});
