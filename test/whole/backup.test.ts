import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { openStubSlack, type StubSlack, WORKSPACE } from '../slack/stub-slack.ts';
import { freshDataFolder, freshFolder, MIGRATIONS } from '../support/fresh-stores.ts';
import { startBot, type WholeBot } from '../support/whole-bot.ts';
import { hto, type World } from '../terminal/hto.ts';

let slack: StubSlack;
let data: string;
let world: World;

beforeEach(async () => {
  slack = await openStubSlack();
  onTestFinished(() => slack.stop());
  data = await freshDataFolder();
  world = {
    workingFolder: await freshFolder(),
    settings: { kind: 'config', config: { store: { kind: 'embedded', folder: data }, leads: [] } },
  };
});

async function start(): Promise<WholeBot> {
  const bot = await startBot({
    NODE_ENV: 'production',
    SLACK_BOT_TOKEN: 'xoxb-invented',
    SLACK_SIGNING_SECRET: 'invented',
    SLACK_WORKSPACES: WORKSPACE,
    SLACK_API_URL: slack.apiUrl,
    HTO_LEADS: 'karla@example.org',
    HTO_DATA: data,
  });
  onTestFinished(async () => void (await bot.end('SIGKILL')));
  return bot;
}

describe('while the bot runs on its embedded database', () => {
  it('it is checked, backed up and restored all the same, and nobody but the owner of the folder can ask for that', async () => {
    const bot = await start();
    const checked = await hto(['doctor'], world);
    expect([checked.code, checked.err]).toEqual([1, '']);
    expect(checked.out).toContain('karla@example.org er ikke fundet i chatten');

    const made = await hto(['backup', 'kopi.backup'], world);
    expect([made.code, made.err]).toEqual([0, '']);
    expect(made.out).toMatch(/people +1\n/);

    expect(await hto(['restore', 'kopi.backup'], world)).toMatchObject({ code: 1, err: /--overwrite/ });
    const restored = await hto(['restore', 'kopi.backup', '--overwrite'], world);
    expect([restored.code, restored.err]).toEqual([0, '']);
    expect((await fetch(`${bot.url}/readyz`)).status).toBe(200);
    expect(await bot.end('SIGTERM')).toBe(0);

    const store = await openStore({ kind: 'embedded', folder: data }, MIGRATIONS);
    expect((await store.people.findByEmail('karla@example.org'))?.role).toBe('lead');
    await store.close();
  }, 300_000);
});
