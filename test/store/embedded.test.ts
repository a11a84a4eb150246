import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { USUAL_PERIODS } from '../../src/content/retention-periods.ts';
import type { Subject } from '../../src/privacy/subjects.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { readMigrations } from '../../src/store/migrations-folder.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { StoreRefused } from '../../src/store/refused.ts';
import { retentionInDatabase } from '../../src/store/retention-in-database.ts';
import { subjectsInDatabase } from '../../src/store/subjects-in-database.ts';
import { freshDataFolder, freshFolder, MIGRATIONS } from '../support/fresh-stores.ts';
import { type AnotherProcess, startAnother } from './another-process.ts';
import { aMatch, anAccount, aQuestion } from './builders.ts';
import { portsOn } from './keepers.ts';

function open(folder: string): Promise<Store> {
  return openStore({ kind: 'embedded', folder }, MIGRATIONS);
}

function another(folder: string): AnotherProcess {
  const process = startAnother(folder);
  onTestFinished(() => process.kill());
  return process;
}

describe('the embedded store', () => {
  it('is there for the next start', async () => {
    const folder = await freshDataFolder();
    const account = anAccount();
    const before = await open(folder);
    const person = await before.people.enrol(account, undefined, 'reader');
    expect(await before.ready()).toBe(true);
    await before.close();
    expect(await before.ready()).toBe(false);

    const after = await open(folder);
    expect(await after.people.findByAccount(account)).toEqual(person);
    await after.close();
  });

  it('cuts its log every five minutes', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const { database, close } = await openEmbedded(await freshDataFolder(), await readMigrations(MIGRATIONS));
    const lastCut = () => database.$queryRaw`SELECT redo_lsn::text FROM pg_control_checkpoint()`;

    const before = await lastCut();
    await vi.advanceTimersByTimeAsync(5 * 60 * 1000 - 1);
    expect(await lastCut()).toEqual(before);
    await vi.advanceTimersByTimeAsync(1);
    expect(await lastCut()).not.toEqual(before);
    await close();
  });
});

describe('the files of the embedded database', () => {
  const NOW = new Date('2026-11-23T08:00:00Z');
  const YESTERDAY = new Date('2026-11-22T08:00:00Z');
  const YEARS_LATER = new Date('2036-11-23T08:00:00Z');

  /** The words that stand in any file of the folder. */
  async function wordsIn(folder: string, words: readonly string[]): Promise<readonly string[]> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = await Promise.all(
      entries
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => readFile(join(parentPath, name))),
    );
    return words.filter((word) => files.some((bytes) => bytes.includes(word)));
  }

  it('hold no word any more of what was erased, nor of what a night deleted', async () => {
    const folder = await freshDataFolder();
    const migrations = await readMigrations(MIGRATIONS);
    const { database, purge, close } = await openEmbedded(folder, migrations);
    const { people, matches, questions } = portsOn(database);
    const lead = await people.appoint('ida@example.org', 'lead');
    await matches.add(aMatch({ code: 'HTO-909', family: 'Familien Xylofon' }), lead.id, YESTERDAY);
    await questions.record(
      aQuestion({ askedBy: lead.id, at: YESTERDAY, redacted: 'Xylofon vil på marmelademadtur' }),
    );
    expect(await wordsIn(folder, ['Xylofon', 'marmelademadtur'])).toEqual(['Xylofon', 'marmelademadtur']);

    const subjects = subjectsInDatabase(database, purge);
    const match: Subject = { kind: 'match', code: 'HTO-909' };
    const code = (await subjects.preview(match))?.code ?? '';
    expect(await subjects.erase(match, code, undefined, NOW)).toMatchObject({ kind: 'erased' });
    expect(await wordsIn(folder, ['Familien Xylofon', 'marmelademadtur'])).toEqual(['marmelademadtur']);

    const { signal } = new AbortController();
    await retentionInDatabase(database, purge).run(USUAL_PERIODS, YEARS_LATER, signal);
    expect(await wordsIn(folder, ['marmelademadtur'])).toEqual([]);
    await close();
  });
});

describe('a data folder', () => {
  it('belongs to one process at a time; killed, it leaves the folder free and all that it told of kept', async () => {
    const folder = await freshDataFolder();
    const owner = another(folder);
    expect(await owner.says).toBe('first');
    await expect(open(folder)).rejects.toThrow(/bruges allerede .*HTO_DATA.*DATABASE_URL/);

    await owner.kill();
    const next = await open(folder);
    expect(await next.deliveries.note('event:1', new Date(0))).toBe('in-hand');
    expect(await another(folder).says).toMatch(/^StoreRefused: Datamappen .* bruges allerede/);
    await next.close();
  });

  it.each([
    ['it is a file', 'data', /kan ikke bruges \(EEXIST\)/],
    ['it lies in a file', 'data/below', /kan ikke bruges \(ENOTDIR\)/],
  ])('is refused when %s', async (_, path, why) => {
    const above = await freshFolder();
    await writeFile(join(above, 'data'), '');
    expect(await refusalOf(join(above, path))).toMatch(why);
  });

  it('is refused when this user may not write there', async () => {
    const above = await freshFolder();
    await chmod(above, 0o500);
    // Root may write anywhere: it does this as somebody else.
    const root = process.geteuid?.() === 0;
    if (root) process.seteuid?.('nobody');
    try {
      expect(await refusalOf(join(above, 'data'))).toMatch(/kan ikke bruges \(EACCES\).*HTO_DATA/);
    } finally {
      if (root) process.seteuid?.(0);
    }
  });

  it('is refused when it cannot be locked', async () => {
    const folder = await freshFolder();
    await mkdir(join(folder, 'lock.db'));
    expect(await refusalOf(folder)).toMatch(/kan ikke låses.*HTO_DATA/);
  });

  it('is refused when the engine starts on it and cannot read what tables there are', async () => {
    const folder = await freshDataFolder();
    const catalogue = join(folder, 'pg', 'base', '5', '2618');
    await writeFile(
      catalogue,
      (await readFile(catalogue)).map((byte) => byte ^ 0xa5),
    );
    expect(await refusalOf(folder)).toMatch(/kan ikke læses \(invalid page in block 0 of relation/);
  });

  it.each([
    ['lost its mark', 'PG_VERSION', /PG_VERSION mangler/],
    ['lost its heart', 'global/pg_control', /could not open file "global\/pg_control"/],
    ['lost its tables', 'base', /database subdirectory .* is missing/],
  ])('is refused, and left as it is, when it has %s', async (_, part, why) => {
    const folder = await freshDataFolder();
    await rm(join(folder, 'pg', part), { recursive: true });
    expect(await refusalOf(folder)).toMatch(why);
    expect(await refusalOf(folder)).toMatch(why);
    expect(existsSync(join(folder, 'pg', part))).toBe(false);
  });
});

async function refusalOf(folder: string): Promise<string> {
  const refused = await openEmbedded(folder, []).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(StoreRefused);
  return String(refused);
}
