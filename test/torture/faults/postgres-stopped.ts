import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres } from '../../support/postgres.ts';
import { aCrowd } from '../crowd.ts';
import { readKept, reckon } from '../reckoning.ts';
import { openTown, statusFrom } from '../town.ts';
import type { Trial } from '../trial.ts';
import { until } from '../until.ts';

const PEOPLE = 6;
const DEEDS = 12;
const LONGEST_OUTAGE_MS = 1_500;

/** The database goes away in the middle of requests, and comes back. */
export const postgresStopped: Trial = {
  id: 'postgres-stopped',
  kind: 'fault',
  what: 'PostgreSQL stopped and started in the middle of requests',
  how: 'A server of its own is stopped at once, as by a crash, while staff work, and started again within seconds; who was told that it did not work has lost nothing, everybody else finds their work there',
  tries: { short: 1, long: 25 },
  async run({ ground, tries, chance, found }) {
    const postgres = await startPostgres();
    ground.afterwards(() => postgres.remove());
    const url = postgres.url('postgres');
    const town = await openTown(ground);
    const bot = await town.start({ DATABASE_URL: url });
    const readiness = () => statusFrom(`${bot.url}/readyz`, {});
    const crowd = aCrowd(town, town.bot, chance, PEOPLE);
    for (let outage = 0; outage < tries; outage++) {
      const enough = crowd.deeds.length + 3 + chance.below(DEEDS);
      await until(() => crowd.deeds.length >= enough, 30_000);
      await sleep(chance.below(80));
      postgres.stop();
      found.tried();
      const isSaidAway = await until(async () => (await readiness()) === 503, 10_000);
      found.expect(isSaidAway, 'unsaid', '/readyz does not say that the database is away');
      await sleep(chance.below(LONGEST_OUTAGE_MS));
      postgres.start();
      const isBack = await until(async () => (await readiness()) === 200, 30_000);
      found.expect(isBack, 'lost', 'the bot, which does not find its database again');
      await town.passTime(60_000);
    }
    await crowd.goHome();
    const code = await bot.end('SIGTERM');
    found.expect(code === 0, 'unsaid', `the bot ended with ${code}`);
    const failed = crowd.deeds.filter(({ acknowledged }) => !acknowledged).length;
    const isSaid =
      failed === 0 || /could not be served|a request failed|not noted as done/.test(bot.printed());
    found.expect(isSaid, 'unsaid', 'the log is silent on what failed');
    reckon(town, crowd.deeds, await readKept({ kind: 'server', url }), found);
    await town.close();
    return undefined;
  },
};
