import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { linesOf } from '../../src/backup/backup-lines.ts';
import { madeFrom } from '../../src/backup/make.ts';
import { packed, unpacked } from '../../src/backup/packed.ts';
import { countAll, restore, tryToRestore } from '../../src/backup/restore.ts';
import { snapshot } from '../../src/backup/snapshot.ts';
import { tablesMadeBy } from '../../src/backup/tables.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { type Migration, readMigrations } from '../../src/store/migrations-folder.ts';
import { inScratch } from '../../src/store/scratch.ts';
import { inOneTransaction } from '../../src/store/session.ts';
import { MIGRATIONS } from '../support/fresh-stores.ts';
import { fillWithSamples } from './a-full-store.ts';
import { anAccount, LATER } from './builders.ts';
import { DATABASES, portsOn } from './keepers.ts';

type Kind = (typeof DATABASES)[number];
const [EMBEDDED, SERVER] = DATABASES as readonly [Kind, Kind];

let migrations: readonly Migration[];
let full: OpenDatabase;
let whole: Buffer;

beforeAll(async () => {
  migrations = await readMigrations(MIGRATIONS);
  full = await EMBEDDED.open();
  await fillWithSamples(full.database);
  whole = await backupOf(full);
});
afterAll(() => full.close());

function backupOf({ access }: OpenDatabase): Promise<Buffer> {
  return madeFrom(access, migrations, LATER, (bytes) => buffer(bytes));
}

function rowsIn(backup: Buffer): readonly string[] {
  return gunzipSync(backup)
    .toString()
    .split('\n')
    .filter((line) => line.startsWith('['));
}

const linesIn = (backup: Buffer) => unpacked(Readable.from([backup], { objectMode: false }));

async function opened(kind: Kind = EMBEDDED): Promise<OpenDatabase> {
  const database = await kind.open();
  onTestFinished(() => database.close());
  return database;
}

describe('a backup', () => {
  it('holds every table that the migrations made', async () => {
    const tables: readonly { readonly tablename: string }[] = await full.database
      .$queryRaw`SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'`;
    const made = [...tablesMadeBy(migrations), '_prisma_migrations'];
    expect(tables.map(({ tablename }) => tablename).toSorted()).toEqual(made.toSorted());

    const counts = await countAll(full.access, migrations);
    expect(Object.keys(counts).toSorted()).toEqual(tablesMadeBy(migrations).toSorted());
    expect(Object.values(counts).reduce((sum, rows) => sum + rows)).toBe(rowsIn(whole).length);
  });

  it.each([
    ['from embedded to a server', EMBEDDED, SERVER],
    ['from a server to embedded', SERVER, EMBEDDED],
    ['from one server to another', SERVER, SERVER],
  ])('brings every value over as it was, %s', async (_, from, to) => {
    const source = await opened(from);
    await fillWithSamples(source.database);
    await source.database.post.updateMany({ data: { state: 'unsure' } });
    const backup = await backupOf(source);

    const target = await opened(to);
    const { counts } = await restore(target.access, migrations, linesIn(backup), false);
    expect(counts).toEqual(await countAll(source.access, migrations));
    expect(rowsIn(await backupOf(target))).toEqual(rowsIn(backup));
  });

  it('has what was on its way looked for before it is sent again', async () => {
    const target = await opened();
    await restore(target.access, migrations, linesIn(whole), false);
    const states = await target.database.post.findMany({ select: { state: true } });
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['unsure']));
  });

  it('leaves the audit guarded, and its numbers going on', async () => {
    const target = await opened(SERVER);
    await restore(target.access, migrations, linesIn(whole), false);
    await expect(target.database.auditRow.deleteMany()).rejects.toThrow(/never changed/);
    await portsOn(target.database).people.enrol(anAccount(), undefined, 'reader');
    const newest = await target.database.auditRow.aggregate({ _max: { id: true }, _count: true });
    expect(Number(newest._max.id)).toBeGreaterThanOrEqual(newest._count);
  });

  it('shows one moment, whatever is written meanwhile', async () => {
    const source = await opened(SERVER);
    await fillWithSamples(source.database);
    const before = (await countAll(source.access, migrations))['accounts'];
    const seen = await inOneTransaction(source.access, async (session) => {
      const pieces = snapshot(session, migrations, LATER);
      const kinds = [await pieces.next(), await pieces.next()].map(({ value }) => value?.kind);
      await portsOn(source.database).people.enrol(anAccount(), undefined, 'reader');
      for await (const piece of pieces) if (piece.kind === 'end') return { kinds, counts: piece.counts };
      throw new Error('the backup has no end');
    });
    expect(seen.kinds).toEqual(['head', 'table']);
    expect(seen.counts['accounts']).toBe(before);
    expect((await countAll(source.access, migrations))['accounts']).toBe((before ?? 0) + 1);
  });

  it('made by an older version is brought up to date', async () => {
    const older = migrations.slice(0, 2);
    const backup = await inScratch(async (scratch) => {
      await scratch.migrate(older);
      await scratch.run(`BEGIN; INSERT INTO people (id, role) VALUES (gen_random_uuid(), 'lead')`);
      return buffer(packed(linesOf(snapshot(scratch, older, LATER))));
    });
    const { access, database } = await opened(SERVER);
    const { counts } = await restore(access, migrations, linesIn(backup), false);
    expect(Object.keys(counts).toSorted()).toEqual(tablesMadeBy(migrations).toSorted());
    expect(await database.person.findMany()).toMatchObject([{ role: 'lead', leftAt: null }]);
  });

  it('can be tried without touching anything', async () => {
    const { counts, madeAt } = await tryToRestore(migrations, linesIn(whole));
    expect(counts).toEqual(await countAll(full.access, migrations));
    expect(madeAt).toEqual(LATER);
  });
});

const lines = () => gunzipSync(whole).toString().trimEnd().split('\n');
const packedAgain = (changed: readonly string[]) => gzipSync(`${changed.join('\n')}\n`);
const headChanged = (
  change: (head: { version: number; migrations: { name: string; checksum: string }[] }) => void,
) => {
  const [first = '', ...rest] = lines();
  const head = JSON.parse(first);
  change(head);
  return packedAgain([JSON.stringify(head), ...rest]);
};
const middle = () => Math.floor(lines().length / 2);

const SPOILT: readonly (readonly [string, () => Buffer, RegExp])[] = [
  ['another file', () => Buffer.from('kode;kommune\nHTO-001;Aarhus\n'), /ikke en sikkerhedskopi fra botten/],
  ['an empty file', () => Buffer.alloc(0), /ikke en sikkerhedskopi fra botten|ikke hel/],
  ['another packed file', () => gzipSync('{"format":"another"}\n'), /ikke en sikkerhedskopi fra botten/],
  ['one that was cut short', () => whole.subarray(0, Math.floor(whole.length * 0.7)), /ikke hel/],
  ['one whose last line is missing', () => packedAgain(lines().slice(0, -1)), /ikke hel/],
  ['one with a row less', () => packedAgain(lines().toSpliced(middle(), 1)), /beskadiget/],
  [
    'one with a row changed',
    () => packedAgain(lines().map((line) => line.replace('Familien Skov', 'Familien Skog'))),
    /beskadiget/,
  ],
  ['one with something after its end', () => packedAgain([...lines(), '["more"]']), /beskadiget/],
  [
    'one with a byte turned over',
    () => Buffer.from(whole.map((byte, at) => (at === Math.floor(whole.length / 2) ? byte ^ 0xff : byte))),
    /beskadiget|ikke hel/,
  ],
  [
    'one in a newer form',
    () =>
      headChanged((head) => {
        head.version = 99;
      }),
    /nyere version/,
  ],
  [
    'one of a newer version',
    () =>
      headChanged(({ migrations: had }) => {
        had.push({ name: '29991231000000_more', checksum: 'x' });
      }),
    /nyere version/,
  ],
  [
    'one of another making',
    () =>
      headChanged(({ migrations: [first] }) => {
        if (first) first.checksum = 'x';
      }),
    /en anden udgave/,
  ],
];

describe.each(DATABASES)('what is kept $name', ({ open }) => {
  let kept: OpenDatabase;
  let before: readonly string[];
  beforeAll(async () => {
    kept = await open();
    await portsOn(kept.database).people.enrol(anAccount({ user: randomUUID() }), undefined, 'reader');
    before = rowsIn(await backupOf(kept));
  });
  afterAll(() => kept.close());

  it('is not overwritten before somebody says so', async () => {
    await expect(restore(kept.access, migrations, linesIn(whole), false)).rejects.toThrow(
      /allerede data .*--overwrite/,
    );
    expect(rowsIn(await backupOf(kept))).toEqual(before);
  });

  it.each(SPOILT)('stays as it is in the face of %s', async (_, spoilt, says) => {
    await expect(restore(kept.access, migrations, linesIn(spoilt()), true)).rejects.toThrow(says);
    expect(rowsIn(await backupOf(kept))).toEqual(before);
  });

  it('makes way for a backup when somebody says so', async () => {
    await restore(kept.access, migrations, linesIn(whole), true);
    expect(rowsIn(await backupOf(kept)).length).toBe(rowsIn(whole).length);
  });
});
