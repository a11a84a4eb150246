import { setTimeout as pause } from 'node:timers/promises';
import type { Wait } from '../../src/kernel/wait.ts';

/** Really waits, for tests in which nothing is waited for to the end. */
export const realWait: Wait = (ms, signal) => pause(ms, undefined, { signal });
