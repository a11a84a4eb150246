import type { DatabaseAccess } from '../store/database.ts';
import type { Migration } from '../store/migrations-folder.ts';
import { inOneTransaction } from '../store/session.ts';
import { linesOf } from './backup-lines.ts';
import { packed } from './packed.ts';
import { snapshot } from './snapshot.ts';

/**
 * Hands a backup, packed, to whoever takes it, while nothing of it changes. Inside this process everybody else waits
 * meanwhile, so it should go to a disk and not to somebody slow.
 */
export function madeFrom<T>(
  access: DatabaseAccess,
  migrations: readonly Migration[],
  now: Date,
  take: (bytes: AsyncIterable<Uint8Array>) => Promise<T>,
): Promise<T> {
  return inOneTransaction(access, (session) => take(packed(linesOf(snapshot(session, migrations, now)))));
}
