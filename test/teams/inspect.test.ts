import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { inspectTeams } from '../../src/teams/inspect.ts';

const DATE = 'Tue, 24 Nov 2026 09:00:00 GMT';

/** What Teams says of itself where Microsoft's login answers this. */
async function inspected(status: number, body: unknown) {
  const login = createServer((_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', date: DATE }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => {
    login.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => void login.close());
  return inspectTeams(settingsFor((login.address() as AddressInfo).port));
}

const settingsFor = (port: number) => ({
  kind: 'tenant' as const,
  appId: 'app',
  appPassword: 'invented',
  tenantId: 'tenant',
  loginUrl: `http://127.0.0.1:${port}`,
});

describe('Teams, asked how the bot is set up', () => {
  it('says that the secret works, and what time it is', async () => {
    expect(await inspected(200, { access_token: 'token', expires_in: 3_600 })).toEqual({
      name: 'Teams',
      token: { kind: 'works' },
      missingScopes: [],
      clock: new Date('2026-11-24T09:00:00Z'),
    });
  });

  it.each([
    [
      'does not know the secret',
      401,
      { error: 'invalid_client' },
      { kind: 'refused', why: 'invalid_client' },
    ],
    ['answers something else', 502, '<html>', { kind: 'no-answer', why: 'http_502' }],
    ['gives a token that is none', 200, { access_token: '' }, { kind: 'no-answer', why: 'http_200' }],
  ])('%s', async (_, status, body, token) => {
    expect((await inspected(status, body)).token).toEqual(token);
  });

  it('gives an answer also when Microsoft gives none', async () => {
    expect((await inspectTeams(settingsFor(1))).token).toEqual({ kind: 'no-answer', why: 'no_answer' });
  });

  it('has nobody to ask where it is only tried out', async () => {
    expect((await inspectTeams({ kind: 'local' })).token).toEqual({ kind: 'works' });
  });
});
