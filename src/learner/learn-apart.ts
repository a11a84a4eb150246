import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Content } from '../content/content.ts';
import type { Part } from '../qa/understand.ts';

/** Learns one part of what it takes to understand messages: as bytes that `unpack` reads. */
export type LearnApart = (part: Part, content: Content) => Promise<Uint8Array>;

const LEARN_ONE_PART = fileURLToPath(new URL('learn-one-part.ts', import.meta.url));

/**
 * Learns in a process of its own: the event loop goes on meanwhile, and all that learning took up is given back at its end,
 * which the memory of a thread is not. It knows none of the bot's secrets.
 */
export const learnApart: LearnApart = (part, content) =>
  new Promise((learned, failed) => {
    const child = fork(LEARN_ONE_PART, { serialization: 'advanced', env: {} });
    child.once('message', (bytes) =>
      bytes instanceof Uint8Array ? learned(bytes) : failed(new Error('what was learned is no bytes')),
    );
    child.once('error', failed);
    child.once('disconnect', () => failed(new Error('the process that learns ended before it had learned')));
    child.send({ part, content });
  });
