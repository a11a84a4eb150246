import { type Progress, unwatched } from '../kernel/progress.ts';
import type { Turn } from './bot.ts';
import { sayPlainly } from './say.ts';

/** Has whoever waits told how far the work has come, in those words. */
export function meanwhile(
  { meanwhile: show }: Pick<Turn, 'meanwhile'>,
  words: (done: number, total: number) => string,
): Progress {
  if (!show) return unwatched;
  return (done, total = done) => show(sayPlainly({ text: words(done, total) }));
}
