import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openStore } from '../../src/store/open.ts';
import { MIGRATIONS, newDataIn } from './fresh-stores.ts';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the run's PostgreSQL server; its database "postgres" is nobody's to change. */
    readonly postgres: string;
    /** A folder for the run's files, removed when it ends. */
    readonly scratch: string;
  }
}

/** Gives the tests of a run one real PostgreSQL server, a folder for their files and an embedded database to copy. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const scratch = await mkdtemp(join(tmpdir(), 'hto-scratch-'));
  const [postgres, store] = await Promise.all([
    startPostgres(),
    openStore({ kind: 'embedded', folder: newDataIn(scratch) }, MIGRATIONS),
  ]);
  await store.close();
  project.provide('postgres', postgres.url('postgres'));
  project.provide('scratch', scratch);

  return async () => {
    await postgres.remove();
    await rm(scratch, { recursive: true, force: true });
  };
}
