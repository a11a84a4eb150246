import { describe, expect, it, onTestFinished } from 'vitest';
import { openAnswers } from '../support/answers.ts';
import { freshDatabase, freshDataFolder } from '../support/fresh-stores.ts';
import { SIGNING_SECRET, sendSignedCommand } from '../support/signed-command.ts';
import { startBot } from '../support/whole-bot.ts';
import { openPlatforms, SLACK_WORKSPACE } from './platforms.ts';

const DATABASES: readonly (readonly [string, () => Promise<NodeJS.ProcessEnv>])[] = [
  ['on the embedded database', async () => ({ HTO_DATA: await freshDataFolder() })],
  ['on a PostgreSQL server', async () => ({ DATABASE_URL: await freshDatabase() })],
];
const COMMANDS = Array.from({ length: 60 }, (_, index) => `kommando-${index}`);
const TOLD_TO_STOP_AFTER = 20;

describe.each(DATABASES)('a bot that is told to stop while commands come in %s', (_, database) => {
  it('answers each that it acknowledged, once, and exits with 0', { timeout: 180_000 }, async () => {
    const platforms = await openPlatforms();
    const answers = await openAnswers();
    onTestFinished(async () => void (await Promise.all([platforms.close(), answers.close()])));
    const bot = await startBot({
      NODE_ENV: 'production',
      SLACK_BOT_TOKEN: 'xoxb-invented',
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_WORKSPACES: SLACK_WORKSPACE,
      SLACK_API_URL: `${platforms.url}/api/`,
      ...(await database()),
    });
    onTestFinished(async () => void (await bot.end('SIGKILL')));

    let acknowledged = 0;
    let ended: Promise<unknown> = Promise.resolve();
    const sent = await Promise.all(
      COMMANDS.map(async (name, index) => {
        const command = {
          text: 'gaver',
          trigger: name,
          workspace: SLACK_WORKSPACE,
          user: `U${index}`,
          responseUrl: answers.urlFor(name),
        };
        const status = await sendSignedCommand(bot.url, command).then(
          (answer) => answer.status,
          () => 0,
        );
        if (status === 200 && ++acknowledged === TOLD_TO_STOP_AFTER) ended = bot.end('SIGTERM');
        return [name, status] as const;
      }),
    );
    expect(await ended).toBe(0);

    const taken = sent.filter(([, status]) => status === 200).map(([name]) => name);
    expect(taken.length).toBeGreaterThanOrEqual(TOLD_TO_STOP_AFTER);
    expect(taken.filter((name) => answers.countOf(name) !== 1)).toEqual([]);
    const refused = sent.filter(([, status]) => status !== 200).map(([name]) => name);
    expect(refused.filter((name) => answers.countOf(name) > 0)).toEqual([]);
  });
});
