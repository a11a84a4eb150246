import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { LOCAL_PEOPLE } from './local-slack-workspace.ts';

export type TeamsPlayground =
  | {
      readonly kind: 'running';
      /** What to open in a browser. */
      readonly url: string;
      stop(): Promise<void>;
    }
  /** Its package is not installed: it is for development only and never shipped. */
  | { readonly kind: 'absent' };

/** Invented colleagues beside the invented staff: the playground insists on five. */
const COLLEAGUES = ['Bo Dam', 'Karla Vang'];

/**
 * Starts Microsoft's playground, a Teams of one's own in the browser, against the bot on this machine. It takes another
 * port when the one wished for is taken. Throws when it ends before it listens.
 */
export async function startTeamsPlayground({
  botPort,
  port,
}: {
  readonly botPort: number;
  readonly port: number;
}): Promise<TeamsPlayground> {
  const cli = findCli();
  if (cli === undefined) return { kind: 'absent' };

  const folder = await mkdtemp(join(tmpdir(), 'hto-teams-playground-'));
  const config = join(folder, 'playground.yml');
  // Every JSON document is a YAML document.
  await writeFile(config, JSON.stringify(playgroundConfig()));
  const endpoint = `http://localhost:${botPort}/api/messages`;
  const child = spawn(
    process.execPath,
    [cli, 'start', '-e', endpoint, '-c', 'msteams', '-p', `${port}`, '--disable-telemetry'],
    {
      cwd: folder,
      // The bot's own settings, secrets among them, are none of its business.
      env: {
        PATH: process.env['PATH'],
        TEAMSAPPTESTER_BROWSER: 'none',
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
      },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const stop = async () => {
    await ended(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const url = `http://localhost:${await listeningPort(child)}`;
    // It says that it listens before it has read its settings, and ends where it does not like them.
    await fetch(url);
    return { kind: 'running', url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function findCli(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json');
    return join(dirname(manifest), 'cli.js');
  } catch {
    return undefined;
  }
}

async function listeningPort({ stdout }: ChildProcess): Promise<number> {
  if (stdout) {
    for await (const line of createInterface(stdout)) {
      const port = /^Listening on (\d+)$/.exec(line)?.[1];
      if (port !== undefined) {
        stdout.resume();
        return Number(port);
      }
    }
  }
  throw new Error('the Teams playground ended before it listened');
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;

  const exit = once(child, 'exit');
  child.kill();
  await exit;
}

/** The keyboard is the lead's, who may do everything; the others are there to be seen and mentioned. */
function playgroundConfig() {
  const staff = LOCAL_PEOPLE.filter(({ role }) => role !== 'guest').toSorted(
    (a, b) => Number(b.role === 'lead') - Number(a.role === 'lead'),
  );
  const [currentUser, ...users] = [
    ...staff.map(({ real_name, email }) => ({ name: real_name, email })),
    ...COLLEAGUES.map((name, index) => ({ name, email: `kollega${index + 1}@example.org` })),
  ].map(toUser);
  return {
    version: '0.1.1',
    tenantId: guid(1),
    bot: { id: guid(2), name: 'Hjem til Os' },
    currentUser,
    users,
    personalChat: { id: 'personal-chat' },
    groupChat: { id: 'group-chat', name: 'Teammøde' },
    team: {
      id: 'team',
      name: 'Hjem til Os',
      aadGroupId: guid(3),
      channels: [{ id: 'channel-koordinatorer', name: 'Koordinatorer' }],
    },
  };
}

function toUser({ name, email }: { readonly name: string; readonly email: string }, index: number) {
  const [givenName, surname] = name.split(' ');
  return {
    id: `user-${index}`,
    aadObjectId: guid(10 + index),
    name,
    givenName,
    surname,
    email,
    // The playground's own spelling.
    userPrincipleName: email,
  };
}

function guid(number: number): string {
  return `00000000-0000-4000-8000-${`${number}`.padStart(12, '0')}`;
}
