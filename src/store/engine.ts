import { PGlite } from '@electric-sql/pglite';
import { damaged } from './trouble.ts';

/** Log files of 1 MB rather than 16, and a cache of 16 MB rather than 128: the system caches the files anyway. */
const MAKE = ['--wal-segsize=1'];
const SMALL = ['shared_buffers=16MB', 'max_wal_size=32MB', 'min_wal_size=32MB'];
const START = [...PGlite.defaultStartParams, ...SMALL.flatMap((setting) => ['-c', setting])];

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
