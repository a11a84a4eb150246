/** Waits so many milliseconds; ends early with an error when the signal says so. Only main holds the real one. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;
