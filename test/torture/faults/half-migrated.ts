import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openEmbedded } from '../../../src/store/embedded.ts';
import { readMigrations } from '../../../src/store/migrations-folder.ts';
import { openServer } from '../../../src/store/server.ts';
import { MIGRATIONS } from '../ground.ts';
import type { Trial } from '../trial.ts';

const SCRIPT = join(import.meta.dirname, '../open-and-wait.ts');
/** Killed at most so long after it began, in milliseconds: by then it has migrated on any machine. */
const LATEST_MS = 2_500;

/** The process is killed while it brings an older database up to date. */
export const halfMigrated: Trial = {
  id: 'half-migrated',
  kind: 'fault',
  what: 'Migrations killed half-way, on both databases',
  how: 'A database with only the first migrations is opened by a process that is killed at a random moment; the next start must go on from there and end with every migration, once',
  tries: { short: 2, long: 40 },
  async run({ ground, tries, chance, found }) {
    const migrations = await readMigrations(MIGRATIONS);
    for (let round = 0; round < tries; round++) {
      const older = migrations.slice(0, 1 + chance.below(migrations.length - 1));
      const onServer = round % 2 === 0;
      const place = onServer ? await ground.freshDatabase() : await ground.freshFolder();
      const open = (some: typeof migrations) =>
        onServer ? openServer(place, some) : openEmbedded(place, some);
      await (await open(older)).close();

      const where = onServer ? { kind: 'server', url: place } : { kind: 'embedded', folder: place };
      const dying = spawn(process.execPath, [SCRIPT, JSON.stringify(where), MIGRATIONS], { stdio: 'ignore' });
      const gone = once(dying, 'exit');
      await sleep(chance.below(LATEST_MS));
      dying.kill('SIGKILL');
      await gone;
      found.tried();
      try {
        const { database, close } = await open(migrations);
        const applied: unknown[] = await database.$queryRaw`SELECT migration_name FROM _prisma_migrations`;
        found.expect(
          applied.length >= migrations.length,
          'lost',
          `${migrations.length - applied.length} migrations`,
        );
        found.expect(
          applied.length <= migrations.length,
          'doubled',
          `${applied.length - migrations.length} migrations`,
        );
        await close();
      } catch (error) {
        found.expect(false, 'lost', `the database, which does not open: ${String(error).slice(0, 200)}`);
      }
    }
    return undefined;
  },
};
