import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openStubSlack, type StubSlack, WORKSPACE } from '../slack/stub-slack.ts';
import { freshDatabase, freshDataFolder } from '../support/fresh-stores.ts';
import { runToItsEnd, startBot, type WholeBot } from '../support/whole-bot.ts';

const SECRET = 'hemmelig-signatur';

let slack: StubSlack;

beforeEach(async () => {
  slack = await openStubSlack();
});

afterEach(() => slack.stop());

const settings = (more: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  NODE_ENV: 'production',
  SLACK_BOT_TOKEN: 'xoxb-hemmelig',
  SLACK_SIGNING_SECRET: SECRET,
  SLACK_WORKSPACES: WORKSPACE,
  SLACK_API_URL: slack.apiUrl,
  ...more,
});

async function start(more: NodeJS.ProcessEnv): Promise<WholeBot> {
  const bot = await startBot(settings(more));
  onTestFinished(async () => void (await bot.end('SIGKILL')));
  return bot;
}

/** A slash command as Slack sends it, signed now. */
function sendCommand(bot: WholeBot, text: string, trigger = 'trigger-1'): Promise<Response> {
  const body = new URLSearchParams({
    command: '/hto',
    text,
    trigger_id: trigger,
    team_id: WORKSPACE,
    user_id: 'U1ASTA',
    channel_id: 'C1TEAM',
    response_url: slack.responseUrl,
  }).toString();
  const at = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', SECRET).update(`v0:${at}:${body}`).digest('hex');
  return fetch(`${bot.url}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(at),
      'x-slack-signature': `v0=${signature}`,
    },
    body,
  });
}

const answered = (times: number) =>
  expect.poll(() => slack.calls('respond'), { timeout: 10_000 }).toHaveLength(times);

const DATABASES: readonly (readonly [string, () => Promise<NodeJS.ProcessEnv>])[] = [
  ['on the embedded database', async () => ({ HTO_DATA: await freshDataFolder() })],
  ['on a PostgreSQL server', async () => ({ DATABASE_URL: await freshDatabase() })],
];

describe.each(DATABASES)('the whole bot %s', (_, database) => {
  it('answers a command, finishes what is in hand when told to stop, and exits with 0', async () => {
    const bot = await start({ ...(await database()), HTO_LOG: 'debug' });
    expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${bot.url}/readyz`)).status).toBe(200);

    expect((await sendCommand(bot, 'spørg Må lille Tjalfe overnatte hos os? Ring 12345678')).status).toBe(
      200,
    );
    expect(await bot.end('SIGTERM')).toBe(0);

    const [reply] = slack.calls('respond');
    expect(reply, bot.printed()).toBeDefined();
    expect(JSON.stringify(reply?.args)).toContain(
      'overnatning ikke er tilladt det første år under projektet',
    );
    expect(reply?.args).toMatchObject({ response_type: 'ephemeral' });
    expect(bot.printed()).not.toMatch(/hemmelig|Tjalfe|overnat|12345678|asta/i);
  });

  it('acts once on what is delivered twice, also when it was started anew in between', async () => {
    const kept = await database();
    const first = await start(kept);
    await sendCommand(first, 'gaver');
    await sendCommand(first, 'gaver');
    await answered(1);
    await first.end('SIGKILL');

    const second = await start(kept);
    await sendCommand(second, 'gaver');
    await sendCommand(second, 'gaver', 'trigger-2');
    await answered(2);
    expect(await second.end('SIGTERM')).toBe(0);
    expect(slack.calls('respond')).toHaveLength(2);
  });
});

describe('the whole bot', () => {
  it('starts while Slack is away, and stops all the same', async () => {
    await slack.stop();
    const bot = await start({ HTO_DATA: await freshDataFolder() });
    expect((await fetch(`${bot.url}/readyz`)).status).toBe(200);
    expect(await bot.end('SIGTERM')).toBe(0);
    await slack.restart();
  });

  it('names every problem of the settings at once, and no secret', async () => {
    const { code, printed } = await runToItsEnd(
      settings({ SLACK_WORKSPACES: '', TEAMS_APP_PASSWORD: 'hemmelig', HTO_LOG: 'højt' }),
    );
    expect(code).toBe(1);
    expect(printed.split('\n- ')).toHaveLength(5);
    expect(printed).not.toContain('hemmelig');
  });

  it('is refused the data folder and the port that another one uses', async () => {
    const folder = await freshDataFolder();
    const { port } = await start({ HTO_DATA: folder });
    const [sameFolder, samePort] = await Promise.all([
      runToItsEnd(settings({ HTO_DATA: folder })),
      runToItsEnd(settings({ HTO_PORT: String(port) })),
    ]);
    expect(sameFolder).toEqual({
      code: 1,
      printed: expect.stringMatching(/^Datamappen .* bruges allerede.*\n$/),
    });
    expect(samePort).toEqual({ code: 1, printed: expect.stringMatching(/^Porten er optaget.*\n$/) });
  });

  it('waits for a database server that is not there, and can be stopped while it waits', async () => {
    const bot = await startBot(settings({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }), 'retryInMs');
    expect(await bot.end('SIGTERM')).toBe(0);
  });
});
