import { setTimeout as sleep } from 'node:timers/promises';
import type { StoreLocation } from '../../../src/store/open.ts';
import { aCrowd } from '../crowd.ts';
import type { Ground } from '../ground.ts';
import { readKept, reckon } from '../reckoning.ts';
import { openTown } from '../town.ts';
import type { Trial } from '../trial.ts';
import { until } from '../until.ts';

const PEOPLE = 6;
/** A process lives until this many more deeds at most are done, and dies in the middle of the next ones. */
const DEEDS = 16;
const LAST_MS = 120;

const HOW =
  'Staff ask, vote, write in both platforms, and send and take requests; the process is killed with `kill -9` at a random moment and started anew; each deed is held against the database and the answers';

/** The bot killed under load, again and again, on one instance. */
export const killedEmbedded = killedOn('killed-embedded', 'the embedded database', async (ground) => ({
  kind: 'embedded',
  folder: await ground.freshDataFolder(),
}));
export const killedOnServer = killedOn('killed-on-server', 'a PostgreSQL server', async (ground) => ({
  kind: 'server',
  url: await ground.freshDatabase(),
}));

function killedOn(id: string, on: string, newStore: (ground: Ground) => Promise<StoreLocation>): Trial {
  return {
    id,
    kind: 'fault',
    what: `Killed at random moments under load, on ${on}`,
    how: HOW,
    tries: { short: 1, long: 25 },
    async run({ ground, tries, chance, found }) {
      const where = await newStore(ground);
      const town = await openTown(ground);
      const store = where.kind === 'embedded' ? { HTO_DATA: where.folder } : { DATABASE_URL: where.url };
      await town.start(store);
      const crowd = aCrowd(town, town.bot, chance, PEOPLE);
      for (let kill = 0; kill < tries; kill++) {
        const doomed = crowd.deeds.length + 1 + chance.below(DEEDS);
        await until(() => crowd.deeds.length >= doomed, 30_000);
        await sleep(chance.below(LAST_MS));
        await town.bot().end('SIGKILL');
        found.tried();
        // A minute later, as when Slack comes again.
        await town.passTime(60_000);
        await town.start(store);
      }
      await crowd.goHome();
      await town.bot().end('SIGTERM');
      reckon(town, crowd.deeds, await readKept(where), found);
      await town.close();
      return undefined;
    },
  };
}
