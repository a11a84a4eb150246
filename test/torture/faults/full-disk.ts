import { spawnSync } from 'node:child_process';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { aCommand, actNamer } from '../acts.ts';
import { aCrowd } from '../crowd.ts';
import { readKept, reckon } from '../reckoning.ts';
import { openTown, toSlack } from '../town.ts';
import type { Trial } from '../trial.ts';
import { until } from '../until.ts';

/** Room for the data and a little more. */
const SIZE = '96m';
const PEOPLE = 4;

/** The disk that the data is on fills up, and is cleared again. */
export const fullDisk: Trial = {
  id: 'full-disk',
  kind: 'fault',
  what: 'A full disk under the embedded database',
  how: 'The data folder lies on a small disk of its own, which is filled to the last byte while staff work, and cleared; the bot is started anew and must have all that it acknowledged',
  tries: { short: 1, long: 8 },
  async run({ ground, tries, chance, found }) {
    const disk = await ground.freshFolder();
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', disk]);
    if (mounted.status !== 0) return { skipped: 'this machine does not let the tests mount a small disk.' };
    ground.afterwards(async () => void spawnSync('umount', ['-l', disk]));

    const folder = join(disk, 'data');
    await mkdir(folder);
    await cp(await ground.freshDataFolder(), folder, { recursive: true });
    const town = await openTown(ground);
    await town.start({ HTO_DATA: folder });
    const nextAct = actNamer('zdisk');
    const crowd = aCrowd(town, town.bot, chance, PEOPLE);
    for (let round = 0; round < tries; round++) {
      const enough = crowd.deeds.length + 4 + chance.below(6);
      await until(() => crowd.deeds.length >= enough, 20_000);
      fill(join(disk, 'ballast'));
      found.tried();
      await sleep(1_000 + chance.below(1_000));
      await rm(join(disk, 'ballast'));
      // What the engine makes of it is its own affair; a start anew must make it good.
      await town.bot().end('SIGKILL');
      await town.passTime(60_000);
      await town.start({ HTO_DATA: folder });
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
    reckon(town, crowd.deeds, await readKept({ kind: 'embedded', folder }), found);
    await town.close();
    return undefined;
  },
};

function fill(file: string): void {
  spawnSync('dd', ['if=/dev/zero', `of=${file}`, 'bs=64k'], { stdio: 'ignore' });
}
