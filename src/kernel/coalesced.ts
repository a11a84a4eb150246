/**
 * The same work, never twice at a time. Whoever asks while it runs shares with the others one run that begins when this
 * one has ended, so that each asking is followed by a whole run.
 */
export function coalesced(work: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;

  const begin = () => {
    next = undefined;
    const run = work();
    last = run.catch(() => undefined);
    return run;
  };
  return () => {
    next ??= last.then(begin);
    return next;
  };
}
