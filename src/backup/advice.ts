import type { StoreLocation } from '../store/open.ts';
import { backupAdvice } from '../wording/backup.ts';
import { backupFolderOf, backupsIn } from './backup-folder.ts';

/** What is left to do when the data cannot be read any more: it names the newest backup. */
export async function adviceOnBackups(where: StoreLocation): Promise<string> {
  const folder = backupFolderOf(where);
  const [newest] = folder === undefined ? [] : await backupsIn(folder);
  return newest ? backupAdvice.newest(newest.file, newest.madeAt) : backupAdvice.none;
}
