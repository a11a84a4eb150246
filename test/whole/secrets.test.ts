import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { readMigrations } from '../../src/store/migrations-folder.ts';
import { openServer } from '../../src/store/server.ts';
import { openStubSlack, type StubSlack, WORKSPACE } from '../slack/stub-slack.ts';
import { whereverStands } from '../store/every-table-filled.ts';
import { freshDatabase, freshFolder, MIGRATIONS } from '../support/fresh-stores.ts';
import { runToItsEnd, startBot } from '../support/whole-bot.ts';

/** Marked, so that each is found wherever it may turn up. */
const MARK = 'HEMMELIGT';
const ID = '11111111-2222-4333-8444-555555555555';
const SECRETS = {
  SLACK_BOT_TOKEN: `xoxb-${MARK}-1`,
  SLACK_SIGNING_SECRET: `${MARK}-2`,
  TEAMS_APP_PASSWORD: `${MARK}-3`,
};

let slack: StubSlack;
beforeEach(async () => {
  slack = await openStubSlack();
});
afterEach(() => slack.stop());

/** The settings as an operator has them: what is secret stands in a file. */
async function settings(more: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
  const file = join(await freshFolder(), 'secrets.env');
  await writeFile(
    file,
    Object.entries(SECRETS)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  );
  await chmod(file, 0o600);
  return {
    NODE_ENV: 'production',
    HTO_LOG: 'debug',
    HTO_SECRETS: file,
    SLACK_WORKSPACES: WORKSPACE,
    SLACK_API_URL: slack.apiUrl,
    TEAMS_APP_ID: ID,
    TEAMS_TENANT_ID: ID,
    TEAMS_OPENID_METADATA: `${slack.apiUrl}no-such-metadata`,
    TEAMS_LOGIN_URL: `${slack.apiUrl}no-such-login`,
    ...more,
  };
}

describe('what is secret', () => {
  it('is in no output and no table, whatever goes wrong', async () => {
    const url = (await freshDatabase()).replace('postgres@', `postgres:${MARK}-4@`);
    slack.fail('auth.test', { kind: 'reset' }, { kind: 'status', status: 500 });
    const bot = await startBot(await settings({ DATABASE_URL: url }));
    onTestFinished(async () => void (await bot.end('SIGKILL')));

    const answers: string[] = [];
    for (const [path, headers, body] of [
      ['/slack/events', {}, 'command=/hto'],
      ['/slack/events', { 'x-slack-signature': `v0=${MARK}`, 'x-slack-request-timestamp': '1' }, 'x=1'],
      ['/slack/events', { 'content-type': 'application/json' }, '{"type":"nonsense"'],
      ['/api/messages', { authorization: `Bearer ${MARK}` }, '{"type":"message"}'],
      ['/api/messages', {}, 'not json'],
      ['/aarsdage.ics?noegle=wrong', {}, undefined],
      ['/no-such-place', {}, undefined],
    ] as const) {
      const method = body === undefined ? 'GET' : 'POST';
      const response = await fetch(`${bot.url}${path}`, { method, headers, ...(body ? { body } : {}) });
      answers.push(JSON.stringify([...response.headers]), await response.text());
    }
    expect(await bot.end('SIGTERM')).toBe(0);
    expect(bot.printed()).toContain('"msg":"ready"');
    expect(bot.printed()).not.toContain(MARK);
    expect(answers.join('\n')).not.toContain(MARK);

    const { database, close } = await openServer(url, await readMigrations(MIGRATIONS));
    expect(await whereverStands(database, [MARK])).toEqual([]);
    await close();
  });

  it.each([
    ['a server that nobody answers at', { DATABASE_URL: `postgres://hto:${MARK}@127.0.0.1:1/hto` }],
    ['an address that is none', { DATABASE_URL: `postgre://hto:${MARK}@127.0.0.1/hto` }],
    ['an address that cannot be read', { DATABASE_URL: `postgres://hto:${MARK}@[127.0.0.1/hto` }],
  ])('is not in what is said of %s', async (_, more) => {
    const environment = await settings(more);
    if (more.DATABASE_URL.includes(':1/')) {
      const bot = await startBot(environment, 'retryInMs');
      await bot.end('SIGTERM');
      expect(bot.printed()).not.toContain(MARK);
      return;
    }
    const { code, printed } = await runToItsEnd(environment);
    expect(code).toBe(1);
    expect(printed.length).toBeGreaterThan(20);
    expect(printed).not.toContain(MARK);
  });

  it.each(Object.keys(SECRETS))('has no default: without %s the bot does not start', async (name) => {
    const { HTO_SECRETS: _, ...rest } = await settings({});
    const { [name as keyof typeof SECRETS]: _missing, ...others } = SECRETS;
    const { code, printed } = await runToItsEnd({ ...rest, ...others });
    expect(code).toBe(1);
    expect(printed).toContain(name);
    expect(printed).not.toContain(MARK);
  });
});
