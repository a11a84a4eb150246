import { PGlite } from '@electric-sql/pglite';
import { damaged } from './trouble.ts';

/** Log files of 1 MB rather than 16, and a cache of 16 MB rather than 128: the system caches the files anyway. */
const MAKE = ['--wal-segsize=1'];
const SMALL = ['shared_buffers=16MB', 'max_wal_size=32MB', 'min_wal_size=32MB'];
/** A log that was cut is gone, and not a file for later with the old words in it. */
const FORGETFUL = ['wal_recycle=off'];
const START = [
  ...PGlite.defaultStartParams,
  ...[...SMALL, ...FORGETFUL].flatMap((setting) => ['-c', setting]),
];

/** How often the log is cut, in milliseconds: at PostgreSQL's own pace. */
const CUT_EVERY = 5 * 60 * 1000;

/** Starts PostgreSQL inside this process on the data in a folder, which it makes when the folder is empty. */
export async function startEngine(folder: string): Promise<PGlite> {
  const complaints: string[] = [];
  const onStderr = (line: string) => {
    const complaint = /(?:PANIC|FATAL|DETAIL): +(.+)/.exec(line)?.[1];
    if (complaint) complaints.push(complaint);
    return false;
  };
  try {
    return await PGlite.create(folder, { initDbStartParams: MAKE, startParams: START, onStderr });
  } catch (error) {
    throw damaged(folder, complaints.join(' ') || String(error), error);
  }
}

/**
 * Cuts the engine's log from time to time until it is told to stop. A server has a process for that; in here nobody
 * does it, and the log would grow until the next start.
 */
export function keepLogShort(engine: PGlite): () => void {
  // Should it fail, whatever is asked next fails as well, and is heard.
  const cut = () => void engine.exec('CHECKPOINT').catch(() => undefined);
  const timer = setInterval(cut, CUT_EVERY).unref();
  return () => clearInterval(timer);
}

/**
 * Takes what was deleted out of the files, too: the tables are written anew without it, and so much of the log is cut as
 * tells of it. It takes a second or so, in which everybody waits.
 */
export async function purge(engine: Pick<PGlite, 'exec'>): Promise<void> {
  await engine.exec('VACUUM (FULL, ANALYZE)');
  await engine.exec('SELECT pg_switch_wal()');
  await engine.exec('CHECKPOINT');
}
