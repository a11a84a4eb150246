import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../support/postgres.ts';
import { startBot, type WholeBot } from '../../support/whole-bot.ts';
import { APP_ID, startStubConnector, TENANT } from '../../teams/stub-connector.ts';
import { commandOf, messageOf, SECRET } from './acts.ts';
import { type Act, CONNECTIONS, type Driven, drive } from './drive.ts';
import { openLoadPlatforms, TEAM } from './platforms.ts';

const SECONDS = 8;
const WARM_UP_SECONDS = 3;
const BARE = new URL('./bare-server.ts', import.meta.url).pathname;

type Print = (text: string) => void;

/** Prints how many questions the whole bot answers a second, beside the bare frameworks in the same run. */
export async function benchLoad(print: Print, memoryOver = 0): Promise<void> {
  const platforms = await openLoadPlatforms(TENANT);
  const connector = await startStubConnector();
  const postgres = await startPostgres();
  const folder = await mkdtemp(join(tmpdir(), 'hto-bench-'));
  const token = await connector.token({
    serviceurl: platforms.url,
    exp: Math.floor(Date.now() / 1_000) + 36_000,
  });
  const slack = (asker: number) => commandOf(platforms, asker);
  const teams = (asker: number) => messageOf(platforms, token, asker);
  const settings = {
    NODE_ENV: 'production',
    SLACK_BOT_TOKEN: 'xoxb-not-a-token',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_WORKSPACES: TEAM,
    SLACK_API_URL: `${platforms.url}/api/`,
    TEAMS_APP_ID: APP_ID,
    TEAMS_APP_PASSWORD: 'not-a-password',
    TEAMS_TENANT_ID: TENANT,
    TEAMS_OPENID_METADATA: `${connector.serviceUrl}/openid`,
    TEAMS_LOGIN_URL: connector.serviceUrl,
    TEAMS_SERVICE_HOSTS: platforms.url,
  };
  const bare = async (kind: string, path: string, actOf: ActOf) =>
    during(await startBot(settings, '"msg":"ready"', [BARE, kind]), (bot) => measure(bot, path, actOf));

  try {
    print(`The whole bot, ${CONNECTIONS} askers who each wait for the answer before they ask again:`);
    const bolt = await bare('bolt', '/slack/events', slack);
    print(`bare Bolt: ${said(bolt)}`);
    const botbuilder = await bare('botbuilder', '/api/messages', teams);
    print(`bare botbuilder: ${said(botbuilder)}`);
    for (const [where, database] of [
      ['embedded database', { HTO_DATA: folder }],
      ['PostgreSQL', { DATABASE_URL: postgres.url('postgres') }],
    ] as const) {
      await during(await startBot({ ...settings, ...database }), async (bot) => {
        const overSlack = await measure(bot, '/slack/events', slack);
        print(`Slack, ${where}: ${said(overSlack)}; ${share(overSlack, bolt)} of bare Bolt`);
        const overTeams = await measure(bot, '/api/messages', teams);
        print(`Teams, ${where}: ${said(overTeams)}; ${share(overTeams, botbuilder)} of bare botbuilder`);
        if (memoryOver > 0) await watchMemory(bot, slack, memoryOver, (text) => print(`${where}: ${text}`));
      });
    }
  } finally {
    platforms.close();
    await Promise.all([connector.stop(), postgres.remove(), rm(folder, { recursive: true, force: true })]);
  }
}

async function during<T>(bot: WholeBot, work: (bot: WholeBot) => Promise<T>): Promise<T> {
  try {
    return await work(bot);
  } finally {
    await bot.end('SIGTERM');
  }
}

type ActOf = (asker: number) => Act;
/** With the processor time that the process took for each; on a machine that does other things too it says more. */
type Measured = Driven & { readonly cpuMs: number };

async function measure({ url, pid }: WholeBot, path: string, actOf: ActOf): Promise<Measured> {
  await drive(`${url}${path}`, actOf, forSeconds(WARM_UP_SECONDS));
  const before = await cpuMsOf(pid);
  const driven = await drive(`${url}${path}`, actOf, forSeconds(SECONDS));
  return { ...driven, cpuMs: ((await cpuMsOf(pid)) - before) / driven.count };
}

/** What a process has used so far, of user and system time together; the kernel counts it in hundredths. */
async function cpuMsOf(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function forSeconds(seconds: number): () => boolean {
  const until = performance.now() + seconds * 1_000;
  return () => performance.now() < until;
}

/** Prints how much memory the process holds, ten times on the way. */
async function watchMemory(bot: WholeBot, actOf: ActOf, acts: number, print: Print) {
  const held: number[] = [];
  for (let part = 0; part < 10; part += 1) {
    await drive(`${bot.url}/slack/events`, actOf, (done) => done < acts / 10);
    held.push(await megabytesOf(bot.pid));
  }
  print(`memory over ${acts} questions, in MB: ${held.map((each) => each.toFixed(0)).join(', ')}`);
}

async function megabytesOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1_024;
}

function said({ perSecond, cpuMs, acknowledged, answered }: Measured): string {
  const ms = ({ p50, p99 }: Driven['answered']) => `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
  return `${perSecond.toFixed(0)} a second, ${cpuMs.toFixed(2)} ms of processor each; acknowledged ${ms(acknowledged)}; answered ${ms(answered)}`;
}

function share(ours: Measured, theirs: Measured): string {
  const percent = (part: number) => `${(100 * part).toFixed(0)} %`;
  return `${percent(ours.perSecond / theirs.perSecond)} by the clock and ${percent(theirs.cpuMs / ours.cpuMs)} by the processor`;
}
