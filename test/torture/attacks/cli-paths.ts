import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Trial } from '../trial.ts';

const CLI = resolve(import.meta.dirname, '../../../src/cli.ts');
const SECRET = 'zhemmelig-indhold';

/** Paths that lead elsewhere, in the commands that read and write files. */
export const cliPaths: Trial = {
  id: 'cli-paths',
  kind: 'attack',
  what: 'Path tricks on the command line',
  how: 'Imports of devices, folders, links to secrets and names with options in them, and exports over folders, through links and into places that do not exist; each ends within a minute with a sentence, shows nothing of what it read and leaves what was there',
  tries: { short: 4, long: 13 },
  async run({ ground, tries, found }) {
    const folder = await ground.freshFolder();
    const secret = join(folder, 'secret.txt');
    await writeFile(secret, `${SECRET};${SECRET}\n${SECRET};1\n`);
    await symlink(secret, join(folder, 'link.csv'));
    await symlink(join(folder, 'loop'), join(folder, 'loop'));
    await mkdir(join(folder, 'dir.csv'));
    const data = await ground.freshDataFolder();
    const attempts: readonly (readonly [words: readonly string[], code: number])[] = [
      [['import', 'matches', join(folder, 'link.csv')], 1],
      [['import', 'matches', '/dev/zero', '--dry-run'], 1],
      [['export', 'matches', join(folder, 'dir.csv')], 1],
      [['import', 'matches', `${'../'.repeat(30)}etc/passwd`], 1],
      [['import', 'matches', join(folder, 'dir.csv')], 1],
      [['import', 'coordinators', join(folder, 'loop')], 1],
      [['import', 'matches', '/dev/null'], 1],
      [['import', 'matches', ''], 1],
      [['import', 'matches', '--', '-rf'], 1],
      [['import', 'matches', `${folder}/\0secret.txt`], 1],
      [['export', 'matches', join(folder, 'nowhere', 'out.csv')], 1],
      [['content', 'import', folder], 1],
      [['route', 'preview', secret], 1],
    ];
    for (const [words, code] of attempts.slice(0, tries)) {
      const came = await hto(
        words.map((word) => word.replaceAll('\0', '%00')),
        data,
      );
      found.tried();
      const name = words.join(' ');
      found.expect(
        came.code === code,
        'let in',
        `${name} ended with ${came.code}: ${came.said.slice(0, 160)}`,
      );
      found.expect(!came.said.includes(SECRET), 'let in', `${name} showed the secret`);
      const isASentence = came.said.trim() !== '' && !/\n {4}at |node:internal/.test(came.said);
      found.expect(isASentence, 'unsaid', `${name}: ${came.said.slice(0, 200)}`);
    }
    found.expect((await readFile(secret, 'utf8')).startsWith(SECRET), 'lost', 'the file that a link led to');
    found.expect(
      (await readdir(join(folder, 'dir.csv'))).length === 0,
      'let in',
      'something was written into a folder',
    );
    return undefined;
  },
};

async function hto(words: readonly string[], data: string): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [CLI, ...words], {
    env: { PATH: process.env['PATH'], HTO_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
  });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const code = child.exitCode ?? (await new Promise<number | null>((done) => child.once('exit', done)));
  return { code, said: out + err };
}
