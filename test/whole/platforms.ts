import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { never } from '../../src/kernel/never.ts';

/** What the bot asks of the platforms that changes something, or tells it whether something was changed. */
export type Act =
  | 'slack-open'
  | 'slack-post'
  | 'slack-look'
  | 'slack-change'
  | 'teams-open'
  | 'teams-post'
  | 'teams-change';

/** How far an act has come when it is seen. */
export type Moment = { readonly act: Act; readonly when: 'arrives' | 'done' | 'answered' };

/** What goes wrong with something that is posted or changed, each once. */
export const TROUBLES = [
  'busy',
  'done-and-broken',
  'done-and-reset',
  'broken',
  'silent',
  'done-and-silent',
] as const;
export type Trouble = (typeof TROUBLES)[number];

/** A message as people see it. */
export type Message = {
  readonly id: string;
  readonly conversation: string;
  /** The key that it carries, where the platform has a place for it. */
  readonly key: string | undefined;
  readonly content: string;
};

/** Slack and Teams at one address, as far as unasked messages need them; they remember what was posted. */
export type Platforms = {
  readonly url: string;
  messages(): readonly Message[];
  /** The next ones that are posted or changed go wrong, one each, a few at a time. */
  trouble(troubles: readonly Trouble[]): void;
  /** Is told of every moment from now on; answers 'dead' when whoever asked is no more. */
  watch(see: (moment: Moment) => 'alive' | 'dead'): void;
  close(): Promise<void>;
};

/** A platform that does not answer hangs up in the end; sooner here than in earnest. */
const SILENCE_MS = 500;

type Ask = { readonly method: string; readonly path: string; readonly body: string };

export const SLACK_WORKSPACE = 'T0HJEM';
export const TEAMS_TENANT = '99999999-8888-4777-8666-555555555555';
const BOT = { user_id: 'U0BOT', bot_id: 'B0BOT' };
/** Later than anything the bot's clocks show in these tests, so that a look back always finds it. */
const SECOND_OF_FIRST_MESSAGE = 1_800_000_000;

export async function openPlatforms(): Promise<Platforms> {
  const messages: Message[] = [];
  let troubles: Trouble[] = [];
  let acts = 0;
  let watching: (moment: Moment) => 'alive' | 'dead' = () => 'alive';

  const add = (message: Omit<Message, 'id'>): string => {
    const id = `${SECOND_OF_FIRST_MESSAGE + messages.length}.000100`;
    messages.push({ id, ...message });
    return id;
  };
  const change = (id: string, content: string) => {
    const index = messages.findIndex((message) => message.id === id);
    const before = messages[index];
    if (before) messages[index] = { ...before, content };
  };
  /** Every third act of those that go wrong at all goes well, or nothing would ever get anywhere. */
  const troubleFor = (act: Act): Trouble | undefined => {
    if (!/post|change/.test(act)) return undefined;
    acts += 1;
    return acts % 3 === 0 ? troubles.shift() : undefined;
  };

  const server = createServer(async (request, response) => {
    const ask = await read(request);
    const act = actOf(ask);
    if (act === undefined) return answer(response, idle(ask));
    if (watching({ act, when: 'arrives' }) === 'dead') return response.destroy();
    return attend(act, ask, response);
  });

  function attend(act: Act, ask: Ask, response: ServerResponse) {
    const trouble = troubleFor(act);
    const done = trouble === undefined || trouble.startsWith('done') ? carryOut(act, ask) : undefined;
    if (done && watching({ act, when: 'done' }) === 'dead') return response.destroy();
    if (trouble) return goWrong(trouble, response);

    response.on('finish', () => watching({ act, when: 'answered' }));
    return answer(response, done);
  }

  function carryOut(act: Act, { path, body }: Ask): object {
    const slack = Object.fromEntries(new URLSearchParams(body));
    switch (act) {
      case 'slack-open':
        return { ok: true, channel: { id: `D${slack['users']}` } };
      case 'slack-post': {
        const key: string = JSON.parse(slack['metadata'] ?? '{}').event_payload.key;
        return {
          answer: { ok: true, ts: add({ conversation: slack['channel'] ?? '', key, content: body }) },
        };
      }
      case 'slack-change':
        change(slack['ts'] ?? '', body);
        return { ok: true, ts: slack['ts'] };
      case 'slack-look':
        return { ok: true, messages: history(messages, slack) };
      case 'teams-open':
        return { id: `a:${JSON.parse(body).members[0].id}` };
      case 'teams-post':
        return { id: add({ conversation: conversationIn(path), key: undefined, content: body }) };
      case 'teams-change':
        change(decodeURIComponent(path.split('/').at(-1) ?? ''), body);
        return { id: 'changed' };
      default:
        return never(act);
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    messages: () => messages,
    trouble: (given) => {
      troubles = [...given];
    },
    watch: (see) => {
      watching = see;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function read(request: IncomingMessage): Promise<Ask> {
  return { method: request.method ?? '', path: request.url ?? '', body: await text(request) };
}

function actOf({ method, path }: Ask): Act | undefined {
  const slack: Readonly<Record<string, Act>> = {
    '/api/conversations.open': 'slack-open',
    '/api/chat.postMessage': 'slack-post',
    '/api/chat.update': 'slack-change',
    '/api/conversations.history': 'slack-look',
  };
  const teams: Readonly<Record<string, Act>> = { POST: 'teams-post', PUT: 'teams-change' };
  if (method === 'POST' && path === '/v3/conversations') return 'teams-open';
  return path.includes('/activities') ? teams[method] : slack[path];
}

/** What is asked without consequences. */
function idle({ path, body }: Ask): unknown {
  const { user = '', channel = '' } = Object.fromEntries(new URLSearchParams(body));
  switch (path.split('?')[0]) {
    case '/api/auth.test':
      return { ok: true, team_id: SLACK_WORKSPACE, ...BOT };
    case '/api/users.info':
      return { ok: true, user: { id: user, team_id: SLACK_WORKSPACE, profile: {} } };
    case '/api/conversations.info':
      return {
        ok: true,
        channel: channel.startsWith('D') ? { is_im: true } : { is_private: true, is_member: true },
      };
    case '/api/conversations.members':
      return { ok: true, members: ['U1'] };
    default:
      return { members: [{ id: '29:one', tenantId: TEAMS_TENANT, userRole: 'user' }] };
  }
}

/** Newest first, as Slack has it. */
function history(messages: readonly Message[], { channel, oldest }: Readonly<Record<string, string>>) {
  return messages
    .filter(({ conversation, id }) => conversation === channel && Number(id) >= Number(oldest))
    .map(({ id, key }) => ({
      ts: id,
      user: BOT.user_id,
      metadata: { event_type: 'hto_post', event_payload: { key } },
    }))
    .toReversed();
}

function conversationIn(path: string): string {
  return decodeURIComponent(path.split('/')[3] ?? '');
}

function goWrong(trouble: Trouble, response: ServerResponse): void {
  switch (trouble) {
    case 'busy':
      response.writeHead(429, { 'retry-after': '1' }).end();
      break;
    case 'broken':
    case 'done-and-broken':
      response.writeHead(500).end('broken');
      break;
    case 'done-and-reset':
      response.destroy();
      break;
    case 'silent':
    case 'done-and-silent':
      setTimeout(() => response.destroy(), SILENCE_MS);
      break;
    default:
      never(trouble);
  }
}

function answer(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
