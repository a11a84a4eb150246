import { createHmac } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stillAtIt } from '../../src/wording/slack.ts';
import { openStubSlack, type StubSlack, WORKSPACE } from '../slack/stub-slack.ts';
import { startBot, type WholeBot } from '../support/whole-bot.ts';
import { type StubConnector, startStubConnector } from '../teams/stub-connector.ts';
import { openPostbox, type Postbox } from './postbox.ts';

export const SIGNING_SECRET = 'a-signing-secret-for-tests';
/** The project lead, on Slack. */
export const LEAD = { user: 'U1ASTA', email: 'asta@example.org' } as const;
const SHIFTED_CLOCK_FILE = join(import.meta.dirname, 'shifted-clock.ts');

/** A whole bot as it runs for real, `src/main.ts` in a process of its own, between stubs of Slack and of Teams. */
export type Town = {
  readonly slack: StubSlack;
  readonly teams: StubConnector;
  readonly postbox: Postbox;
  /** The bot that was started last; throws where none was. */
  bot(): WholeBot;
  /** Starts an instance on that store. */
  start(store: NodeJS.ProcessEnv): Promise<WholeBot>;
  /** A token such as Teams sends at that time. */
  token(): Promise<string>;
  /** What the instances take the time for. */
  now(): number;
  /** Sets the instances' clocks on, or back, by so many milliseconds. */
  passTime(ms: number): Promise<void>;
  /** All that any instance printed. */
  printed(): string;
  close(): Promise<void>;
};

export async function openTown({
  afterwards,
  freshFolder,
}: {
  afterwards(work: () => Promise<void>): void;
  freshFolder(): Promise<string>;
}): Promise<Town> {
  const [slack, teams, postbox] = await Promise.all([openStubSlack(), startStubConnector(), openPostbox()]);
  const folder = await freshFolder();
  const clock = join(folder, 'clock');
  let shift = 0;
  const setClock = () => writeFile(clock, String(shift));
  await setClock();
  const bots: WholeBot[] = [];
  const { settings } = teams;
  const environment: NodeJS.ProcessEnv = {
    NODE_ENV: 'production',
    SHIFTED_CLOCK: clock,
    NODE_OPTIONS: `--import=${SHIFTED_CLOCK_FILE}`,
    HTO_LEADS: LEAD.email,
    SLACK_BOT_TOKEN: 'xoxb-for-tests',
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_WORKSPACES: WORKSPACE,
    SLACK_API_URL: slack.apiUrl,
    TEAMS_APP_ID: settings.appId,
    TEAMS_APP_PASSWORD: settings.appPassword,
    TEAMS_TENANT_ID: settings.tenantId,
    TEAMS_OPENID_METADATA: settings.openIdMetadataUrl,
    TEAMS_LOGIN_URL: settings.loginUrl,
    TEAMS_SERVICE_HOSTS: settings.serviceUrls?.join(','),
  };

  const town: Town = {
    slack,
    teams,
    postbox,
    bot() {
      const last = bots.at(-1);
      if (!last) throw new Error('no bot was started');
      return last;
    },
    async start(store) {
      const bot = await startBot({ ...environment, ...store });
      bots.push(bot);
      return bot;
    },
    token() {
      const now = Math.floor(town.now() / 1_000);
      return teams.token({ nbf: now - 60, exp: now + 300 });
    },
    now: () => Date.now() + shift,
    async passTime(ms) {
      shift += ms;
      await setClock();
      // The instances look every now and then.
      await sleep(40);
    },
    printed: () => bots.map((bot) => bot.printed()).join(''),
    async close() {
      await Promise.all(bots.map((bot) => bot.end('SIGKILL')));
      await Promise.all([slack.stop(), teams.stop(), postbox.close()]);
    },
  };
  afterwards(town.close);
  return town;
}

export type SlackRequest = { readonly type: string; readonly body: string };

/** The headers under which Slack would have sent it. */
export function signedBySlack(
  { type, body }: SlackRequest,
  { secret = SIGNING_SECRET, at = Date.now() } = {},
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(at / 1_000));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    'content-type': type,
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${signature}`,
  };
}

/** The status with which the bot answered; 202 where it only says that it is at it, undefined where it did not answer. */
export async function statusFrom(url: string, init: RequestInit): Promise<number | undefined> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(30_000) });
    const said = await response.text();
    return said.includes(stillAtIt) ? 202 : response.status;
  } catch {
    return undefined;
  }
}

export function toSlack(
  bot: Pick<WholeBot, 'url'>,
  request: SlackRequest,
  at = Date.now(),
): Promise<number | undefined> {
  return statusFrom(`${bot.url}/slack/events`, {
    method: 'POST',
    headers: signedBySlack(request, { at }),
    body: request.body,
  });
}

export function toTeams(
  bot: Pick<WholeBot, 'url'>,
  activity: object,
  token: string,
): Promise<number | undefined> {
  return statusFrom(`${bot.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(activity),
  });
}
