import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StoreLocation } from '../../../src/store/open.ts';
import { copyData } from '../../support/copy-data.ts';
import { startPostgres } from '../../support/postgres.ts';
import { aCommand, actNamer } from '../acts.ts';
import { aCrowd } from '../crowd.ts';
import type { Ground } from '../ground.ts';
import { readKept, reckon } from '../reckoning.ts';
import { openTown, toSlack } from '../town.ts';
import type { Trial } from '../trial.ts';
import { until } from '../until.ts';

const PEOPLE = 4;

/** What lies on the small disk. */
type Data = {
  readonly where: StoreLocation;
  readonly settings: NodeJS.ProcessEnv;
  /** The disk has room again: what does not recover by itself is started anew. */
  revive(): Promise<void>;
};

/** The disk that the data is on fills up, and is cleared again. */
function fullDiskUnder(
  database: string,
  about: Pick<Trial, 'id' | 'what'>,
  size: string,
  putOn: (disk: string, ground: Ground) => Promise<Data>,
): Trial {
  return {
    ...about,
    kind: 'fault',
    how: `The data ${database} lies on a small disk of its own, which is filled to the last byte while staff work, and cleared; the bot is started anew and must have all that it acknowledged`,
    tries: { short: 1, long: 8 },
    async run({ ground, tries, chance, found }) {
      // Beside the folders of the run: a PostgreSQL server may not run as their owner.
      const disk = await mkdtemp(join(tmpdir(), 'hto-small-disk-'));
      ground.afterwards(() => rmdir(disk));
      const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk]);
      if (mounted.status !== 0) return { skipped: 'this machine does not let the tests mount a small disk.' };
      ground.afterwards(async () => void spawnSync('umount', ['-l', disk]));

      const { where, settings, revive } = await putOn(disk, ground);
      const town = await openTown(ground);
      await town.start(settings);
      const nextAct = actNamer('zdisk');
      const crowd = aCrowd(town, town.bot, chance, PEOPLE);
      for (let round = 0; round < tries; round++) {
        const enough = crowd.deeds.length + 4 + chance.below(6);
        await until(() => crowd.deeds.length >= enough, 20_000);
        fill(join(disk, 'ballast'));
        found.tried();
        await sleep(1_000 + chance.below(1_000));
        await rm(join(disk, 'ballast'));
        await revive();
        // What the bot makes of it is its own affair; a start anew must make it good.
        await town.bot().end('SIGKILL');
        await town.passTime(60_000);
        await town.start(settings);
        const act = nextAct();
        await toSlack(town.bot(), aCommand(town, act, 'hjælp'), town.now());
        found.expect(
          await until(() => town.postbox.arrived(act).length > 0),
          'lost',
          'the bot, after a full disk',
        );
      }
      await crowd.goHome();
      await town.bot().end('SIGTERM');
      reckon(town, crowd.deeds, await readKept(where), found);
      await town.close();
      return undefined;
    },
  };
}

export const fullDisk = fullDiskUnder(
  'folder',
  { id: 'full-disk', what: 'A full disk under the embedded database' },
  '96m',
  async (disk, ground) => {
    const folder = join(disk, 'data');
    await mkdir(folder);
    copyData(await ground.freshDataFolder(), folder);
    return { where: { kind: 'embedded', folder }, settings: { HTO_DATA: folder }, revive: async () => {} };
  },
);

export const fullDiskOfServer = fullDiskUnder(
  'of a PostgreSQL server of its own',
  { id: 'full-disk-server', what: 'A full disk under PostgreSQL' },
  '320m',
  async (disk, ground) => {
    const postgres = await startPostgres(disk);
    ground.afterwards(() => postgres.remove());
    const url = postgres.url('postgres');
    const revive = async () => {
      postgres.stop();
      postgres.start();
    };
    return { where: { kind: 'server', url }, settings: { DATABASE_URL: url }, revive };
  },
);

function fill(file: string): void {
  spawnSync('dd', ['if=/dev/zero', `of=${file}`, 'bs=64k'], { stdio: 'ignore' });
}
