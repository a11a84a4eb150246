import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { SchemaEngine } from '@prisma/schema-engine-wasm';
import { Client, Pool } from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { listMigrations, schemaDifference } from '../../prisma/schema-difference.ts';
import { type Migration, readMigrations } from '../../src/store/migrations-folder.ts';
import { StoreRefused } from '../../src/store/refused.ts';
import { openServer } from '../../src/store/server.ts';
import { freshDatabase, freshFolder, MIGRATIONS } from '../support/fresh-stores.ts';

function aMigration(name: string, sql: string): Migration {
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}

const FIRST = aMigration('20260101000000_first', 'CREATE TABLE one (id INT)');
const SECOND = aMigration('20260102000000_second', 'CREATE TABLE two (id INT); INSERT INTO one VALUES (1)');
const BROKEN = aMigration('20260103000000_broken', 'CREATE TABLE three (id INT); SELECT no_such_function()');

async function migrateTo(url: string, ...migrations: readonly Migration[]): Promise<void> {
  const { close } = await openServer(url, migrations);
  await close();
}

async function ask(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const tablesIn = async (url: string) => {
  const rows = await ask(
    url,
    "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename",
  );
  return rows.map((row) => row['tablename']);
};

describe('the committed migrations', () => {
  it('say what the schema says', async () => {
    expect(await schemaDifference(resolve(import.meta.dirname, '../../prisma'))).toBe('');
  });

  it('are read oldest first, with the checksum that Prisma reckons, whatever the line ends', async () => {
    const folder = await freshFolder();
    await writeFile(join(folder, 'migration_lock.toml'), '');
    for (const [name, sql] of [
      ['20260102_b', 'SELECT 2;\r\n'],
      ['20260101_a', 'SELECT 1;\n'],
    ] as const) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, 'migration.sql'), sql);
    }
    expect(await readMigrations(folder)).toEqual([
      aMigration('20260101_a', 'SELECT 1;\n'),
      aMigration('20260102_b', 'SELECT 2;\n'),
    ]);
  });

  it('are missed when there are none', async () => {
    await expect(readMigrations(await freshFolder())).rejects.toThrow(StoreRefused);
    await expect(readMigrations(join(await freshFolder(), 'nowhere'))).rejects.toThrow(
      /ikke kommet helt med/,
    );
  });
});

describe('a database', () => {
  let url: string;
  beforeAll(async () => {
    url = await freshDatabase();
    await migrateTo(url, ...(await readMigrations(MIGRATIONS)));
  });

  it('has a history that Prisma itself takes for its own', async () => {
    const schema = await readFile(resolve(MIGRATIONS, '../schema.prisma'), 'utf8');
    const pool = new Pool({ connectionString: url });
    const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
    const engine = await SchemaEngine.new(
      { datamodels: [['schema.prisma', schema]] },
      () => undefined,
      adapter,
    );
    const migrationsList = await listMigrations(MIGRATIONS);
    const filters = { externalTables: [], externalEnums: [] };
    expect(
      await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters }),
    ).toEqual(
      expect.objectContaining({
        hasMigrationsTable: true,
        history: null,
        editedMigrationNames: [],
        failedMigrationNames: [],
      }),
    );
    expect(await engine.applyMigrations({ migrationsList, filters })).toEqual({ appliedMigrationNames: [] });
    engine.free();
    await pool.end();
  });

  it('is left alone when it has every migration', async () => {
    const history = 'SELECT * FROM _prisma_migrations ORDER BY id';
    const before = await ask(url, history);
    await migrateTo(url, ...(await readMigrations(MIGRATIONS)));
    expect(await ask(url, history)).toEqual(before);
  });
});

describe('migrating', () => {
  it('goes on from where the last start came to', async () => {
    const url = await freshDatabase();
    await migrateTo(url, FIRST);
    await migrateTo(url, FIRST, SECOND);
    expect(await tablesIn(url)).toEqual(['_prisma_migrations', 'one', 'two']);
  });

  it('takes a migration that fails back whole, and keeps those before it', async () => {
    const url = await freshDatabase();
    await expect(migrateTo(url, FIRST, BROKEN)).rejects.toThrow(
      /20260103000000_broken lykkedes ikke .*no_such_function/,
    );
    expect(await tablesIn(url)).toEqual(['_prisma_migrations', 'one']);

    await migrateTo(url, FIRST, SECOND);
    expect(await tablesIn(url)).toEqual(['_prisma_migrations', 'one', 'two']);
  });

  it('is done once by five instances that start at the same moment', async () => {
    const url = await freshDatabase();
    await Promise.all(Array.from({ length: 5 }, () => migrateTo(url, FIRST, SECOND)));
    expect(await ask(url, 'SELECT * FROM one')).toEqual([{ id: 1 }]);
    expect(await ask(url, 'SELECT migration_name FROM _prisma_migrations ORDER BY migration_name')).toEqual([
      { migration_name: FIRST.name },
      { migration_name: SECOND.name },
    ]);
  });

  it('refuses a migration that was changed after it was applied', async () => {
    const url = await freshDatabase();
    await migrateTo(url, FIRST);
    const edited = aMigration(FIRST.name, 'CREATE TABLE one (id BIGINT)');
    await expect(migrateTo(url, edited, SECOND)).rejects.toThrow(
      /first er blevet ændret.*Læg den oprindelige fil tilbage/,
    );
    expect(await tablesIn(url)).toEqual(['_prisma_migrations', 'one']);
  });

  it('refuses a database that a newer version has used', async () => {
    const url = await freshDatabase();
    await migrateTo(url, FIRST, SECOND);
    await expect(migrateTo(url, FIRST)).rejects.toThrow(/second.*nyere version/);
  });

  it('refuses a database that another tool left half done', async () => {
    const url = await freshDatabase();
    await migrateTo(url, FIRST, SECOND);
    await ask(
      url,
      `UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '${SECOND.name}'`,
    );
    await expect(migrateTo(url, FIRST, SECOND)).rejects.toThrow(/second er efterladt halvt udført/);
  });

  it('passes over what another tool has marked as taken back', async () => {
    const url = await freshDatabase();
    await migrateTo(url, FIRST, SECOND);
    await ask(url, `DROP TABLE two`);
    await ask(
      url,
      `UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = '${SECOND.name}'`,
    );
    await migrateTo(url, FIRST, SECOND);
    expect(await tablesIn(url)).toEqual(['_prisma_migrations', 'one', 'two']);
  });
});
