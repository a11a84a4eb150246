import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openTeams } from '../../src/teams/open-teams.ts';
import { pressing } from '../../src/wording/teams.ts';
import { realWait } from '../support/real-wait.ts';
import { aMessage, anExecute } from './activities.ts';
import { type OpenDoor, openDoor } from './open-door.ts';
import { APP_ID, TENANT } from './stub-connector.ts';

let given: OpenDoor;

beforeEach(async () => {
  // The SDK writes a line to the console for every token that does not hold.
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  given = await openDoor();
});
afterEach(async () => {
  await given.close();
  vi.restoreAllMocks();
});

async function request(method: string, body?: string, headers: Record<string, string> = {}) {
  const token = await given.connector.token();
  return fetch(given.url, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body }),
  });
}

/** Everything that could have been done for a request that was refused. */
function nothingWasDone(): void {
  expect(given.bot.heard).toEqual([]);
  expect(given.bot.pressed).toEqual([]);
  expect(given.connector.requests.filter(({ path }) => path.startsWith('/v3/'))).toEqual([]);
}

describe('an activity that Teams signed', () => {
  it('is acknowledged and reaches the bot', async () => {
    expect(await given.deliver(aMessage())).toEqual({ status: 200, body: undefined });
    await given.connector.sent(1);
    expect(given.bot.heard).toEqual([
      {
        by: {
          account: { platform: 'teams', workspace: TENANT, user: 'aad-signe' },
          email: 'signe@eksempel.dk',
          name: 'Signe Lund',
          standing: 'member',
        },
        meanwhile: expect.any(Function),
        place: 'private',
        where: { platform: 'teams', workspace: TENANT, conversation: 'a:personal' },
        act: expect.stringContaining('teams:a:personal:'),
        text: 'Må vi give en gave?',
      },
    ]);
  });

  it('is to come again while another instance is at it', async () => {
    const activity = aMessage();
    await given.deliveries.note(`teams:a:personal:${activity['id']}`, given.clock.now);
    expect((await given.deliver(activity)).status).toBe(503);
    expect(given.bot.heard).toEqual([]);
  });

  it.each([
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
    ['a typing sign', { type: 'typing' }],
    ['an edited message', { type: 'messageUpdate', channelData: { eventType: 'editMessage' } }],
    ['something new', { type: 'somethingNew' }],
  ])('is acknowledged and left alone when it is %s', async (_, overrides) => {
    expect((await given.deliver(aMessage(overrides))).status).toBe(200);
    await given.door.stop();
    nothingWasDone();
  });

  it.each([
    ['task/fetch', { task: { type: 'message', value: pressing.unknown } }],
    ['composeExtension/fetchTask', { task: { type: 'message', value: pressing.unknown } }],
    ['composeExtension/query', { composeExtension: { type: 'message', text: pressing.unknown } }],
    ['composeExtension/queryLink', { composeExtension: { type: 'message', text: pressing.unknown } }],
    ['somethingNew', { statusCode: 200, value: pressing.unknown }],
    [undefined, { statusCode: 200, value: pressing.unknown }],
  ])(
    'gets a kind answer, and nothing else, when it is the invoke %s that nobody knows',
    async (name, body) => {
      expect(await given.deliver(anExecute({}, { name }))).toMatchObject({ status: 200, body });
      nothingWasDone();
    },
  );
});

describe('an activity that Teams did not sign', () => {
  const forgeries: readonly (readonly [string, () => string | Promise<string>])[] = [
    ['no token', () => ''],
    ['no word of sense', () => 'nonsense'],
    ['three words of nonsense', () => 'a.b.c'],
    ["a stranger's key", () => given.connector.forgedToken()],
    ['no signature', () => given.connector.unsignedToken()],
    ['a token that ran out', () => given.connector.token({ exp: Math.floor(Date.now() / 1000) - 3600 })],
    ['a token from the future', () => given.connector.token({ nbf: Math.floor(Date.now() / 1000) + 3600 })],
    ["another bot's token", () => given.connector.token({ aud: '22222222-2222-4333-8444-555555555555' })],
    ['a token for nobody', () => given.connector.token({ aud: '' })],
    ['another issuer', () => given.connector.token({ iss: 'https://evil.example' })],
    [
      "an emulator's token",
      () =>
        given.connector.token({
          iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
          ver: '1.0',
          appid: APP_ID,
          aud: 'https://api.botframework.com',
        }),
    ],
    [
      'a token for another address',
      () => given.connector.token({ serviceurl: 'https://smba.trafficmanager.net/' }),
    ],
  ];

  it.each(forgeries)('is refused without detail: %s', async (_, forge) => {
    expect(await given.deliver(aMessage(), (await forge()) || '')).toEqual({ status: 401, body: undefined });
    nothingWasDone();
  });

  it('is asked to come again when the keys cannot be had', async () => {
    given.connector.fail('GET /openid', { status: 500 });
    expect(await given.deliver(aMessage())).toEqual({ status: 503, body: undefined });
    nothingWasDone();
    expect((await given.deliver(aMessage())).status).toBe(200);
  });
});

describe('a request that is no activity', () => {
  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])('is refused as %s', async (method) => {
    const response = await request(method);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it.each([
    ['empty', ''],
    ['cut short', '{"type":"message"'],
    ['a word', '"message"'],
    ['null', 'null'],
    ['a list', '[]'],
    ['nothing that Teams would send', '{}'],
    [
      'without a conversation',
      JSON.stringify({ ...aMessage(), serviceUrl: 'http://x', conversation: undefined }),
    ],
    [
      'from another channel',
      JSON.stringify({ ...aMessage(), serviceUrl: 'http://x', channelId: 'AseChannel' }),
    ],
    ['an endless nesting', '['.repeat(400_000)],
  ])('is refused when its body is %s', async (_, body) => {
    const response = await request('POST', body);
    expect([response.status, await response.text()]).toEqual([400, '']);
    nothingWasDone();
  });

  it.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['application/jsonp', 415],
    ['application/json; charset=utf-8', 400],
  ])('is refused as %s', async (type, status) => {
    expect((await request('POST', '{}', { 'content-type': type })).status).toBe(status);
  });

  it('is refused before it is read when it says that it is too long', async () => {
    const response = await request('POST', JSON.stringify({ ...aMessage(), text: 'x'.repeat(1_000_000) }));
    expect([response.status, response.headers.get('connection')]).toEqual([413, 'close']);
    nothingWasDone();
  });

  it('is refused as soon as it turns out to be too long', async () => {
    const chunk = new TextEncoder().encode('x'.repeat(600_000));
    const response = await fetch(given.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: ReadableStream.from([chunk, chunk]),
      duplex: 'half',
    });
    expect(response.status).toBe(413);
    nothingWasDone();
  });

  it('is refused where the answer would go to a stranger', async () => {
    const serviceUrl = 'https://evil.example/';
    const token = await given.connector.token({ serviceurl: serviceUrl });
    expect(await given.deliver(aMessage({ serviceUrl }), token)).toEqual({ status: 403, body: undefined });
    nothingWasDone();
  });
});

describe('an odd message', () => {
  it('of nested data up to the limit is taken as the button that it is not', async () => {
    const depth = 90_000;
    const nested = `${'{"press":'.repeat(depth)}1${'}'.repeat(depth)}`;
    const body = JSON.stringify({ ...aMessage(), serviceUrl: given.connector.serviceUrl, text: undefined });
    const response = await request('POST', `${body.slice(0, -1)},"value":${nested}}`);
    expect(response.status).toBe(200);
    await given.connector.sent(1);
    expect(given.bot.pressed).toMatchObject([{ press: undefined }]);
  });

  it.each([
    ['empty', ''],
    ['an emoji', '😊'],
    ['100 kB long', 'å'.repeat(50_000)],
    ['a mention of everyone', '<!channel> @everyone'],
  ])('reaches the bot as it is: %s', async (_, text) => {
    expect((await given.deliver(aMessage({ text }))).status).toBe(200);
    await given.connector.sent(1);
    expect(given.bot.heard).toMatchObject([{ text }]);
  });
});

describe('the door', () => {
  it.each(['appId', 'appPassword', 'tenantId'])('does not open without %s', async (name) => {
    const { settings } = given.connector;
    const { bot, installations } = given;
    const options = {
      bot,
      installations,
      clock: () => given.clock.now,
      deliveries: given.deliveries,
      wait: realWait,
      log: given.logger,
    };
    expect(() => openTeams({ ...options, settings: { ...settings, [name]: '' } })).toThrow(name);
  });

  it('says in the log when Microsoft does not take the secret', async () => {
    given.connector.fail('/oauth2/', { status: 401, body: { error: 'invalid_client' } });
    await given.door.start();
    await given.door.stop();
    expect(given.log()).toContain('invalid_client');
    expect(given.log()).not.toContain(given.connector.settings.appPassword);
  });

  it('takes nothing new once it is told to stop', async () => {
    await given.door.stop();
    expect(await given.deliver(aMessage())).toEqual({ status: 503, body: undefined });
    nothingWasDone();
  });
});

describe('the log', () => {
  it('quotes neither texts nor names nor secrets, whatever goes wrong', async () => {
    given.connector.fail('GET /v3/', { status: 500 });
    await given.deliver(aMessage({ text: 'Hemmelig tekst' }));
    await given.connector.sent(1);
    given.connector.fail('POST /v3/', { status: 400 });
    await given.deliver(aMessage({ text: 'Hemmelig tekst' }));
    await given.connector.sent(3);
    await given.door.stop();
    expect(given.log()).toContain('teams');
    expect(given.log()).not.toMatch(/Hemmelig|Signe|Lund|signe@|secret|Bearer|connector-token/);
  });
});
