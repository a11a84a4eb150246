import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import type { TenantSettings } from '../../src/teams/settings.ts';

export const APP_ID = '11111111-2222-4333-8444-555555555555';
export const TENANT = '99999999-8888-4777-8666-555555555555';
export const BOT = '28:bot';

/** A request that reached the connector. */
export type Sent = {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks wherever it likes in what was sent
  readonly body: any;
};

/** How the connector answers instead of doing what it is told; 'reset' cuts the line after reading the request. */
export type Trouble =
  | 'reset'
  | {
      readonly status: number;
      readonly code?: string;
      readonly retryAfter?: number;
      readonly body?: unknown;
    };

export type StubMember = Readonly<Record<string, unknown>> & { readonly id: string };

/** Microsoft as the bot sees it: signing keys, tokens and the Bot Framework connector, on this machine. */
export type StubConnector = {
  readonly settings: TenantSettings;
  readonly serviceUrl: string;
  /** A token such as Teams sends, valid for five minutes; claims may be overridden. */
  token(claims?: JWTPayload): Promise<string>;
  /** The same, signed by a key that nobody published. */
  forgedToken(): Promise<string>;
  /** The same, with algorithm "none". */
  unsignedToken(): string;
  /** Resolves with the messages sent or changed so far, as soon as there are that many. */
  sent(atLeast: number): Promise<readonly Sent[]>;
  /** Resolves with the first of them. */
  firstSent(): Promise<Sent>;
  readonly requests: readonly Sent[];
  /** The next request whose "METHOD path" contains this is answered with trouble. */
  fail(part: string, trouble: Trouble): void;
  setMembers(...members: readonly StubMember[]): void;
  stop(): Promise<void>;
};

const KEY = 'key-1';

/** Minting takes its time, so all stubs share Microsoft's key and the stranger's. */
const minted = mint();

async function mint() {
  return {
    keys: await generateKeyPair('RS256', { extractable: true }),
    stranger: await generateKeyPair('RS256'),
  };
}

export function aMember(overrides: Partial<StubMember> = {}): StubMember {
  return {
    id: '29:signe',
    aadObjectId: 'aad-signe',
    tenantId: TENANT,
    userRole: 'user',
    name: 'Signe Lund',
    userPrincipalName: 'signe@eksempel.dk',
    email: 'signe@eksempel.dk',
    ...overrides,
  };
}

export async function startStubConnector(): Promise<StubConnector> {
  const { keys, stranger } = await minted;
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: KEY, use: 'sig', endorsements: ['msteams'] };

  const requests: Sent[] = [];
  const troubles: { readonly part: string; readonly trouble: Trouble }[] = [];
  const waiting = new Set<() => void>();
  let members: readonly StubMember[] = [aMember()];

  const server = createServer(async (request, response) => {
    const sent = await read(request);
    requests.push(sent);
    const index = troubles.findIndex(({ part }) => `${sent.method} ${sent.path}`.includes(part));
    const [found] = index >= 0 ? troubles.splice(index, 1) : [];
    if (found) makeTrouble(request, response, found.trouble);
    else respond(response, 200, answerTo(sent));
    for (const wake of waiting) wake();
  });
  // As long as the platform itself keeps an idle connection: a busy bot comes back to it after seconds.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function answerTo({ method, path, body }: Sent): unknown {
    if (path === '/openid') return { issuer: 'https://api.botframework.com', jwks_uri: `${url}/keys` };
    if (path === '/keys') return { keys: [jwk] };
    if (path.endsWith('/oauth2/v2.0/token')) return { access_token: 'connector-token', expires_in: 3600 };
    if (method === 'POST' && path === '/v3/conversations')
      return { id: `a:opened-for-${body.members[0].id}` };
    if (path.includes('/pagedmembers')) return pageOf(path);
    const member = members.find(({ id, userPrincipalName }) =>
      [id, userPrincipalName].some((name) => path.endsWith(`/members/${encodeURIComponent(String(name))}`)),
    );
    if (member) return member;
    return method === 'GET' ? undefined : { id: `message-${messages(requests).length}` };
  }

  /** Two to a page. Like the playground's, it refuses an empty continuation token. */
  function pageOf(path: string): unknown {
    const token = new URL(path, url).searchParams.get('continuationToken');
    if (token === '') return undefined;

    const from = Number(token ?? 0);
    const more = from + 2 < members.length ? { continuationToken: `${from + 2}` } : {};
    return { members: members.slice(from, from + 2), ...more };
  }

  const sign = (key: Parameters<SignJWT['sign']>[0], claims: JWTPayload) =>
    new SignJWT({ ...claimsFor(url), ...claims }).setProtectedHeader({ alg: 'RS256', kid: KEY }).sign(key);

  async function sent(atLeast: number): Promise<readonly Sent[]> {
    while (messages(requests).length < atLeast) {
      await new Promise<void>((resolve) => {
        const wake = () => {
          waiting.delete(wake);
          resolve();
        };
        waiting.add(wake);
      });
    }
    return messages(requests);
  }

  return {
    settings: {
      kind: 'tenant',
      appId: APP_ID,
      appPassword: 'a-secret-for-tests',
      tenantId: TENANT,
      openIdMetadataUrl: `${url}/openid`,
      loginUrl: url,
      serviceUrls: [url],
    },
    serviceUrl: url,
    token: (claims = {}) => sign(keys.privateKey, claims),
    forgedToken: () => sign(stranger.privateKey, {}),
    unsignedToken: () => new UnsecuredJWT(claimsFor(url)).encode(),
    sent,
    async firstSent() {
      const [first] = await sent(1);
      if (!first) throw new Error('nothing was sent');
      return first;
    },
    requests,
    fail: (part, trouble) => troubles.push({ part, trouble }),
    setMembers(...now) {
      members = now;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function claimsFor(serviceUrl: string): JWTPayload {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: 'https://api.botframework.com',
    aud: APP_ID,
    serviceurl: serviceUrl,
    nbf: now - 60,
    exp: now + 300,
  };
}

function messages(requests: readonly Sent[]): readonly Sent[] {
  return requests.filter(({ method, path }) => method !== 'GET' && path.includes('/activities'));
}

async function read(request: IncomingMessage): Promise<Sent> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  const isJson = request.headers['content-type']?.startsWith('application/json') ?? false;
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    authorization: request.headers.authorization,
    body: isJson ? JSON.parse(text) : text,
  };
}

function makeTrouble(request: IncomingMessage, response: ServerResponse, trouble: Trouble): void {
  if (trouble === 'reset') {
    request.socket.destroy();
    return;
  }
  const { status, code, retryAfter, body } = trouble;
  if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
  respond(response, status, body ?? { error: { code: code ?? 'Trouble', message: 'made for a test' } });
}

function respond(response: ServerResponse, status: number, body: unknown): void {
  response
    .writeHead(body === undefined ? 404 : status, { 'content-type': 'application/json' })
    .end(JSON.stringify(body ?? { error: { code: 'NotFound', message: 'no such thing' } }));
}
