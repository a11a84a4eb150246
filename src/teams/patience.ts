import type { Wait } from '../kernel/wait.ts';
import { patienceAsked } from './failure.ts';

/** Teams asks for more patience than this only when something is badly wrong. */
const LONGEST_PATIENCE_SECONDS = 30;

/** Sends once; when Teams asks to wait, waits as told and sends once more. Nothing else is ever sent again. */
export async function sendPatiently<T>(send: () => Promise<T>, wait: Wait, closing: AbortSignal): Promise<T> {
  try {
    return await send();
  } catch (error) {
    const seconds = patienceAsked(error);
    if (seconds === undefined || seconds > LONGEST_PATIENCE_SECONDS) throw error;

    await wait(seconds * 1000, closing).catch(() => {
      throw error;
    });
    return send();
  }
}

/** What the work comes to, or 'late' when it takes longer than that. The work goes on either way. */
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
