import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { storeProblems } from '../wording/store.ts';
import { StoreRefused } from './refused.ts';

/** One committed step of the schema, as Prisma lays it out: `<time>_<sentence>/migration.sql`. */
export type Migration = {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file in hex, as Prisma reckons it, with line ends as they are committed. */
  readonly checksum: string;
};

/** Every migration in the folder, oldest first. */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = found.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  if (names.length === 0) {
    throw new StoreRefused(storeProblems.noMigrations(folder));
  }

  return Promise.all(names.toSorted().map((name) => readMigration(folder, name)));
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const sql = (await readFile(join(folder, name, 'migration.sql'), 'utf8')).replaceAll('\r\n', '\n');
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}
