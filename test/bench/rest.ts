import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres } from '../support/postgres.ts';
import { openPlatforms } from '../whole/platforms.ts';
import { end, onSlack, onTeams, start, useOf } from './running.ts';

const UNTIL_AT_REST_MS = 15_000;

/** Prints how soon the bot is ready and what it takes at rest, with each kind of database and on each platform. */
export async function benchAtRest(print: (text: string) => void, folder: string): Promise<void> {
  const postgres = await startPostgres();
  const platforms = await openPlatforms();
  const slack = onSlack(platforms.url);
  const both = { ...slack, ...onTeams(platforms.url) };
  try {
    for (const [database, where] of Object.entries({
      'Embedded database': { HTO_DATA: join(folder, 'data') },
      'PostgreSQL server': { DATABASE_URL: postgres.url('postgres') },
    })) {
      await measure(`${database}, first start`, { ...where, ...slack });
      await measure(`${database}, second start`, { ...where, ...slack });
      await measure(`${database}, on Slack and Teams`, { ...where, ...both });
    }
  } finally {
    await platforms.close();
    await postgres.remove();
  }

  async function measure(what: string, environment: NodeJS.ProcessEnv): Promise<void> {
    const at = performance.now();
    const running = await start(environment);
    const took = (performance.now() - at) / 1_000;
    await sleep(UNTIL_AT_REST_MS);
    const { memoryMb } = await useOf(running);
    print(`${what}: ready in ${took.toFixed(1)} s, at rest ${memoryMb} MB`);
    await end(running);
  }
}
