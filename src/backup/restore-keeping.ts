import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Store, StoreLocation } from '../store/open.ts';
import { backupFolderOf, makeFolder, type Save, writeWhole } from './backup-folder.ts';
import { madeFrom } from './make.ts';
import { countAll, type Restored, restore } from './restore.ts';

export type RestoredKeeping = Restored & {
  readonly kind: 'restored';
  /** The file with what was there before; undefined where nothing was, or there is no folder for it. */
  readonly kept: string | undefined;
};

/** Restores a backup after what it takes the place of was put aside as a backup of its own. */
export async function restoreKeeping(
  { access, migrations }: Pick<Store, 'access' | 'migrations'>,
  where: StoreLocation,
  now: Date,
  lines: AsyncIterable<string>,
  overwrite: boolean,
): Promise<RestoredKeeping> {
  const folder = backupFolderOf(where);
  const isEmpty = Object.values(await countAll(access, migrations)).every((rows) => rows === 0);
  const kept =
    !overwrite || isEmpty || folder === undefined
      ? undefined
      : join(folder, `before-restore-${randomUUID()}.backup`);
  if (folder !== undefined && kept !== undefined) {
    await makeFolder(folder);
    const write = (save: Save) => madeFrom(access, migrations, now, save);
    await writeWhole(kept, write, async () => undefined);
  }
  return { kind: 'restored', ...(await restore(access, migrations, lines, overwrite)), kept };
}
