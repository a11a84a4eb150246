import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { never } from '../../src/kernel/never.ts';
import { attachStubSocket, type StubSocket } from './stub-socket.ts';

/** What goes wrong with a call to the stub. */
export type Fault =
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'rate-limited'; readonly seconds: number }
  /** The connection breaks after the request was taken. */
  | { readonly kind: 'reset' };

type Args = Readonly<Record<string, unknown>>;

/** One call that reached the stub. A message to a response_url has the method "respond". */
export type Call = { readonly method: string; readonly args: Args };

export type StubSlack = {
  readonly apiUrl: string;
  readonly responseUrl: string;
  readonly socket: StubSocket;
  /** Every call of a method so far, in order; of all methods when none is named. */
  calls(method?: string): readonly Call[];
  /** The next calls of a method go wrong, one fault a call. */
  fail(method: string, ...faults: readonly Fault[]): void;
  /** Calls of a method are taken, and answered when `release` is called; `taken` resolves at the first. */
  hold(method: string): { readonly taken: Promise<void>; readonly release: () => void };
  stop(): Promise<void>;
  /** Comes back at the same address. */
  restart(): Promise<void>;
};

export const WORKSPACE = 'T0HJEM';
export const BOT_USER = 'U0BOT';

/** Invented people and channels, as Slack describes them. */
const USERS: Readonly<Record<string, Args>> = {
  U1ASTA: { team_id: WORKSPACE, profile: { email: 'asta@example.org' } },
  U2UNCONFIRMED: { team_id: WORKSPACE, is_email_confirmed: false, profile: { email: 'leder@example.org' } },
  U3GUEST: { team_id: WORKSPACE, is_restricted: true },
  U4GUEST: { team_id: WORKSPACE, is_ultra_restricted: true },
  U5STRANGER: { team_id: WORKSPACE, is_stranger: true },
  U6ELSEWHERE: { team_id: 'T9OTHER' },
  U7BOT: { team_id: WORKSPACE, is_bot: true },
  U8LEFT: { team_id: WORKSPACE, deleted: true },
  U9GRID: { team_id: 'T8GRID', enterprise_user: { enterprise_id: 'E0HJEM', teams: ['T8GRID'] } },
};

const CHANNELS: Readonly<Record<string, Args>> = {
  C1TEAM: { is_channel: true },
  C2EXTERNAL: { is_channel: true, is_ext_shared: true },
  C3PENDING: { is_channel: true, is_pending_ext_shared: true },
  D1ASTA: { is_im: true },
};

/** The part of Slack's Web API that the bot uses, on this machine, which remembers its calls and can be told to fail. */
export async function openStubSlack(): Promise<StubSlack> {
  const calls: Call[] = [];
  const faults = new Map<string, Fault[]>();
  const holds = new Map<string, { readonly take: () => void; readonly until: Promise<void> }>();

  const server = createServer(async (request, response) => {
    const call = await readCall(request);
    calls.push(call);
    const hold = holds.get(call.method);
    hold?.take();
    await hold?.until;
    const fault = faults.get(call.method)?.shift();
    if (fault) goWrong(fault, response);
    else endJson(response, result(call, portOf(server.address())));
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => {
      server.listen(port, '127.0.0.1', resolve);
    });
  const socket = attachStubSocket(server);
  await listen(0);
  const port = portOf(server.address());

  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    responseUrl: `http://127.0.0.1:${port}/respond`,
    socket,
    calls: (method) => calls.filter((call) => method === undefined || call.method === method),
    fail: (method, ...more) => void faults.set(method, [...(faults.get(method) ?? []), ...more]),
    hold(method) {
      const taken = Promise.withResolvers<void>();
      const released = Promise.withResolvers<void>();
      holds.set(method, { take: taken.resolve, until: released.promise });
      return { taken: taken.promise, release: released.resolve };
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        socket.breakOff();
      }),
    restart: () => listen(port),
  };
}

export function portOf(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return address.port;
}

async function readCall(request: IncomingMessage): Promise<Call> {
  const method = request.url?.split('/').at(-1) ?? '';
  const body = await text(request);
  return { method, args: method === 'respond' ? JSON.parse(body) : readForm(body) };
}

function readForm(body: string): Args {
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, value]) => [
      name,
      name === 'blocks' ? JSON.parse(value) : value,
    ]),
  );
}

function goWrong(fault: Fault, response: ServerResponse): void {
  switch (fault.kind) {
    case 'error':
      endJson(response, { ok: false, error: fault.code });
      break;
    case 'status':
      response.writeHead(fault.status).end('<html>not Slack</html>');
      break;
    case 'rate-limited':
      response.writeHead(429, { 'retry-after': String(fault.seconds) }).end();
      break;
    case 'reset':
      response.destroy();
      break;
    default:
      never(fault);
  }
}

function result({ method, args: { user, channel } }: Call, port: number): Args {
  switch (method) {
    case 'apps.connections.open':
      return { ok: true, url: `ws://127.0.0.1:${port}/socket` };
    case 'auth.test':
      return { ok: true, team_id: WORKSPACE, enterprise_id: 'E0HJEM', user_id: BOT_USER };
    case 'users.info':
      return found('user', USERS[String(user)]);
    case 'conversations.info':
      return found('channel', CHANNELS[String(channel)]);
    default:
      return { ok: true, ts: '1764000000.000100' };
  }
}

function found(name: string, value: Args | undefined): Args {
  return value ? { ok: true, [name]: value } : { ok: false, error: `${name}_not_found` };
}

function endJson(response: ServerResponse, body: Args): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
