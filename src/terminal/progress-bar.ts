import cliProgress from 'cli-progress';
import { type Progress, unwatched } from '../kernel/progress.ts';
import { progressBar as says } from '../wording/terminal.ts';
import type { Terminal } from './terminal.ts';

/** In characters. */
const WIDTH = 30;

/**
 * Does long work under a bar on standard error, or under a count while nobody knows of how much, and takes it away again
 * whatever comes of the work. Where nobody sits at the terminal nothing is shown.
 */
export async function underProgress<T>(
  { stderr }: Pick<Terminal, 'stderr'>,
  what: string,
  work: (progress: Progress) => Promise<T>,
): Promise<T> {
  if (!stderr.isTTY) return work(unwatched);

  const bar = new cliProgress.SingleBar({
    stream: stderr as NodeJS.WritableStream,
    barsize: WIDTH,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    clearOnComplete: true,
    gracefulExit: false,
    format: (options, { progress, value, total }) =>
      total > 0
        ? says.share(
            what,
            cliProgress.Format.BarFormat?.(progress, options) ?? '',
            Math.floor(progress * 100),
          )
        : says.count(what, value),
  });
  bar.start(0, 0);
  try {
    return await work((done, total = 0) => {
      if (bar.getTotal() !== total) bar.setTotal(total);
      bar.update(done);
    });
  } finally {
    bar.stop();
  }
}
