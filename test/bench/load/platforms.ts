import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** The part of both platforms that answers arrive at, which forgets them as soon as whoever waits has them. */
export type LoadPlatforms = {
  readonly url: string;
  /** Resolves when something is said to that asker. */
  answerTo(asker: string): Promise<void>;
  close(): void;
};

export const TEAM = 'T0HJEM';

export async function openLoadPlatforms(tenant: string): Promise<LoadPlatforms> {
  const waiting = new Map<string, () => void>();
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const body = await text(request);
    const asker = /\/respond\/([\w-]+)|\/conversations\/a%3A([\w-]+)\/activities/.exec(url.pathname);
    const name = asker?.[1] ?? asker?.[2];
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify(name === undefined ? described(url, body, tenant) : { id: 'message-1' }));
    if (name !== undefined) {
      waiting.get(name)?.();
      waiting.delete(name);
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answerTo: (asker) => new Promise((resolve) => void waiting.set(asker, resolve)),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** What the platforms say of people and conversations. */
function described({ pathname }: URL, body: string, tenant: string): object {
  const { user = '' } = Object.fromEntries(new URLSearchParams(body));
  switch (pathname.split('/').at(-1)) {
    case 'auth.test':
      return { ok: true, team_id: TEAM, user_id: 'U0BOT', bot_id: 'B0BOT' };
    case 'users.info':
      return { ok: true, user: { id: user, team_id: TEAM, profile: { email: `${user}@example.org` } } };
    case 'conversations.info':
      return { ok: true, channel: { is_private: true, is_member: true } };
    default: {
      const id = decodeURIComponent(pathname.split('/').at(-1) ?? '');
      return {
        id,
        aadObjectId: id,
        tenantId: tenant,
        userRole: 'user',
        name: id,
        email: `${id}@example.org`,
      };
    }
  }
}
