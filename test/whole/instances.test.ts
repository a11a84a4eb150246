import { beforeAll, describe, expect, it } from 'vitest';
import { weekOwed } from '../../src/bot/week-posts.ts';
import { addDays, mondayOf } from '../../src/kernel/civil-date.ts';
import { danishDayAt, momentOf } from '../../src/kernel/copenhagen.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { type Answers, openAnswers } from '../support/answers.ts';
import { freshDatabase, MIGRATIONS } from '../support/fresh-stores.ts';
import { SIGNING_SECRET, sendSignedCommand } from '../support/signed-command.ts';
import { startBot, type WholeBot } from '../support/whole-bot.ts';
import { openPlatforms, type Platforms, SLACK_WORKSPACE } from './platforms.ts';

const INSTANCES = 5;
const COORDINATORS = 12;

let platforms: Platforms;
let answers: Answers;
let store: Store;
let bots: readonly WholeBot[];
let owed: number;

/** Coordinators in Slack, each with a match whose day is near, to whom this week's digest is owed. */
async function settle(): Promise<number> {
  const today = danishDayAt(new Date());
  for (let index = 0; index < COORDINATORS; index++) {
    const account = { platform: 'slack', workspace: SLACK_WORKSPACE, user: `U${100 + index}` };
    const { id } = await store.people.enrol(account, `u${index}@eksempel.dk`, 'coordinator');
    const facts = {
      code: `HTO-${100 + index}`,
      municipality: '0751',
      family: undefined,
      startDate: addDays(today, -350),
      weekday: 3,
      coordinator: id,
      status: { kind: 'active' },
    } as const;
    await store.matches.add(facts, id, new Date());
  }
  const sunday = addDays(mondayOf(today), 6);
  return store.posts.owe(await weekOwed(store, momentOf({ day: sunday, minute: 1_439 })), new Date());
}

beforeAll(async () => {
  platforms = await openPlatforms();
  answers = await openAnswers();
  const url = await freshDatabase();
  store = await openStore({ kind: 'server', url }, MIGRATIONS);
  owed = await settle();
  bots = await Promise.all(
    Array.from({ length: INSTANCES }, () =>
      startBot({
        NODE_ENV: 'production',
        DATABASE_URL: url,
        SLACK_BOT_TOKEN: 'xoxb-invented',
        SLACK_SIGNING_SECRET: SIGNING_SECRET,
        SLACK_WORKSPACES: SLACK_WORKSPACE,
        SLACK_API_URL: `${platforms.url}/api/`,
      }),
    ),
  );
  return async () => {
    await Promise.all(bots.map((bot) => bot.end('SIGKILL')));
    await store.close();
    await Promise.all([platforms.close(), answers.close()]);
  };
}, 240_000);

const changesKnownTo = async ({ url }: WholeBot) =>
  /^hto_content_changes (\d+)$/m.exec(await (await fetch(`${url}/metrics`)).text())?.[1];

describe('five instances on one PostgreSQL server', () => {
  it('send each message that is owed once, whoever takes it', { timeout: 180_000 }, async () => {
    expect(owed).toBeGreaterThanOrEqual(COORDINATORS);
    await expect.poll(() => platforms.messages().length, { timeout: 120_000 }).toBe(owed);
    const conversations = platforms.messages().map(({ conversation }) => conversation);
    expect(new Set(conversations).size).toBe(owed);
  });

  it('answer a delivery that reaches all of them once', { timeout: 120_000 }, async () => {
    const names = ['gaver', 'overnatning', 'ferie'];
    const statuses = await Promise.all(
      names.flatMap((name) =>
        bots.map(async ({ url }) => {
          const command = {
            text: name,
            trigger: name,
            workspace: SLACK_WORKSPACE,
            user: 'U100',
            responseUrl: answers.urlFor(name),
          };
          return (await sendSignedCommand(url, command)).status;
        }),
      ),
    );
    // Whoever hears that another one has it in hand lets Slack come again.
    expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
    await expect.poll(() => names.map(answers.countOf), { timeout: 60_000 }).toEqual([1, 1, 1]);
  });

  it('all answer by what was approved on any of them', { timeout: 120_000 }, async () => {
    const editor = await store.people.appoint('redaktoer@eksempel.dk', 'editor');
    expect(await Promise.all(bots.map(changesKnownTo))).toEqual(bots.map(() => '0'));
    await store.contentChanges.addApproved({
      id: 'change-1',
      deed: { kind: 'phrasing', entry: 'gaver', texts: ['Må vi strikke en hue til hende?'] },
      madeBy: editor.id,
      madeAt: new Date(),
    });
    await expect
      .poll(() => Promise.all(bots.map(changesKnownTo)), { timeout: 60_000 })
      .toEqual(bots.map(() => '1'));
  });

  it('all stop cleanly when they are told to at the same moment', async () => {
    expect(await Promise.all(bots.map((bot) => bot.end('SIGTERM')))).toEqual(bots.map(() => 0));
  });
});
