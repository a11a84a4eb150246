import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAuditHead, writeAuditHead } from '../../src/privacy/audit-log.ts';
import { audit } from '../../src/store/audit.ts';
import { auditInDatabase, shortenAudit, verifyAudit } from '../../src/store/audit-in-database.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { readMigrations } from '../../src/store/migrations-folder.ts';
import { openServer } from '../../src/store/server.ts';
import { freshDatabase, MIGRATIONS } from '../support/fresh-stores.ts';
import { DATABASES } from './keepers.ts';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
const NOW = new Date('2026-11-23T02:00:00.123Z');
const LONG_AGO = new Date(NOW.getTime() - 3 * YEAR_MS);

describe.each(DATABASES)('the chain of the audit $name', ({ open }) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  const log = () => auditInDatabase(opened.database);
  const write = (subjects: readonly string[], at?: Date, who?: string) =>
    opened.database.$transaction((tx) =>
      audit(
        tx,
        ...subjects.map((id) => ({
          action: 'asked' as const,
          subject: { kind: 'question' as const, id },
          ...(at ? { at } : {}),
          ...(who === undefined ? {} : { who }),
        })),
      ),
    );
  /** Does what only somebody with the keys to the database can do, and takes it back. */
  const tamperedWith = async (sql: string) => {
    let found: unknown;
    const undo = new Error('undo');
    await opened.database
      .$transaction(async (tx) => {
        for (const table of ['audit', 'audit_anchor'])
          await tx.$executeRawUnsafe(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
        await tx.$executeRawUnsafe(sql);
        found = await verifyAudit(tx, undefined);
        throw undo;
      })
      .catch((error: unknown) => {
        if (error !== undo) throw error;
      });
    return found;
  };

  it('holds together, whatever the rows say', async () => {
    await write(['q1', 'æøå', '', "'; --"], NOW, randomUUID());
    await write(['no time, nobody']);
    expect(await log().verify()).toMatchObject({ kind: 'whole', entries: 5, anchor: undefined });
    expect(await log().head()).toMatchObject({ sequence: 5 });
  });

  it('holds together when many write at the same moment', async () => {
    const before = (await log().head())?.sequence ?? 0;
    await Promise.all(
      Array.from({ length: 60 }, (_, index) => write([`a${index}`, `b${index}`], undefined, 'someone')),
    );
    expect(await log().verify()).toMatchObject({ kind: 'whole', entries: before + 120 });
  });

  it('has no gap where a change was taken back', async () => {
    const failing = opened.database.$transaction(async (tx) => {
      await audit(tx, { action: 'asked', subject: { kind: 'question', id: 'lost' } });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await write(['kept']);
    expect(await log().verify()).toMatchObject({ kind: 'whole' });
  });

  it.each([
    ["UPDATE audit SET who = 'someone else' WHERE sequence = 2", 2, 'changed'],
    ["UPDATE audit SET at = at + interval '1 ms' WHERE sequence = 3", 3, 'changed'],
    ['DELETE FROM audit WHERE sequence = 2', 2, 'missing'],
    ['DELETE FROM audit WHERE sequence <= 2', 1, 'missing'],
    ["INSERT INTO audit (action, subject_kind, subject_id) VALUES ('asked', 'question', 'x')", 0, 'unsealed'],
    [
      'INSERT INTO audit_anchor (sequence, seal, at) SELECT sequence, seal, at FROM audit WHERE sequence = 2',
      3,
      'anchor',
    ],
  ])('shows what was done by %s', async (sql, at, why) => {
    const found = await tamperedWith(sql);
    expect(found).toMatchObject({ kind: 'broken' });
    if (why === 'anchor') expect(found).toMatchObject({ why: expect.stringMatching(/missing|changed/) });
    else expect(found).toMatchObject({ why, ...(at > 0 ? { at } : {}) });
  });

  it('shows that the end was cut off to whoever wrote its head down', async () => {
    const known = await log().head();
    if (!known) throw new Error('no head');
    expect(await log().verify(known)).toMatchObject({ kind: 'whole' });
    expect(await log().verify({ ...known, seal: 'f'.repeat(64) })).toMatchObject({ why: 'head-unknown' });
    expect(await log().verify({ ...known, sequence: known.sequence + 1 })).toMatchObject({
      why: 'head-unknown',
    });
  });

  it('refuses a row that comes with a seal of its own', async () => {
    const forged = opened.database.$executeRaw`
      INSERT INTO audit (action, subject_kind, subject_id, sequence, seal)
      VALUES ('asked', 'question', 'forged', 1000000, 'made up')`;
    await expect(forged).rejects.toThrow();
    expect(await opened.database.auditRow.count({ where: { subject: 'forged' } })).toBe(0);
  });

  it('refuses an anchor that goes back, or to a row that is not there', async () => {
    const head = await log().head();
    const anchor = (sequence: number, seal = head?.seal ?? '') =>
      opened.database.auditAnchor.create({ data: { sequence, seal, at: NOW } });
    await expect(anchor(1_000_000)).rejects.toThrow();
    await expect(anchor(1)).rejects.toThrow();
    await expect(opened.database.auditRow.deleteMany({ where: { sequence: 1 } })).rejects.toThrow(
      /never changed/,
    );
  });
});

describe.each(DATABASES)('the audit $name, when it is shortened,', ({ open }) => {
  it('loses its oldest rows alone, and still holds together', async () => {
    const { database, close } = await open();
    const log = auditInDatabase(database);
    const write = (id: string, at: Date) =>
      database.$transaction((tx) => audit(tx, { action: 'asked', at, subject: { kind: 'question', id } }));
    for (const id of ['old 1', 'old 2', 'old 3']) await write(id, LONG_AGO);
    await write('young', NOW);
    await write('told late', LONG_AGO);
    const known = await log.head();

    const limit = new Date(NOW.getTime() - 2 * YEAR_MS);
    expect(await shortenAudit(database, limit, 2, NOW)).toBe(2);
    expect(await shortenAudit(database, limit, 2, NOW)).toBe(1);
    expect(await shortenAudit(database, limit, 2, NOW)).toBe(0);

    const rows = await database.auditRow.findMany({ orderBy: { sequence: 'asc' } });
    expect(rows.map(({ subject, action }) => (action === 'asked' ? subject : action))).toEqual([
      'young',
      'told late',
      'audit-shortened',
      'audit-shortened',
    ]);
    expect(await log.verify(known)).toMatchObject({ kind: 'whole', entries: 4, anchor: { sequence: 3 } });
    await close();
  });

  it('goes on from where it was when nothing of it is left', async () => {
    const { database, close } = await open();
    const log = auditInDatabase(database);
    await database.$transaction((tx) =>
      audit(tx, { action: 'asked', at: LONG_AGO, subject: { kind: 'question', id: 'old' } }),
    );
    await shortenAudit(database, NOW, 10, LONG_AGO);
    await shortenAudit(database, NOW, 10, NOW);
    expect(await log.verify()).toMatchObject({ kind: 'whole', entries: 1 });
    await close();
  });
});

describe('an audit from before there was a chain', () => {
  it('is chained in the order in which it was written', async () => {
    const url = await freshDatabase();
    const migrations = await readMigrations(MIGRATIONS);
    const chained = migrations.findIndex(({ name }) => name.includes('the_audit_is_a_chain'));
    const old = await openServer(url, migrations.slice(0, chained));
    for (const id of ['one', 'two', 'three'])
      await old.database.$executeRaw`
        INSERT INTO audit (action, subject_kind, subject_id) VALUES ('asked', 'question', ${id})`;
    await old.close();

    const { database, close } = await openServer(url, migrations);
    expect(await auditInDatabase(database).verify()).toMatchObject({ kind: 'whole', entries: 3 });
    const rows = await database.auditRow.findMany({ orderBy: { sequence: 'asc' } });
    expect(rows.map(({ subject }) => subject)).toEqual(['one', 'two', 'three']);
    await close();
  });
});

describe('a head of the audit', () => {
  it('is read as it is written, and nothing else is', () => {
    const head = { sequence: 12, seal: 'a'.repeat(64) };
    expect(readAuditHead(writeAuditHead(head))).toEqual(head);
    for (const text of ['', '12', `12:${'g'.repeat(64)}`, `x:${'a'.repeat(64)}`])
      expect(readAuditHead(text)).toBeUndefined();
  });
});
