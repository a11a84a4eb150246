import type { StoreLocation } from '../store/open.ts';
import { StoreDamaged } from '../store/refused.ts';
import { troubleOf } from '../store/trouble.ts';
import { backupAdvice } from '../wording/backup.ts';
import { backupFolderOf, backupsIn } from './backup-folder.ts';

/** What to tell the operator of a database that fails; undefined where the failure is none of the database's. */
export async function adviceOn(failure: unknown, where: StoreLocation): Promise<string | undefined> {
  const trouble = troubleOf(failure, where);
  return trouble instanceof StoreDamaged
    ? `${trouble.message} ${await adviceOnBackups(where)}`
    : trouble?.message;
}

/** What is left to do when the data cannot be read any more: it names the newest backup. */
async function adviceOnBackups(where: StoreLocation): Promise<string> {
  const folder = backupFolderOf(where);
  const [newest] = folder === undefined ? [] : await backupsIn(folder);
  return newest ? backupAdvice.newest(newest.file, newest.madeAt) : backupAdvice.none;
}
