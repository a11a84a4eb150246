import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { bytesOf, type Save, writeWhole } from '../backup/backup-folder.ts';
import type { Counts } from '../backup/backup-lines.ts';
import { BackupRefused } from '../backup/backup-refused.ts';
import { madeFrom } from '../backup/make.ts';
import { unpacked } from '../backup/packed.ts';
import { type Restored, tryToRestore } from '../backup/restore.ts';
import { watched } from '../kernel/progress.ts';
import { type RunningBot, runningBotOn } from '../operator/ask-running-bot.ts';
import { readMigrations } from '../store/migrations-folder.ts';
import { isOfDatabase, placeIn } from '../store/trouble.ts';
import { backups as says } from '../wording/backup.ts';
import { problemWith } from './files.ts';
import { underProgress } from './progress-bar.ts';
import { DONE, print, refuse, type Terminal, tellProgress } from './terminal.ts';
import { withStore } from './with-store.ts';

/** Writes everything that is kept to a file, and restores that into a database of the moment to see that it can be. */
export async function makeBackup(terminal: Terminal, path: string): Promise<number> {
  const file = resolve(terminal.workingFolder, path);
  if (await isThere(file)) return refuse(terminal, says.fileThere(path));

  const save = async (write: (save: Save) => Promise<void>) => {
    tellProgress(terminal, says.making);
    try {
      const made = await writeWhole(file, write, (made) => check(terminal, made));
      await print(terminal.stdout, [...countLines(made.counts), says.made(path)]);
      return DONE;
    } catch (error) {
      if (isOfDatabase(error)) throw error;
      return refuse(terminal, error instanceof BackupRefused ? error.message : problemWith(path, error));
    }
  };
  const bot = await botAtWork(terminal);
  if (bot) return save((bytes) => fetchFrom(bot, bytes));
  const empty = await folderWithout(terminal);
  if (empty !== undefined) return refuse(terminal, says.nothingThere(empty));
  return withStore(terminal, (store) =>
    save((bytes) => madeFrom(store.access, store.migrations, terminal.clock(), bytes)),
  );
}

/** The data folder that holds no database yet: a copy of nothing would pass for one of what is elsewhere. */
async function folderWithout({ settings }: Terminal): Promise<string | undefined> {
  const where = settings.kind === 'config' ? settings.config.store : undefined;
  return where?.kind === 'embedded' && !(await isThere(placeIn(where.folder))) ? where.folder : undefined;
}

/** The bot that has the data folder for itself, where one runs. */
export async function botAtWork({ settings }: Terminal): Promise<RunningBot | undefined> {
  const where = settings.kind === 'config' ? settings.config.store : undefined;
  return where?.kind === 'embedded' ? runningBotOn(where.folder) : undefined;
}

/** Restores a file into a database of the moment and answers what would be there. */
export async function check(terminal: Terminal, file: string): Promise<Restored> {
  const migrations = await readMigrations(terminal.migrationsFolder);
  return reading(terminal, says.checking, file, (bytes) => tryToRestore(migrations, unpacked(bytes)));
}

/** Does something with what is in a file, under a bar of how much of it is read. */
export async function reading<T>(
  terminal: Terminal,
  what: string,
  file: string,
  work: (bytes: AsyncIterable<Uint8Array>) => Promise<T>,
): Promise<T> {
  const { size } = await stat(file);
  return underProgress(terminal, what, (progress) =>
    work(watched(bytesOf(file), progress, ({ length }) => length, size)),
  );
}

/** One line a table. */
export function countLines(counts: Counts): readonly string[] {
  const names = Object.keys(counts);
  const widest = Math.max(...names.map((name) => name.length));
  return names.map((name) => `${name.padEnd(widest)}  ${String(counts[name]).padStart(8)}`);
}

async function fetchFrom(bot: RunningBot, save: Save): Promise<void> {
  const { status, body } = await bot.ask('backup');
  if (status !== 200) throw new BackupRefused(says.botFailed);
  await save(body);
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
