import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export type ServerOptions = {
  readonly host: string;
  /** 0 picks a free port. */
  readonly port: number;
  /** Path → handler, looked up anew at each request, so that a platform may join later. */
  readonly routes: ReadonlyMap<string, Handler>;
  /** Whether the database answers; decides /readyz. */
  readonly ready: () => Promise<boolean>;
  readonly onError: (error: unknown) => void;
};

export type Server = {
  readonly port: number;
  /** Takes no new connection and resolves when the requests in hand are answered. */
  close(): Promise<void>;
};

const PATIENCE = {
  /** Whoever sends slower than this is cut off. Node itself looks for them only twice a minute. */
  requestTimeout: 15_000,
  headersTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
  /**
   * Longer than any usual proxy keeps a connection it has no use for (Caddy: two minutes). Whoever closes first must be the
   * one that sends: a request that meets the other's end on its way is lost.
   */
  keepAliveTimeout: 150_000,
};

/** The one HTTP server: /healthz says the process lives, /readyz that it can do its work, the rest are platforms. */
export async function openServer(options: ServerOptions): Promise<Server> {
  const server = createServer(PATIENCE, (request, response) => {
    answer(options, request, response).catch((error: unknown) => {
      options.onError(error);
      if (!response.headersSent) end(response, 500);
      else response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // A connection whose answer is still being written is let go as soon as that is done.
        server.keepAliveTimeout = 1;
      }),
  };
}

async function answer(
  options: ServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url?.split('?', 1)[0] ?? '/';
  if (path === '/healthz') return end(response, 200);
  if (path === '/readyz') return end(response, (await options.ready()) ? 200 : 503);

  const handler = options.routes.get(path);
  return handler ? handler(request, response) : end(response, 404);
}

const WORDS: Readonly<Record<number, string>> = {
  200: 'ok',
  404: 'not found',
  500: 'failed',
  503: 'not ready',
};

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${WORDS[status]}\n`);
}
