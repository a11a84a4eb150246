import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { TestClock } from 'pg-boss';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openSchedule, type ScheduleDatabase, type ScheduleParts } from '../../src/schedule/open-schedule.ts';
import type { Round } from '../../src/schedule/rounds.ts';
import { openStore, type Store, type StoreLocation } from '../../src/store/open.ts';
import { aLog } from '../support/a-log.ts';
import { freshDatabase, freshDataFolder, MIGRATIONS } from '../support/fresh-stores.ts';
import { startPostgres } from '../support/postgres.ts';
import { realWait } from '../support/real-wait.ts';

/** A minute before the week's digests are due, in Denmark. */
const ALMOST_EIGHT = new Date('2026-11-23T06:59:01.000Z');
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const nothing: Round = { name: 'nothing', run: async () => undefined };

const DATABASES: readonly { readonly name: string; open(): Promise<StoreLocation> }[] = [
  {
    name: 'in the embedded database',
    open: async () => ({ kind: 'embedded', folder: await freshDataFolder() }),
  },
  { name: 'on a PostgreSQL server', open: async () => ({ kind: 'server', url: await freshDatabase() }) },
];

describe.each(DATABASES)('the schedule $name', ({ open }) => {
  let where: StoreLocation;
  let store: Store;
  let start = ALMOST_EIGHT.getTime();
  beforeAll(async () => {
    where = await open();
    store = await openStore(where, MIGRATIONS);
  });
  afterAll(() => store.close());

  const begin = async (parts: Partial<ScheduleParts>, instances = 1) => {
    const timers = new TestClock(start);
    start += 60 * MINUTE;
    const schedules = Array.from({ length: instances }, () =>
      openSchedule(partsOn(store.access, { timers, ...parts })),
    );
    await Promise.all(schedules.map(({ running }) => running));
    return { timers, schedules, stop: () => Promise.all(schedules.map((schedule) => schedule.stop())) };
  };

  it('goes its rounds once a minute, however many instances there are', async () => {
    const minutes: string[] = [];
    const rounds = [
      {
        name: 'digests',
        run: async () => void minutes.push(new Date(timers.now()).toISOString().slice(11, 16)),
      },
    ];
    const { timers, stop } = await begin({ rounds }, 3);
    for (let passed = 0; passed < 4 * 60; passed += 5) await timers.tick(5 * SECOND);
    await stop();
    expect(minutes.length).toBeGreaterThanOrEqual(3);
    expect(minutes).toEqual([...new Set(minutes)]);
  });

  it('goes one round at once at the start and after each nudge', async () => {
    const { round: nudged, gone } = aCountedRound();
    const { schedules, stop } = await begin({ nudged });
    await expect.poll(gone).toBe(1);
    for (const schedule of schedules) {
      schedule.nudge();
      schedule.nudge();
    }
    await expect.poll(gone).toBe(2);
    await stop();
    for (const schedule of schedules) schedule.nudge();
    expect(gone()).toBe(2);
  });

  it('finishes what is in hand when it is stopped, and begins nothing more', async () => {
    const heard: string[] = [];
    const inHand: Round = {
      name: 'in hand',
      async run(stop) {
        await once(stop, 'abort');
        heard.push('told');
        await realWait(50, new AbortController().signal);
        heard.push('finished');
      },
    };
    const never = { name: 'never', run: async () => void heard.push('begun') };
    const { timers, stop } = await begin({ rounds: [inHand, never] });
    await timers.tick(MINUTE);
    await timers.tick(MINUTE);
    await stop();
    expect(heard).toEqual(['told', 'finished']);
  });

  it('leaves the tables of the bot alone', async () => {
    const { stop } = await begin({});
    await stop();
    await store.close();
    store = await openStore(where, MIGRATIONS);
    expect(await store.ready()).toBe(true);
  });
});

describe('the schedule on a server that goes away', () => {
  it('goes on when the server comes back', async () => {
    const postgres = await startPostgres();
    onTestFinished(() => postgres.remove());
    const timers = new TestClock(ALMOST_EIGHT);
    const log = aLog();
    const { round, gone } = aCountedRound();
    const schedule = openSchedule(
      partsOn({ kind: 'server', url: postgres.url('postgres') }, { timers, log, rounds: [round] }),
    );
    onTestFinished(() => schedule.stop());
    await schedule.running;
    postgres.stop();
    await expect.poll(() => log.noted.map(({ message }) => message)).toContain('the schedule is disturbed');
    expect(gone()).toBe(0);

    postgres.start();
    for (let tick = 0; tick < 20; tick++) await timers.tick(10 * SECOND);
    expect(gone()).toBeGreaterThan(0);
  });

  it('begins when the server is there', async () => {
    const postgres = await startPostgres();
    onTestFinished(() => postgres.remove());
    postgres.stop();
    const wait = async () => postgres.start();
    const schedule = openSchedule(partsOn({ kind: 'server', url: postgres.url('postgres') }, { wait }));
    await schedule.running;
    await schedule.stop();
  });

  it('can be stopped while it waits for the server', async () => {
    const postgres = await startPostgres();
    await postgres.remove();
    const schedule = openSchedule(
      partsOn({ kind: 'server', url: postgres.url('postgres') }, { wait: realWait }),
    );
    await schedule.stop();
    await schedule.running;
  });
});

describe('a process whose schedule is stopped', () => {
  it('ends by itself', async () => {
    const script = join(import.meta.dirname, 'schedule-and-stop.ts');
    const child = spawn(process.execPath, [script, await freshDataFolder(), MIGRATIONS], {
      stdio: 'inherit',
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});

function aCountedRound() {
  let count = 0;
  const run = async () => {
    count += 1;
  };
  return { round: { name: 'counted', run }, gone: () => count };
}

function partsOn(database: ScheduleDatabase, parts: Partial<ScheduleParts>): ScheduleParts {
  return { database, rounds: [nothing], nudged: nothing, wait: realWait, log: aLog(), ...parts };
}
