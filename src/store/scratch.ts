import { migrate } from './migrate.ts';
import type { Migration } from './migrations-folder.ts';
import { embeddedSession, type Session } from './session.ts';

/** A database of the moment, in memory, that ends with the work. */
export type Scratch = Session & {
  /** Brings it up to the newest of these migrations. */
  migrate(migrations: readonly Migration[]): Promise<void>;
};

export async function inScratch<T>(work: (scratch: Scratch) => Promise<T>): Promise<T> {
  const { startEngine } = await import('./engine.ts');
  const engine = await startEngine('memory://');
  const session = embeddedSession(engine);
  try {
    return await work({ ...session, migrate: (migrations) => migrate(session, migrations) });
  } finally {
    await engine.close();
  }
}
