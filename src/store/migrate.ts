import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { storeProblems } from '../wording/store.ts';
import type { Migration } from './migrations-folder.ts';
import { mayPass, StoreRefused } from './refused.ts';
import type { Session } from './session.ts';

const appliedSchema = z.object({ name: z.string(), checksum: z.string(), finished: z.boolean() });
type Applied = z.infer<typeof appliedSchema>;

// The lock is the one that Prisma takes under the same number, so the two never migrate at the same time.
const TAKE_TURN = `SET LOCAL lock_timeout = '60s'; SELECT pg_advisory_xact_lock(72707369)`;

const CREATE_HISTORY = `CREATE TABLE _prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

const READ_HISTORY = `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
  FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`;

const ADD_TO_HISTORY = `INSERT INTO _prisma_migrations
  (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
  VALUES ($1, $2, $3, clock_timestamp(), clock_timestamp(), 1)`;

/**
 * Brings the database up to the newest migration, each in a transaction of its own together with its row of history, so
 * that a start after one killed half-way goes on from there. Of several processes one migrates and the others wait.
 */
export async function migrate(session: Session, migrations: readonly Migration[]): Promise<void> {
  let applied: 'one' | 'all' = 'one';
  while (applied === 'one') applied = await inTransaction(session, () => applyNext(session, migrations));
}

async function inTransaction<T>(session: Session, work: () => Promise<T>): Promise<T> {
  await session.run('BEGIN');
  try {
    const result = await work();
    await session.run('COMMIT');
    return result;
  } catch (error) {
    await session.run('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function applyNext(session: Session, migrations: readonly Migration[]): Promise<'one' | 'all'> {
  await session.run(TAKE_TURN);
  const next = nextOf(migrations, await readHistory(session));
  if (!next) return 'all';

  await apply(session, next);
  return 'one';
}

async function readHistory(session: Session): Promise<readonly Applied[]> {
  const known = await session.query(`SELECT 1 FROM pg_tables WHERE schemaname = $1 AND tablename = $2`, [
    'public',
    '_prisma_migrations',
  ]);
  if (known.length === 0) await session.run(CREATE_HISTORY);
  return z.array(appliedSchema).parse(await session.query(READ_HISTORY, []));
}

async function apply(session: Session, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await session.run(sql);
  } catch (error) {
    if (mayPass(error) || !(error instanceof Error)) throw error;
    throw new StoreRefused(storeProblems.migrationFailed(name, error.message), {
      cause: error,
    });
  }
  await session.query(ADD_TO_HISTORY, [randomUUID(), checksum, name]);
}

/** The first migration that the database lacks; undefined when it has them all. */
function nextOf(migrations: readonly Migration[], history: readonly Applied[]): Migration | undefined {
  for (const { name, checksum, finished } of history) {
    const migration = migrations.find((each) => each.name === name);
    if (!finished) {
      throw new StoreRefused(storeProblems.migrationHalfDone(name));
    }
    if (!migration) {
      throw new StoreRefused(storeProblems.migrationUnknown(name));
    }
    if (migration.checksum !== checksum) {
      throw new StoreRefused(storeProblems.migrationChanged(name));
    }
  }
  return migrations.find(({ name }) => !history.some((applied) => applied.name === name));
}
