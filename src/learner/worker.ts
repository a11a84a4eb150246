import { serialize } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import type { Content } from '../content/content.ts';
import { LEARN, type Part } from '../qa/understand.ts';

// The thread that `learnApart` starts: it learns one part, hands it over, and ends.
const { part, content }: { readonly part: Part; readonly content: Content } = workerData;
const bytes = serialize(LEARN[part](content));
parentPort?.postMessage(bytes);
