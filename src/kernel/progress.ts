/**
 * Told how far long work has come: so many pieces of so many, or of nobody knows how many. It may be called as often as
 * one likes; whoever listens decides what to show of it.
 */
export type Progress = (done: number, total?: number) => void;

/** For work that nobody watches. */
export const unwatched: Progress = () => undefined;
