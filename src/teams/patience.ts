import type { Wait } from '../kernel/wait.ts';
import { patienceAsked } from './failure.ts';

/** Teams asks for more patience than this only when something is badly wrong. */
const LONGEST_PATIENCE_SECONDS = 30;

/** Teams gives a client that waits five seconds, the way there and back included. */
export const PATIENCE_MS = 4_000;

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
