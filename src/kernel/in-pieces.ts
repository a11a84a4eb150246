import { type Progress, unwatched } from './progress.ts';

/** So many at a time take a few milliseconds. */
const PIECE = 500;

/** Does the same to each of many, and lets others have their turn in between. */
export async function inPieces<T, R>(
  many: readonly T[],
  work: (one: T, index: number) => R,
  progress: Progress = unwatched,
): Promise<readonly R[]> {
  const done: R[] = [];
  for (let from = 0; from < many.length; from += PIECE) {
    for (const [index, one] of many.slice(from, from + PIECE).entries()) done.push(work(one, from + index));
    progress(done.length, many.length);
    await othersFirst();
  }
  return done;
}

/** Lets whatever else is ready have its turn: what is sent and what comes in, too. */
export function othersFirst(): Promise<void> {
  return new Promise((go) => setImmediate(go));
}
