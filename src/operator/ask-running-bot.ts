import { type IncomingMessage, request } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { socketIn } from './socket.ts';

/** A bot that runs on the data folder. */
export type RunningBot = {
  ask(
    path: string,
    body?: AsyncIterable<Uint8Array>,
  ): Promise<{ readonly status: number; readonly body: AsyncIterable<Uint8Array> }>;
};

/** Nobody listens, or nothing is there. */
const NOBODY: readonly unknown[] = ['ENOENT', 'ECONNREFUSED', 'ENOTSOCK'];

/** The bot that runs on the folder; undefined where none does. */
export async function runningBotOn(folder: string): Promise<RunningBot | undefined> {
  const socketPath = socketIn(folder);
  if (socketPath === undefined) return undefined;

  const ask: RunningBot['ask'] = async (path, body) => {
    const answer = await exchange(socketPath, path, body);
    return { status: answer.statusCode ?? 500, body: answer };
  };
  try {
    const { body } = await ask('');
    for await (const _ of body);
    return { ask };
  } catch (error) {
    if (error instanceof Error && 'code' in error && NOBODY.includes(error.code)) return undefined;
    throw error;
  }
}

function exchange(
  socketPath: string,
  path: string,
  body: AsyncIterable<Uint8Array> | undefined,
): Promise<IncomingMessage> {
  return new Promise((answered, failed) => {
    // A connection that is kept may have been closed by the time it is used again.
    const method = body ? 'PUT' : 'GET';
    const asking = request({ socketPath, path: `/${path}`, method, agent: false }, answered);
    asking.once('error', failed);
    if (body) pipeline(body, asking).catch(failed);
    else asking.end();
  });
}
