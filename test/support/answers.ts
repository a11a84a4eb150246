import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Where commands are answered; each has an address of its own there, by its name. */
export type Answers = {
  urlFor(name: string): string;
  /** How often that one was answered. */
  countOf(name: string): number;
  /** When it was answered first, on the clock of `performance`. */
  firstOf(name: string): number | undefined;
  close(): Promise<void>;
};

/** Opens a place that takes every answer and remembers it. */
export async function openAnswers(): Promise<Answers> {
  const counts = new Map<string, number>();
  const firsts = new Map<string, number>();
  const server = createServer(async (request, response) => {
    const name = decodeURIComponent(request.url?.slice(1) ?? '');
    await text(request);
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (!firsts.has(name)) firsts.set(name, performance.now());
    response.end('ok');
  });
  await new Promise<void>((opened) => server.listen(0, '127.0.0.1', opened));
  const { port } = server.address() as AddressInfo;
  return {
    urlFor: (name) => `http://127.0.0.1:${port}/${encodeURIComponent(name)}`,
    countOf: (name) => counts.get(name) ?? 0,
    firstOf: (name) => firsts.get(name),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
