import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { StoreLocation } from '../store/open.ts';

/** A backup in the folder; its name tells when it was made. */
export type KeptBackup = { readonly file: string; readonly madeAt: Date };

/** So many nightly backups are kept: what was erased is gone from them a week later too. */
const KEPT = 7;

const NAME = /^hto-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})\.backup$/;

/** Where the nightly backups are kept; undefined where none are made. */
export function backupFolderOf(where: StoreLocation): string | undefined {
  if (where.backups !== undefined) return resolve(where.backups);
  return where.kind === 'embedded' ? join(resolve(where.folder), 'backups') : undefined;
}

/** The nightly backups in the folder, the newest first; none where there is no such folder. */
export async function backupsIn(folder: string): Promise<readonly KeptBackup[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .flatMap((name) => {
      const [match, year, month, day, hour, minute, second] = NAME.exec(name) ?? [];
      const madeAt = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
      return match === undefined || Number.isNaN(madeAt.getTime())
        ? []
        : [{ file: join(folder, name), madeAt }];
    })
    .toSorted((one, other) => other.madeAt.getTime() - one.madeAt.getTime());
}

/** The name of a backup that is made then. */
export function backupFile(folder: string, madeAt: Date): string {
  const [day = '', time = ''] = madeAt.toISOString().replaceAll(/[-:]/g, '').split('T');
  return join(folder, `hto-${day}-${time.slice(0, 6)}.backup`);
}

/**
 * Has a file written that only its owner may read, and checked, before it gets its name: nobody ever finds half of it
 * there. What is unfinished goes when anything fails.
 */
export async function writeWhole<T>(
  file: string,
  write: (save: Save) => Promise<void>,
  check: (file: string) => Promise<T>,
): Promise<T> {
  const unfinished = `${file}.part`;
  try {
    await write((bytes) => pipeline(bytes, createWriteStream(unfinished, { mode: 0o600 })));
    await forceToDisk(unfinished);
    const checked = await check(unfinished);
    await rename(unfinished, file);
    return checked;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** What is in a file. It is opened when somebody begins to read, so that nobody's changed mind leaves it open. */
export async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(file);
}

/** Puts bytes on the disk. */
export type Save = (bytes: AsyncIterable<Uint8Array>) => Promise<void>;

export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

/** Removes the oldest nightly backups beyond those that are kept. */
export async function clearOut(folder: string): Promise<void> {
  for (const { file } of (await backupsIn(folder)).slice(KEPT)) await rm(file, { force: true });
}

async function forceToDisk(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
