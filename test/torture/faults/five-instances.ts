import { setTimeout as sleep } from 'node:timers/promises';
import type { WholeBot } from '../../support/whole-bot.ts';
import { aCrowd } from '../crowd.ts';
import { readKept, reckon } from '../reckoning.ts';
import { openTown } from '../town.ts';
import type { Trial } from '../trial.ts';
import { until } from '../until.ts';

const INSTANCES = 5;
const PEOPLE = 10;
/** So many deeds at most between one killing and the next. */
const DEEDS = 30;

/** Several instances behind a load balancer, of which one is always dying. */
export const fiveInstances: Trial = {
  id: 'five-instances',
  kind: 'fault',
  what: 'Five instances on one database, one of them killed every few seconds',
  how: 'Five processes share the work of the same staff; again and again one is killed with `kill -9` in the middle of it and another takes its place; what was not acknowledged comes again, to any of them',
  tries: { short: 1, long: 40 },
  async run({ ground, tries, chance, found }) {
    const url = await ground.freshDatabase();
    const store = { DATABASE_URL: url };
    const town = await openTown(ground);
    const alive: WholeBot[] = [await town.start(store)];
    alive.push(...(await Promise.all(Array.from({ length: INSTANCES - 1 }, () => town.start(store)))));
    const crowd = aCrowd(town, () => chance.pick(alive), chance, PEOPLE);
    for (let kill = 0; kill < tries; kill++) {
      const doomed = crowd.deeds.length + 5 + chance.below(DEEDS);
      await until(() => crowd.deeds.length >= doomed, 30_000);
      await sleep(chance.below(120));
      const [victim] = alive.splice(chance.below(alive.length), 1);
      await victim?.end('SIGKILL');
      found.tried();
      await town.passTime(60_000);
      alive.push(await town.start(store));
    }
    await crowd.goHome();
    await Promise.all(alive.map((bot) => bot.end('SIGTERM')));
    reckon(town, crowd.deeds, await readKept({ kind: 'server', url }), found);
    await town.close();
    return undefined;
  },
};
