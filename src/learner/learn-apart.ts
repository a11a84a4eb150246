import { Worker } from 'node:worker_threads';
import type { Content } from '../content/content.ts';
import type { Part } from '../qa/understand.ts';

/** Learns one part of what it takes to understand messages: as bytes that `v8.deserialize` reads. */
export type LearnApart = (part: Part, content: Content) => Promise<Uint8Array>;

/** Learns in a thread of its own: the event loop goes on meanwhile, and what learning took up is given back at its end. */
export const learnApart: LearnApart = (part, content) =>
  new Promise((learned, failed) => {
    const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: { part, content } });
    worker.once('message', learned);
    worker.once('error', failed);
    worker.once('exit', () => failed(new Error('the thread that learns ended before it had learned')));
  });
