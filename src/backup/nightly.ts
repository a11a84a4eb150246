import { addDays } from '../kernel/civil-date.ts';
import type { Clock } from '../kernel/clock.ts';
import { danishDayAt, momentOf } from '../kernel/copenhagen.ts';
import type { Log } from '../kernel/log.ts';
import type { Store } from '../store/open.ts';
import {
  backupFile,
  backupsIn,
  bytesOf,
  clearOut,
  makeFolder,
  type Save,
  writeWhole,
} from './backup-folder.ts';
import { piecesOf } from './backup-lines.ts';
import { madeFrom } from './make.ts';
import { unpacked } from './packed.ts';

export type NightlyParts = {
  readonly store: Pick<Store, 'access' | 'migrations'>;
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Log;
};

/** Minutes after midnight in Copenhagen. */
const AT_NIGHT = 3 * 60;

/** Whether none was made since three o'clock last night. One dated ahead was made by a clock that was since set back. */
export function isBackupDue(made: readonly Date[], now: Date): boolean {
  const since = lastNight(now);
  return !made.some((at) => since <= at && at <= now);
}

/** Makes the night's backup where it is due, reads it through, and clears out the oldest. */
export async function nightlyBackup({ store, folder, clock, log }: NightlyParts): Promise<void> {
  const now = clock();
  const kept = await backupsIn(folder);
  const made = kept.map(({ madeAt }) => madeAt);
  if (!isBackupDue(made, now)) return;

  await makeFolder(folder);
  const write = (save: Save) => madeFrom(store.access, store.migrations, now, save);
  const rows = await writeWhole(backupFile(folder, now), write, readThrough);
  await clearOut(folder);
  log.info({ rows }, 'backed up');
}

/** Reads a backup to its end and answers how many rows it has; throws where it is not whole. */
async function readThrough(file: string): Promise<number> {
  let rows = 0;
  for await (const { kind } of piecesOf(unpacked(bytesOf(file)))) if (kind === 'row') rows += 1;
  return rows;
}

function lastNight(now: Date): Date {
  const today = danishDayAt(now);
  const tonight = momentOf({ day: today, minute: AT_NIGHT });
  return tonight <= now ? tonight : momentOf({ day: addDays(today, -1), minute: AT_NIGHT });
}
