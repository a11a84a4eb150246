import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import type { SlackOptions } from '../slack/open-slack.ts';
import type { SlackSettings } from '../slack/settings.ts';
import { fetchForLocalSlack } from './local-slack-fetch.ts';
import { LOCAL_APP, LOCAL_WORKSPACE, type LocalMode, localWorkspace } from './local-slack-workspace.ts';

export type LocalSlackOptions = {
  /** 0 picks a free port. */
  readonly port: number;
  /** Where its configuration and the files that people upload are kept. */
  readonly folder: string;
  /** The port the bot listens on, when Slack is to reach it over HTTP; a socket otherwise. */
  readonly botPort?: number;
};

export type LocalSlack =
  /** There is none for this kind of machine, or it was not installed. */
  | { readonly kind: 'absent'; readonly package: string }
  | {
      readonly kind: 'running';
      /** What to open in a browser. */
      readonly url: string;
      readonly settings: SlackSettings;
      readonly fetch: NonNullable<SlackOptions['fetch']>;
      stop(): Promise<void>;
    };

/** Starts a Slack of invented people on this machine, to try the bot in. Throws when the port is taken. */
export async function startLocalSlack({ port, folder, botPort }: LocalSlackOptions): Promise<LocalSlack> {
  const name = packageFor(process.platform, process.arch);
  const binary = findBinary(name);
  if (!binary) return { kind: 'absent', package: name };

  const config = join(folder, 'local-slack.json');
  await mkdir(folder, { recursive: true });
  await writeFile(config, JSON.stringify(localWorkspace(modeFor(botPort)), undefined, 2));
  const files = join(folder, 'files');
  const child = spawn(
    binary,
    ['--config', config, '--port', `${port}`, '--base-host', '127.0.0.1', '--files-dir', files],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  await once(child, 'spawn');
  const url = await urlOf(child, port);

  return {
    kind: 'running',
    url,
    settings: settingsFor(`${url}/api/`, botPort),
    fetch: fetchForLocalSlack(globalThis.fetch),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill();
      await once(child, 'exit');
    },
  };
}

/** The npm package that holds the program for a machine. */
export function packageFor(platform: NodeJS.Platform, arch: string): string {
  return `local-slack-${platform === 'win32' ? 'windows' : platform}-${arch}`;
}

function findBinary(name: string): string | undefined {
  try {
    const found = createRequire(import.meta.url).resolve(`${name}/package.json`);
    return join(dirname(found), 'bin', process.platform === 'win32' ? 'local-slack.exe' : 'local-slack');
  } catch {
    return undefined;
  }
}

function modeFor(botPort: number | undefined): LocalMode {
  return botPort === undefined
    ? { mode: 'socket' }
    : { mode: 'events', requestUrl: `http://127.0.0.1:${botPort}/slack/events` };
}

function settingsFor(apiUrl: string, botPort: number | undefined): SlackSettings {
  const { botToken, appToken, signingSecret } = LOCAL_APP;
  const tokens = [{ botToken }];
  const app =
    botPort === undefined
      ? ({ kind: 'socket', appToken, tokens } as const)
      : ({ kind: 'http', signingSecret, tokens } as const);
  return { apps: [app], apiUrl, workspaces: [LOCAL_WORKSPACE.teamId], untouchedIsEmpty: true };
}

/** The address that the program prints once it is up; it ends at once where the port is taken. */
async function urlOf(child: ChildProcess, port: number): Promise<string> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('the local Slack was started without its output');

  const complaint = text(stderr);
  for await (const line of createInterface({ input: stdout })) {
    const url = /Web UI:\s+(http:\S+)/.exec(line)?.[1];
    if (url) {
      stdout.resume();
      return url;
    }
  }
  throw new Error(
    (await complaint).includes('EADDRINUSE')
      ? `the local Slack cannot start: port ${port} is taken`
      : `the local Slack ended at once, with exit code ${child.exitCode}`,
  );
}
