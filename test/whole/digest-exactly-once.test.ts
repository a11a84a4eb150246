import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Posts } from '../../src/outbox/posts.ts';
import { openStore, type StoreLocation } from '../../src/store/open.ts';
import { freshDatabase, freshDataFolder, MIGRATIONS } from '../support/fresh-stores.ts';
import { openDigestBot } from './digest-bot.ts';
import { digestProcesses } from './digest-processes.ts';
import { MONDAY, type Recipient, settle } from './digest-town.ts';
import { type Act, type Moment, openPlatforms, type Platforms, TROUBLES } from './platforms.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** By then nothing is in anybody's hands any more. */
const AFTERWARDS = 6 * HOUR;
/** Processes take their time on a busy machine. */
const PATIENCE = 300_000;

/** A moment at which a process is killed: at a call of the database, or as a platform sees its nth act of a kind. */
type Death =
  | { readonly kind: 'database'; readonly at: keyof Posts; readonly when: 'before' | 'after' }
  | ({ readonly kind: 'platform'; readonly nth: number } & Moment);

const atDatabase = (at: keyof Posts): readonly Death[] =>
  (['before', 'after'] as const).map((when) => ({ kind: 'database', at, when }));
const atPlatform = (act: Act, nth: number): readonly Death[] =>
  (['arrives', 'done', 'answered'] as const).map((when) => ({ kind: 'platform', act, when, nth }));

const CALLS = ['owe', 'claim', 'settleOn', 'opened', 'tried'] as const;
const ACTS = ['slack-post', 'teams-post', 'teams-change'] as const;
const DEATHS: readonly Death[] = [
  ...CALLS.flatMap(atDatabase),
  ...ACTS.flatMap((act) => atPlatform(act, 2)),
  ...ACTS.flatMap((act) => atPlatform(act, 1)),
  ...atPlatform('slack-look', 1).slice(0, 2),
];

const processes = digestProcesses();
afterAll(() => processes.close());

let platforms: Platforms;
beforeEach(async () => {
  platforms = await openPlatforms();
});
afterEach(() => platforms.close());

/** Makes a store with everyone in it who is to get a digest. */
async function settled(where: StoreLocation): Promise<readonly Recipient[]> {
  const store = await openStore(where, MIGRATIONS);
  const recipients = await settle(store, platforms.url);
  await store.close();
  return recipients;
}

const onServer = async (): Promise<StoreLocation> => ({ kind: 'server', url: await freshDatabase() });

const at = (ms: number) => new Date(MONDAY.getTime() + ms).toISOString();

/** Goes round in a process that is killed at that moment, and proves that it came to that. */
async function dieAt(death: Death, where: StoreLocation, now: string): Promise<void> {
  const dying = processes.next();
  let seen = 0;
  platforms.watch(({ act, when }) => {
    if (death.kind === 'platform' && act === death.act && when === death.when) seen += 1;
    if (death.kind === 'platform' && seen === death.nth) dying.kill();
    return dying.killed() ? 'dead' : 'alive';
  });
  const die = death.kind === 'database' ? { die: death } : {};
  const ended = await dying.run({ where, platformsUrl: platforms.url, now, ...die });
  expect([death, ended]).toEqual([death, 'SIGKILL']);
}

/** Goes round for a day, with nothing in the way any more. */
async function recover(where: StoreLocation): Promise<void> {
  platforms.trouble([]);
  platforms.watch(() => 'alive');
  const store = await openStore(where, MIGRATIONS);
  const bot = openDigestBot({ store, platformsUrl: platforms.url, now: new Date(at(AFTERWARDS)) });
  for (let quarter = 0; quarter < 4; quarter++) {
    await bot.goRound();
    bot.move(6 * HOUR);
  }
  await bot.close();
  await store.close();
}

/** How many whole digests each recipient has; beside them nothing but bare gists, where a platform cannot look back. */
function digests(recipients: readonly Recipient[]): readonly number[] {
  const isWhole = (content: string) => decodeURIComponent(content).includes('HTO-1');
  const bare = platforms.messages().filter(({ content }) => !isWhole(content));
  expect(bare.filter(({ key }) => key !== undefined)).toEqual([]);

  const whole = platforms.messages().filter(({ content }) => isWhole(content));
  return recipients.map(
    ({ conversation }) => whole.filter((one) => one.conversation === conversation).length,
  );
}

const one = (recipients: readonly Recipient[]) => recipients.map(() => 1);

describe('a digest to forty recipients', () => {
  it(
    'reaches each exactly once, with the process killed at thirty points of it',
    async () => {
      const where = await onServer();
      const recipients = await settled(where);
      expect([recipients.length, DEATHS.length]).toEqual([40, 30]);

      platforms.trouble([...TROUBLES, ...TROUBLES]);
      for (const [index, death] of DEATHS.entries()) await dieAt(death, where, at(index * 10 * MINUTE));
      await recover(where);
      expect(digests(recipients)).toEqual(one(recipients));
    },
    PATIENCE,
  );

  it(
    'reaches each exactly once from the embedded database, killed there too',
    async () => {
      const where: StoreLocation = { kind: 'embedded', folder: await freshDataFolder() };
      const recipients = await settled(where);
      const deaths: readonly Death[] = [
        { kind: 'platform', act: 'slack-post', when: 'done', nth: 3 },
        { kind: 'platform', act: 'teams-post', when: 'answered', nth: 3 },
        { kind: 'database', at: 'tried', when: 'before' },
      ];
      for (const [index, death] of deaths.entries()) await dieAt(death, where, at(index * 10 * MINUTE));
      await recover(where);
      expect(digests(recipients)).toEqual(one(recipients));
    },
    PATIENCE,
  );

  it.each([2, 5])('reaches each exactly once, sent by %i instances at the same moment', async (count) => {
    const where = await onServer();
    const recipients = await settled(where);
    platforms.trouble([...TROUBLES, ...TROUBLES]);
    const stores = await Promise.all(Array.from({ length: count }, () => openStore(where, MIGRATIONS)));
    const bots = stores.map((store) => openDigestBot({ store, platformsUrl: platforms.url, now: MONDAY }));
    await Promise.all(bots.map((bot) => bot.goRound()));
    await Promise.all(bots.map((bot) => bot.close()));
    await Promise.all(stores.map((store) => store.close()));

    await recover(where);
    expect(digests(recipients)).toEqual(one(recipients));
  });

  it('comes late in the same week, once, when the bot was down on Monday, and on time in the next', async () => {
    const store = await openStore(await onServer(), MIGRATIONS);
    const recipients = await settle(store, platforms.url);
    const bot = openDigestBot({ store, platformsUrl: platforms.url, now: new Date(at(3 * DAY)) });
    await bot.goRound();
    bot.move(HOUR);
    await bot.goRound();
    expect(digests(recipients)).toEqual(one(recipients));

    bot.move(4 * DAY);
    await bot.goRound();
    expect(digests(recipients)).toEqual(recipients.map(() => 2));
    await bot.close();
    await store.close();
  });

  it('is not sent again when the clock is set back, by hours or into the week before', async () => {
    const store = await openStore(await onServer(), MIGRATIONS);
    const recipients = await settle(store, platforms.url);
    const bot = openDigestBot({ store, platformsUrl: platforms.url, now: new Date(at(-7 * DAY)) });
    for (const ms of [0, 7 * DAY, -3 * HOUR, -2 * DAY, -4 * DAY, 6 * DAY, HOUR]) {
      bot.move(ms);
      await bot.goRound();
    }
    expect(digests(recipients)).toEqual(recipients.map(() => 2));
    await bot.close();
    await store.close();
  });
});
