import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { weekOwed } from '../../src/bot/week-posts.ts';
import { addDays, mondayOf } from '../../src/kernel/civil-date.ts';
import { danishDayAt, momentOf } from '../../src/kernel/copenhagen.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { openStubSlack, SECOND_WORKSPACE, type StubSlack, WORKSPACE } from '../slack/stub-slack.ts';
import { aDigestChannel } from '../store/builders.ts';
import { freshDataFolder, MIGRATIONS } from '../support/fresh-stores.ts';
import { sendSignedCommand } from '../support/signed-command.ts';
import { runToItsEnd, startBot } from '../support/whole-bot.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1_000;

let slack: StubSlack;
beforeEach(async () => {
  slack = await openStubSlack();
});
afterEach(() => slack.stop());

/** An app for each of two workspaces. */
const settings = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  NODE_ENV: 'production',
  SLACK_BOT_TOKEN: `${WORKSPACE}=xoxb-of-hjem,${SECOND_WORKSPACE}=xoxb-of-odense`,
  SLACK_SIGNING_SECRET: `${WORKSPACE}=hemmelig-1,${SECOND_WORKSPACE}=hemmelig-2`,
  SLACK_WORKSPACES: `${WORKSPACE},${SECOND_WORKSPACE}`,
  SLACK_API_URL: slack.apiUrl,
  ...more,
});
const SECRETS: Readonly<Record<string, string>> = {
  [WORKSPACE]: 'hemmelig-1',
  [SECOND_WORKSPACE]: 'hemmelig-2',
};

async function start(folder: string) {
  const bot = await startBot(settings({ HTO_DATA: folder }));
  onTestFinished(async () => void (await bot.end('SIGKILL')));
  const command = (workspace: string, text: string) =>
    sendSignedCommand(bot.url, {
      text,
      workspace,
      trigger: `${workspace}.${text}`,
      user: 'U1ASTA',
      responseUrl: slack.responseUrl,
      ...(SECRETS[workspace] ? { secret: SECRETS[workspace] } : {}),
    });
  return { ...bot, command };
}

async function withStore<T>(folder: string, act: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ kind: 'embedded', folder }, MIGRATIONS);
  try {
    return await act(store);
  } finally {
    await store.close();
  }
}

/** This week's digest is owed to a channel of each workspace, whose ids are the same. */
async function oweDigests(store: Store): Promise<number> {
  const now = new Date();
  const lead = await store.people.appoint('asta@example.org', 'lead');
  for (const [workspace, municipality] of [
    [WORKSPACE, '0751'],
    [SECOND_WORKSPACE, '0461'],
  ] as const) {
    const place = { platform: 'slack', workspace, conversation: 'G1STAFF', municipalities: [municipality] };
    const approvedAt = new Date(now.getTime() - WEEK_MS);
    await store.digestChannels.keep(aDigestChannel({ ...place, owner: lead.id, approvedAt }), lead.id, now);
  }
  const sunday = addDays(mondayOf(danishDayAt(now)), 6);
  return store.posts.owe(await weekOwed(store, momentOf({ day: sunday, minute: 1_439 })), now);
}

describe('the whole bot in two workspaces', () => {
  it('answers in each, brings each its own digest, and knows a colleague of both as one', async () => {
    const folder = await freshDataFolder();
    expect(await withStore(folder, oweDigests)).toBeGreaterThanOrEqual(2);
    const bot = await start(folder);
    for (const workspace of [WORKSPACE, SECOND_WORKSPACE])
      expect((await bot.command(workspace, 'gaver')).status).toBe(200);
    for (const workspace of [WORKSPACE, SECOND_WORKSPACE])
      await expect.poll(() => slack.messages('G1STAFF', workspace), { timeout: 20_000 }).toHaveLength(1);
    expect(await bot.end('SIGTERM')).toBe(0);

    expect(slack.calls('respond')).toHaveLength(2);
    const asked = slack.calls('users.info').filter(({ args }) => args['user'] === 'U1ASTA');
    expect(new Set(asked.map(({ workspace }) => workspace))).toEqual(new Set([WORKSPACE, SECOND_WORKSPACE]));
    expect(bot.printed()).not.toMatch(/hemmelig|xoxb/);
    const accounts = await withStore(folder, async ({ people }) => [...(await people.accounts()).values()]);
    const astas = accounts.filter((some) => some.some(({ user }) => user === 'U1ASTA'));
    expect(astas).toHaveLength(1);
    expect(astas[0]?.map(({ workspace }) => workspace).toSorted()).toEqual([WORKSPACE, SECOND_WORKSPACE]);
  });

  it('serves the one while the other has taken its token back, and sends what it owes that one later', async () => {
    const folder = await freshDataFolder();
    await withStore(folder, oweDigests);
    slack.revoke(WORKSPACE);
    const bot = await start(folder);
    expect((await bot.command(SECOND_WORKSPACE, 'gaver')).status).toBe(200);
    await expect.poll(() => slack.messages('G1STAFF', SECOND_WORKSPACE), { timeout: 20_000 }).toHaveLength(1);
    await expect.poll(() => bot.printed(), { timeout: 20_000 }).toContain('"why":"token_revoked"');
    expect(await bot.end('SIGTERM')).toBe(0);
    expect(slack.messages('G1STAFF', WORKSPACE)).toEqual([]);
    expect(JSON.stringify(slack.calls('respond'))).toContain('gave');
    const troubled = await withStore(folder, ({ posts }) => posts.troubled(new Date()));
    expect(troubled, 'given up').toEqual([]);
  });

  it('says what is wrong with its tokens before it starts, and quotes none', async () => {
    const { code, printed } = await runToItsEnd(
      settings({ SLACK_BOT_TOKEN: `${WORKSPACE}=xoxb-1,${WORKSPACE}=xoxb-2` }),
    );
    expect(code).toBe(1);
    expect(printed).toContain(`SLACK_BOT_TOKEN har mere end én værdi til ${WORKSPACE}.`);
    expect(printed).toContain(`${SECOND_WORKSPACE} står i SLACK_WORKSPACES, men har ingen nøgle`);
    expect(printed).not.toMatch(/xoxb-[12]/);
  });
});
