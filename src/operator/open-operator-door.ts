import { chmod, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Log } from '../kernel/log.ts';
import { kindOf } from '../kernel/log.ts';
import { socketIn } from './socket.ts';

/** What the operator can ask a running bot; the name is the path. */
export type OperatorRoutes = Readonly<
  Record<string, (request: IncomingMessage, response: ServerResponse) => Promise<void>>
>;

/** Opens the door for the operator in the data folder. The folder's lock is held, so that a socket left there is nobody's. */
export async function openOperatorDoor(
  folder: string,
  routes: OperatorRoutes,
  log: Log,
): Promise<{ close(): Promise<void> }> {
  const path = socketIn(folder);
  if (path === undefined) {
    log.warn({ why: 'name_too_long' }, 'the operator cannot ask the running bot');
    return { close: async () => undefined };
  }

  const server = createServer((request, response) => {
    const answer = routes[request.url?.slice(1).split('?', 1)[0] ?? ''];
    if (!answer) return void response.writeHead(404).end();

    answer(request, response).catch((error: unknown) => {
      log.error({ error: kindOf(error) }, 'what the operator asked for failed');
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  // What the operator asks for takes the time it takes.
  server.requestTimeout = 0;
  await rm(path, { force: true });
  await new Promise<void>((opened, failed) => server.once('error', failed).listen(path, opened));
  await chmod(path, 0o600);
  return {
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeIdleConnections();
      }),
  };
}
