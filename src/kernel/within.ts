import type { Wait } from './wait.ts';

/** What the work comes to, or 'late' when it takes longer than so many milliseconds. The work goes on either way. */
export async function within<T>(ms: number, wait: Wait, work: Promise<T>): Promise<T | 'late'> {
  const waiting = new AbortController();
  const late = wait(ms, waiting.signal).then(() => 'late' as const);
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    waiting.abort();
  }
}
