import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreRefused } from './refused.ts';

const SQLITE_BUSY = 5;

/**
 * Takes the folder for this process alone and returns what gives it back. SQLite holds the lock in the operating
 * system's kernel: it is gone as soon as the process is, however that ends, and it counts across containers of one host.
 */
export function lockFolder(folder: string): () => void {
  const lock = openLock(folder);
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return () => lock.close();
  } catch (error) {
    lock.close();
    throw refusal(folder, error);
  }
}

function openLock(folder: string): DatabaseSync {
  try {
    return new DatabaseSync(join(folder, 'lock.db'), { timeout: 0 });
  } catch (error) {
    throw refusal(folder, error);
  }
}

function refusal(folder: string, error: unknown): StoreRefused {
  if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) {
    return new StoreRefused(
      `Another process is using the data folder ${folder}. Stop it, give this one another folder (HTO_DATA), or let both use a PostgreSQL server (DATABASE_URL).`,
    );
  }
  return new StoreRefused(
    `The data folder ${folder} cannot be locked (${String(error)}). It must be a folder in which this user may write; HTO_DATA names it.`,
    { cause: error },
  );
}
