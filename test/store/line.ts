import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line to a server: while it is muted everything waits and nobody hangs up. */
export type Line = { readonly url: string; mute(): void; unmute(): void; close(): void };

export async function openLine(url: string): Promise<Line> {
  const { port, hostname } = new URL(url);
  const sockets = new Set<Socket>();
  const exchange = createServer((caller) => {
    const callee = connect(Number(port), hostname);
    pass(caller, callee);
    pass(callee, caller);
    sockets.add(caller).add(callee);
  });
  const hold = (caller: Socket) => void caller.pause();

  await new Promise<void>((resolve) => exchange.listen(0, '127.0.0.1', resolve));
  const { port: ownPort } = exchange.address() as AddressInfo;
  return {
    url: url.replace(`:${port}/`, `:${ownPort}/`),
    mute() {
      exchange.on('connection', hold);
      for (const socket of sockets) socket.pause();
    },
    unmute() {
      exchange.off('connection', hold);
      for (const socket of sockets) socket.resume();
    },
    close() {
      exchange.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function pass(from: Socket, to: Socket): void {
  from.on('data', (said) => to.write(said));
  from.on('error', () => to.destroy());
  from.on('close', () => to.destroy());
}
