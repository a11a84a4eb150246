import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectorTokens, TokenError } from '../../src/teams/connector-token.ts';
import { APP_ID, type StubConnector, startStubConnector, TENANT } from './stub-connector.ts';

let microsoft: StubConnector;
let now: Date;
let token: () => Promise<string>;

beforeEach(async () => {
  microsoft = await startStubConnector();
  now = new Date('2026-11-23T08:00:00Z');
  token = connectorTokens(microsoft.settings, () => now);
});
afterEach(() => microsoft.stop());

describe('the token that answers carry', () => {
  it("is asked for in the bot's own name, from its own tenant", async () => {
    expect(await token()).toBe('connector-token');
    expect(microsoft.requests).toHaveLength(1);
    const [asked] = microsoft.requests;
    expect(asked?.path).toBe(`/${TENANT}/oauth2/v2.0/token`);
    expect(Object.fromEntries(new URLSearchParams(asked?.body))).toEqual({
      grant_type: 'client_credentials',
      client_id: APP_ID,
      client_secret: microsoft.settings.appPassword,
      scope: 'https://api.botframework.com/.default',
    });
  });

  it('is shared by all who need one at the same moment', async () => {
    await Promise.all([token(), token(), token()]);
    expect(microsoft.requests).toHaveLength(1);
  });

  it('is kept until five minutes before it runs out', async () => {
    await token();
    now = new Date('2026-11-23T08:54:59Z');
    await token();
    expect(microsoft.requests).toHaveLength(1);
    now = new Date('2026-11-23T08:55:00Z');
    await token();
    expect(microsoft.requests).toHaveLength(2);
  });

  it.each([
    ['refused', { status: 401, body: { error: 'invalid_client' } }, 'invalid_client'],
    ['refused without a word', { status: 503, body: {} }, 'http_503'],
    ['answered with something else', { status: 200, body: { access_token: '' } }, 'http_200'],
    ['cut off', 'reset', 'no_answer'],
  ] as const)('is asked for anew after the request was %s', async (_, trouble, code) => {
    microsoft.fail('/oauth2/', trouble);
    await expect(token()).rejects.toThrow(new TokenError(code));
    expect(await token()).toBe('connector-token');
  });
});
