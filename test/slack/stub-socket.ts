import { createHash } from 'node:crypto';
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** The far end of Socket Mode: takes connections, pushes envelopes and gathers what is acknowledged. */
export type StubSocket = {
  /** Ids of the envelopes that were acknowledged, in order. */
  readonly acknowledged: readonly string[];
  /** What was said in acknowledging an envelope. */
  answer(id: string): unknown;
  /** How many connections are open. */
  open(): number;
  /** Resolves when the newest connection is gone. */
  gone(): Promise<void>;
  /** Pushes an envelope over the newest connection; resolves when it is acknowledged. */
  push(type: string, id: string, payload: unknown): Promise<void>;
  /** Says nothing more, not even to a goodbye. */
  fallSilent(): void;
  /** Breaks every connection off. */
  breakOff(): void;
};

const HANDSHAKE = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 1;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

export function attachStubSocket(server: Server): StubSocket {
  const connections = new Set<Duplex>();
  const acknowledged: string[] = [];
  const answers = new Map<string, unknown>();
  const waiting = new Map<string, () => void>();
  let newestGone = Promise.resolve();

  let silent = false;
  const take = (connection: Duplex, { opcode, payload }: Frame): void => {
    if (silent) return;
    if (opcode === PING) connection.write(frame(PONG, payload));
    if (opcode === CLOSE) connection.end(frame(CLOSE, payload));
    if (opcode !== TEXT) return;

    const { envelope_id: id, payload: answer } = JSON.parse(payload.toString());
    acknowledged.push(id);
    answers.set(id, answer);
    waiting.get(id)?.();
  };

  server.on('upgrade', (request, connection) => {
    const key = createHash('sha1')
      .update(`${request.headers['sec-websocket-key']}${HANDSHAKE}`)
      .digest('base64');
    connection.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\n\r\n`,
    );
    connection.write(frame(TEXT, Buffer.from('{"type":"hello"}')));
    connections.add(connection);
    newestGone = new Promise((resolve) => {
      connection.on('close', () => {
        connections.delete(connection);
        resolve();
      });
    });
    connection.on('end', () => connection.end());
    connection.on('error', () => connection.destroy());
    connection.on('data', (data: Buffer) => {
      for (const each of framesIn(data)) take(connection, each);
    });
  });

  return {
    acknowledged,
    answer: (id) => answers.get(id),
    open: () => connections.size,
    gone: () => newestGone,
    push: (type, id, payload) =>
      new Promise((resolve) => {
        waiting.set(id, resolve);
        const envelope = JSON.stringify({ type, envelope_id: id, payload, accepts_response_payload: true });
        [...connections].at(-1)?.write(frame(TEXT, Buffer.from(envelope)));
      }),
    fallSilent() {
      silent = true;
    },
    breakOff() {
      for (const connection of connections) connection.destroy();
    },
  };
}

type Frame = { readonly opcode: number; readonly payload: Buffer };

/** One unmasked frame, as a server sends it. */
function frame(opcode: number, payload: Buffer): Buffer {
  const head = payload.length < 126 ? Buffer.from([0x80 | opcode, payload.length]) : Buffer.alloc(4);
  if (payload.length >= 126) {
    head[0] = 0x80 | opcode;
    head[1] = 126;
    head.writeUInt16BE(payload.length, 2);
  }
  return Buffer.concat([head, payload]);
}

/** The masked frames of a client; those of Slack's client are short enough to arrive whole. */
function framesIn(data: Buffer): readonly Frame[] {
  if (data.length < 6) return [];

  const short = data.readUInt8(1) & 0x7f;
  const start = short === 126 ? 4 : 2;
  const length = short === 126 ? data.readUInt16BE(2) : short;
  const mask = data.subarray(start, start + 4);
  const payload = data.subarray(start + 4, start + 4 + length).map((byte, at) => byte ^ (mask[at % 4] ?? 0));
  return [
    { opcode: data.readUInt8(0) & 0x0f, payload: Buffer.from(payload) },
    ...framesIn(data.subarray(start + 4 + length)),
  ];
}
