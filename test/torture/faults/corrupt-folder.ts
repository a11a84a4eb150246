import { readdirSync, statSync } from 'node:fs';
import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Chance } from '../chance.ts';
import { openTown, statusFrom } from '../town.ts';
import type { Trial } from '../trial.ts';

/** What the engine needs to start at all; the rest is tables. */
const HEART = ['global/pg_control', 'global/pg_filenode.map', 'PG_VERSION', 'pg_wal', 'base', 'global'];

/** Something in the data folder is gone, cut or garbled. */
export const corruptFolder: Trial = {
  id: 'corrupt-folder',
  kind: 'fault',
  what: 'A data folder with lost, cut and garbled files',
  how: 'One file of a good data folder is removed, cut short or overwritten, half of the time one that the engine cannot start without; the bot either runs, or ends within a minute with one sentence that names the folder and says what to do',
  tries: { short: 2, long: 40 },
  async run({ ground, tries, chance, found }) {
    const town = await openTown(ground);
    for (let round = 0; round < tries; round++) {
      const folder = await ground.freshDataFolder();
      const done = await damage(join(folder, 'pg'), chance);
      found.tried();
      const came = await Promise.race([
        town.start({ HTO_DATA: folder }).then(
          (bot) => ({ kind: 'runs', bot }) as const,
          (error: unknown) => ({ kind: 'ended', said: String(error) }) as const,
        ),
        inAMinute(),
      ]);
      if (came.kind === 'runs') {
        const status = await statusFrom(`${came.bot.url}/healthz`, {});
        found.expect(status === 200, 'lost', `the bot, after ${done}`);
        await came.bot.end('SIGKILL');
      } else {
        const said = came.kind === 'ended' ? came.said : 'nothing within a minute';
        const isClear = said.includes(folder) && /sikkerhedskopi/i.test(said) && !/\n {4}at /.test(said);
        found.expect(isClear, 'unsaid', `${done}: ${said.slice(0, 400)}`);
      }
      await rm(folder, { recursive: true, force: true });
    }
    await town.close();
    return undefined;
  },
};

function inAMinute(): Promise<{ readonly kind: 'silent' }> {
  return new Promise((resolve) => setTimeout(() => resolve({ kind: 'silent' }), 60_000).unref());
}

async function damage(pg: string, chance: Chance): Promise<string> {
  const files = readdirSync(pg, { recursive: true, encoding: 'utf8' }).filter(
    (name) => statSync(join(pg, name)).isFile() && statSync(join(pg, name)).size > 0,
  );
  const name = chance.below(2) === 0 ? chance.pick(HEART) : chance.pick(files);
  const file = join(pg, name);
  const way = statSync(file).isDirectory() ? 'removed' : chance.pick(['removed', 'cut', 'garbled'] as const);
  if (way === 'removed') await rm(file, { recursive: true });
  if (way === 'cut') await truncate(file, Math.floor(statSync(file).size / 2));
  if (way === 'garbled')
    await writeFile(
      file,
      (await readFile(file)).map((byte) => byte ^ 0xa5),
    );
  return `${name} ${way}`;
}
