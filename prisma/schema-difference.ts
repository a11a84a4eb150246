import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { type MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { readMigrations } from '../src/store/migrations-folder.ts';

/** The SQL that takes a database with every migration to what the schema says; empty when the two agree. */
export async function schemaDifference(prismaFolder: string): Promise<string> {
  const migrations = await listMigrations(join(prismaFolder, 'migrations'));
  const schema = {
    path: 'schema.prisma',
    content: await readFile(join(prismaFolder, 'schema.prisma'), 'utf8'),
  };
  const scratch = await PGlite.create('memory://');
  try {
    const engine = await SchemaEngine.new(
      { datamodels: [[schema.path, schema.content]] },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(adapterOn(scratch)),
    );
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrations },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    engine.free();
    return /^(?!--|$)/m.test(stdout ?? '') ? (stdout ?? '') : '';
  } finally {
    await scratch.close();
  }
}

/** Prisma's engine applies the migrations to a shadow of the database; the scratch one, empty as it is, serves. */
function adapterOn(scratch: PGlite): Parameters<typeof bindMigrationAwareSqlAdapterFactory>[0] {
  const factory = new PrismaPGlite(scratch);
  const connect = async () => {
    const adapter = await factory.connect();
    // The adapter's own does not wait, so a migration that fails would pass for one that did not.
    return Object.assign(adapter, {
      executeScript: async (script: string) => {
        await scratch.exec(script);
      },
    });
  };
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect,
    connectToShadowDb: connect,
  };
}

/** The migrations as Prisma's engine wants to be given them. */
export async function listMigrations(folder: string): Promise<MigrationList> {
  const migrations = await readMigrations(folder);
  const lock = join(folder, 'migration_lock.toml');
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: await readFile(lock, 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}
