/**
 * Told how far long work has come: so many pieces of so many, or of nobody knows how many. It may be called as often as
 * one likes; whoever listens decides what to show of it.
 */
export type Progress = (done: number, total?: number) => void;

/** For work that nobody watches. */
export const unwatched: Progress = () => undefined;

/** The same pieces, one after the other; tells how much of how much has passed. */
export async function* watched<T>(
  pieces: AsyncIterable<T>,
  progress: Progress,
  sizeOf: (piece: T) => number,
  total?: number,
): AsyncGenerator<T> {
  let passed = 0;
  for await (const piece of pieces) {
    yield piece;
    passed += sizeOf(piece);
    progress(passed, total);
  }
}
