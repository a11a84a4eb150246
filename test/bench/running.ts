import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import packageJson from '../../package.json' with { type: 'json' };
import { SIGNING_SECRET } from '../support/signed-command.ts';
import { SLACK_WORKSPACE, TEAMS_TENANT } from '../whole/platforms.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** As `npm start` runs it, and production too. */
const [, ...AS_RUN] = packageJson.scripts.start.split(' ');

/** The bot in a process of its own. */
export type Running = { readonly child: ChildProcess; readonly url: string };
export type Use = { readonly cpuSeconds: number; readonly memoryMb: number };

export function onSlack(platforms: string): NodeJS.ProcessEnv {
  return {
    SLACK_BOT_TOKEN: 'xoxb-invented',
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_WORKSPACES: SLACK_WORKSPACE,
    SLACK_API_URL: `${platforms}/api/`,
  };
}

export function onTeams(platforms: string): NodeJS.ProcessEnv {
  return {
    TEAMS_APP_ID: '11111111-2222-4333-8444-555555555555',
    TEAMS_APP_PASSWORD: 'invented',
    TEAMS_TENANT_ID: TEAMS_TENANT,
    TEAMS_LOGIN_URL: platforms,
  };
}

/** Starts the bot as in production and waits until it is ready. */
export async function start(environment: NodeJS.ProcessEnv): Promise<Running> {
  const child = spawn(process.execPath, AS_RUN, {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'],
      MALLOC_ARENA_MAX: '1',
      NODE_ENV: 'production',
      HTO_HOST: '127.0.0.1',
      HTO_PORT: '0',
      HTO_LOG: 'info',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!child.stdout) throw new Error('the bot has no output');
  const lines = createInterface({ input: child.stdout });
  const port = await new Promise<number>((ready, failed) => {
    child.once('exit', () => failed(new Error('the bot ended too early')));
    lines.on('line', (line) => {
      if (line.includes('"msg":"ready"')) ready(JSON.parse(line).port);
    });
  });
  return { child, url: `http://127.0.0.1:${port}` };
}

export async function end({ child }: Running): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** What it has used so far and holds now. */
export async function useOf({ url }: Running): Promise<Use> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const of = (name: string) => Number(new RegExp(`^${name} ([\\d.e+]+)`, 'm').exec(text)?.[1]);
  return {
    cpuSeconds: of('hto_process_cpu_seconds_total'),
    memoryMb: Math.round(of('hto_process_resident_memory_bytes') / 1e6),
  };
}
