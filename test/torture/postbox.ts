import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Addresses for Slack's response_url, one for each act, so that an answer can be told from all others. */
export type Postbox = {
  urlFor(act: string): string;
  /** What came for that act, oldest first. */
  arrived(act: string): readonly string[];
  close(): Promise<void>;
};

export async function openPostbox(): Promise<Postbox> {
  const boxes = new Map<string, string[]>();
  const server = createServer(async (request, response) => {
    const act = request.url?.split('/').at(-1) ?? '';
    const answer = await text(request);
    boxes.set(act, [...(boxes.get(act) ?? []), answer]);
    response.end('ok');
  });
  // As long as Slack itself keeps an idle connection: this process is busy for seconds now and then.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    urlFor: (act) => `http://127.0.0.1:${port}/${act}`,
    arrived: (act) => boxes.get(act) ?? [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
