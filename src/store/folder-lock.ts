import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { storeProblems } from '../wording/store.ts';
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
    return new StoreRefused(storeProblems.folderInUse(folder));
  }
  return new StoreRefused(storeProblems.folderUnlockable(folder, String(error)), { cause: error });
}
