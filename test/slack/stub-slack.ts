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
  | { readonly kind: 'reset' }
  /** What was asked is done, but the connection breaks before the answer. */
  | { readonly kind: 'answer-lost' };

type Args = Readonly<Record<string, unknown>>;

/** One call that reached the stub. A message to a response_url has the method "respond". */
export type Call = {
  readonly method: string;
  readonly args: Args;
  /** Whose token it came with; undefined where it came with none that the stub knows. */
  readonly workspace: string | undefined;
};

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
  /** A workspace takes its token back. */
  revoke(workspace: string): void;
  /** What stands in a channel and its threads, oldest first; updates have been made. */
  messages(channel: string, workspace?: string): readonly Args[];
  /** Somebody else says something there, at the end. */
  say(channel: string, message: Args): void;
};

export const WORKSPACE = 'T0HJEM';
/** Another one, where people and channels have the same ids. */
export const SECOND_WORKSPACE = 'T0ODENSE';
export const BOT_USER = 'U0BOT';

/** Every token that is not said to be another's is the first workspace's. */
const TOKENS: Readonly<Record<string, string>> = {
  'xoxb-of-odense': SECOND_WORKSPACE,
};
const NAMES: Readonly<Record<string, string>> = {
  [WORKSPACE]: 'Red Barnet',
  [SECOND_WORKSPACE]: 'Red Barnet Odense',
};

/** Invented people and channels, as Slack describes them. */
const USERS: Readonly<Record<string, Args>> = {
  U1ASTA: { team_id: WORKSPACE, profile: { email: 'asta@example.org', real_name: 'Asta Krogh' } },
  U2UNCONFIRMED: { team_id: WORKSPACE, is_email_confirmed: false, profile: { email: 'leder@example.org' } },
  U3GUEST: { team_id: WORKSPACE, is_restricted: true, profile: { email: 'guest@example.org' } },
  U4GUEST: { team_id: WORKSPACE, is_ultra_restricted: true },
  U5STRANGER: { team_id: WORKSPACE, is_stranger: true },
  U6ELSEWHERE: { team_id: 'T9OTHER' },
  U7BOT: { team_id: WORKSPACE, is_bot: true },
  U8LEFT: { team_id: WORKSPACE, deleted: true },
  U10BO: { team_id: WORKSPACE, profile: { email: 'bo@example.org', real_name: 'Bo Lund' } },
  U9GRID: { team_id: 'T8GRID', enterprise_user: { enterprise_id: 'E0HJEM', teams: ['T8GRID'] } },
};

/** A mail that was forwarded into Slack, and a picture. */
const FILES: Readonly<Record<string, Args>> = {
  F1MAIL: {
    mode: 'email',
    filetype: 'email',
    subject: 'Gave til jul',
    from: [{ original: 'Signe Holm <signe@example.org>' }],
    plain_text: 'Må vi give en julegave?',
    headers: { message_id: '<1@example.org>' },
  },
  F2PICTURE: { mode: 'hosted', filetype: 'png' },
};

const CHANNELS: Readonly<Record<string, Args>> = {
  C1TEAM: { is_channel: true },
  C2EXTERNAL: { is_channel: true, is_ext_shared: true },
  C3PENDING: { is_channel: true, is_pending_ext_shared: true },
  C4ARCHIVED: { is_private: true, is_archived: true },
  C5NOTIN: { is_private: true, is_member: false },
  D1ASTA: { is_im: true },
  D3GUEST: { is_im: true },
  G1STAFF: { is_private: true, is_member: true },
  G2GUEST: { is_private: true, is_member: true },
  G3OTHERS: { is_private: true, is_member: true },
  G4EXTERNAL: { is_private: true, is_member: true, is_ext_shared: true },
  G5HIDDEN: { is_private: true, is_member: true },
  G6SMALL: { is_mpim: true },
};

const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  D1ASTA: ['U1ASTA', 'U7BOT'],
  D3GUEST: ['U3GUEST', 'U7BOT'],
  G1STAFF: ['U1ASTA', 'U7BOT', 'U2UNCONFIRMED', 'U8LEFT'],
  G2GUEST: ['U1ASTA', 'U7BOT', 'U3GUEST', 'U2UNCONFIRMED', 'U8LEFT'],
  G3OTHERS: ['U1ASTA', 'U6ELSEWHERE'],
  G5HIDDEN: ['U1ASTA', 'U0NOBODY'],
  G6SMALL: ['U1ASTA', 'U7BOT'],
};

/** Slack may give less at a time than it was asked for, and here it always does. */
const A_PAGE = 2;
/** When the first message was posted, in seconds. */
const FIRST_TS = 1_795_420_800;

/** A message as the stub keeps it. */
type Kept = Args & {
  readonly ts: string;
  readonly channel: string;
  readonly workspace: string;
  readonly thread_ts?: unknown;
};

/** The part of Slack's Web API that the bot uses, on this machine, which remembers its calls and can be told to fail. */
export async function openStubSlack(): Promise<StubSlack> {
  const calls: Call[] = [];
  const kept: Kept[] = [];
  const faults = new Map<string, Fault[]>();
  const revoked = new Set<string>();
  const holds = new Map<string, { readonly take: () => void; readonly until: Promise<void> }>();

  const server = createServer(async (request, response) => {
    const call = await readCall(request);
    calls.push(call);
    const hold = holds.get(call.method);
    hold?.take();
    await hold?.until;
    const fault = faults.get(call.method)?.shift();
    if (fault?.kind === 'answer-lost') result(call, portOf(server.address()), kept);
    if (fault) goWrong(fault, response);
    else if (revoked.has(call.workspace ?? '')) endJson(response, { ok: false, error: 'token_revoked' });
    else endJson(response, result(call, portOf(server.address()), kept));
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => {
      server.listen(port, '127.0.0.1', resolve);
    });
  const socket = attachStubSocket(server);
  // As long as the platform itself keeps an idle connection: a busy bot comes back to it after seconds.
  server.keepAliveTimeout = 60_000;
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
    revoke: (workspace) => void revoked.add(workspace),
    messages: (channel, workspace = WORKSPACE) =>
      kept.filter((message) => message.channel === channel && message.workspace === workspace),
    say: (channel, message) => void keep(kept, { ...message, channel, workspace: WORKSPACE }),
  };
}

function keep(kept: Kept[], message: Args & { readonly channel: string; readonly workspace: string }): Kept {
  const whole = { ...message, ts: `${FIRST_TS + kept.length}.000100` };
  kept.push(whole);
  return whole;
}

export function portOf(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return address.port;
}

async function readCall(request: IncomingMessage): Promise<Call> {
  const method = request.url?.split('/').at(-1) ?? '';
  const body = await text(request);
  const token = /^Bearer (xoxb-.+)$/.exec(request.headers.authorization ?? '')?.[1];
  return {
    method,
    args: method === 'respond' ? JSON.parse(body) : readForm(body),
    workspace: token && (TOKENS[token] ?? WORKSPACE),
  };
}

function readForm(body: string): Args {
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, value]) => [
      name,
      ['blocks', 'view', 'metadata'].includes(name) ? JSON.parse(value) : value,
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
    case 'answer-lost':
      response.destroy();
      break;
    default:
      never(fault);
  }
}

/** Somebody as Slack describes them in a workspace. */
function userIn(workspace: string, id: string): Args | undefined {
  const user = USERS[id];
  return user && { ...user, team_id: user['team_id'] === WORKSPACE ? workspace : user['team_id'] };
}

function withEmail(workspace: string, email: string): Args | undefined {
  const [id] = Object.entries(USERS).find(([, user]) => JSON.stringify(user).includes(`"${email}"`)) ?? [];
  return id === undefined ? undefined : { ...userIn(workspace, id), id };
}

function result({ method, args, workspace = '' }: Call, port: number, kept: Kept[]): Args {
  if (workspace === '' && method !== 'apps.connections.open' && method !== 'respond')
    return { ok: false, error: 'not_authed' };

  const { user, users } = args;
  const channel = String(args['channel']);
  switch (method) {
    case 'apps.connections.open':
      return { ok: true, url: `ws://127.0.0.1:${port}/socket` };
    case 'auth.test':
      return {
        ok: true,
        team: NAMES[workspace],
        team_id: workspace,
        enterprise_id: 'E0HJEM',
        user_id: BOT_USER,
        bot_id: 'B0BOT',
      };
    case 'users.info':
      return found('user', userIn(workspace, String(user)));
    case 'users.lookupByEmail':
      return found('user', withEmail(workspace, String(args['email'])));
    case 'files.info':
      return found('file', FILES[String(args['file'])]);
    case 'conversations.info':
      return found('channel', CHANNELS[channel]);
    case 'conversations.open':
      return { ok: true, channel: { id: `D${String(users).slice(1)}` } };
    case 'conversations.members':
      return pageOf('members', MEMBERS[channel] ?? [], args);
    case 'conversations.history':
    case 'conversations.replies':
      return pageOf('messages', history(kept, workspace, args), args);
    case 'chat.postMessage':
      return {
        ok: true,
        ts: keep(kept, { ...args, channel, workspace, user: BOT_USER, bot_id: 'B0BOT' }).ts,
      };
    case 'views.publish':
      return { ok: true, view: { id: `V${args['user_id']}`, hash: `hash-of-${args['user_id']}` } };
    case 'chat.update': {
      const at = kept.findIndex(
        (message) =>
          message.channel === channel && message.workspace === workspace && message.ts === args['ts'],
      );
      const before = kept[at];
      if (!before) return { ok: true, ts: args['ts'] };
      kept[at] = { ...before, ...args, channel, ts: before.ts };
      return { ok: true, ts: before.ts };
    }
    default:
      return { ok: true };
  }
}

/** A channel without its threads, newest first; a thread oldest first, with the message that it hangs on. */
function history(
  kept: readonly Kept[],
  workspace: string,
  { channel, oldest, ts, include_all_metadata }: Args,
): readonly Args[] {
  const there = kept
    .filter(
      (message) =>
        message.channel === channel &&
        message.workspace === workspace &&
        Number(message.ts) >= Number(oldest ?? 0),
    )
    .map(({ metadata, ...message }) =>
      include_all_metadata === 'true' ? { ...message, metadata } : message,
    );
  return ts === undefined
    ? there.filter((message) => message.thread_ts === undefined).toReversed()
    : there.filter((message) => message.ts === ts || message.thread_ts === ts);
}

function pageOf(name: string, all: readonly unknown[], { cursor }: Args): Args {
  const from = Number(cursor || 0);
  const next = from + A_PAGE < all.length ? String(from + A_PAGE) : '';
  return { ok: true, [name]: all.slice(from, from + A_PAGE), response_metadata: { next_cursor: next } };
}

function found(name: string, value: Args | undefined): Args {
  return value ? { ok: true, [name]: value } : { ok: false, error: `${name}_not_found` };
}

function endJson(response: ServerResponse, body: Args): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
