import { describe, expect, it } from 'vitest';
import type { SlackApp } from '../../src/slack/settings.ts';
import { installationsInMemory } from '../support/installations-in-memory.ts';
import { ANSWER, aForm, aReply, scriptedBot } from '../support/scripted-bot.ts';
import {
  aButton,
  aCommand,
  aDirectMessage,
  aHomeOpened,
  aMention,
  anEvent,
  aSubmission,
  asta,
  type Delivery,
  openSite,
  type Site,
  signed,
} from './slack-site.ts';
import { SECOND_WORKSPACE, type StubSlack, WORKSPACE } from './stub-slack.ts';
import {
  askedIn,
  FIRST,
  ONE_APP,
  OTHERS,
  OWN,
  SECOND,
  TWO_APPS,
  there,
  WORKSPACES,
  where,
} from './two-workspaces.ts';

const secretOf = (apps: readonly SlackApp[], workspace: string) =>
  apps === TWO_APPS && workspace === SECOND_WORKSPACE ? OTHERS : OWN;

/** Somebody turns to the bot in each of the ways there are. */
const WAYS: readonly (readonly [string, (slack: StubSlack) => Delivery])[] = [
  ['a command', (slack) => aCommand(slack)],
  ['a message', () => aDirectMessage()],
  ['a mention', () => aMention()],
  ['a button', (slack) => aButton(slack, '{"kind":"whole-answer","question":"q1","entry":"gaver"}')],
  ['the Home tab', () => aHomeOpened()],
];

describe.each([
  ['one app in two workspaces', ONE_APP],
  ['an app for each workspace', TWO_APPS],
])('%s', (_, apps) => {
  const open = (options: Parameters<typeof openSite>[0] = {}) =>
    openSite({ apps, workspaces: WORKSPACES, ...options });
  const send = ({ request }: Site, workspace: string, delivery: Delivery) =>
    request(
      signed(workspace === WORKSPACE ? delivery : there(delivery), { secret: secretOf(apps, workspace) }),
    );

  it.each(WAYS.flatMap(([name, act]) => WORKSPACES.map((workspace) => [name, workspace, act] as const)))(
    'serves %s of %s with that workspace’s token alone',
    async (name, workspace, act) => {
      const site = await open();
      expect((await send(site, workspace, act(site.slack))).status).toBe(200);
      await site.door.stop();
      expect(askedIn(site.slack)).toEqual(new Set([workspace]));
      const turns = [...site.bot.heard, ...site.bot.pressed, ...site.bot.overviews];
      expect(turns, name).toMatchObject([{ by: { ...asta, account: { ...asta.account, workspace } } }]);
    },
  );

  it('opens a form where it was asked for, and answers it there', async () => {
    const bot = scriptedBot({ hear: () => ({ kind: 'form', form: aForm() }) });
    const site = await open({ bot });
    await send(site, SECOND_WORKSPACE, aCommand(site.slack));
    await send(site, SECOND_WORKSPACE, aSubmission(site.slack, { text: 'Mere samvær' }));
    await site.door.stop();
    expect(site.slack.calls('views.open')).toMatchObject([{ workspace: SECOND_WORKSPACE }]);
    expect(bot.submitted).toMatchObject([{ by: { account: { workspace: SECOND_WORKSPACE } } }]);
    expect(askedIn(site.slack)).toEqual(new Set([SECOND_WORKSPACE]));
  });

  it('goes on in one workspace while the other has taken its token back', async () => {
    const site = await open();
    site.slack.revoke(WORKSPACE);
    await site.door.start();
    await site.logs('slack: connected');
    await send(site, SECOND_WORKSPACE, aDirectMessage());
    expect(site.slack.messages('D1ASTA', SECOND_WORKSPACE)).toMatchObject([{ text: ANSWER }]);
    expect(await site.door.messenger.check(where(WORKSPACE))).toMatchObject({ kind: 'unknown' });
    expect(await site.door.messenger.check(where(SECOND_WORKSPACE))).toEqual({ kind: 'fit' });
    expect(site.logged()).toMatch(new RegExp(`"desk":"${WORKSPACE}","why":"token_revoked"`));
  });

  it('says of each workspace how it is set up', async () => {
    const { door, slack } = await open();
    slack.revoke(SECOND_WORKSPACE);
    expect(await door.inspect()).toMatchObject([
      { name: `Slack (Red Barnet, ${WORKSPACE})`, token: { kind: 'works' } },
      { name: `Slack (${SECOND_WORKSPACE})`, token: { kind: 'refused', why: 'token_revoked' } },
    ]);
  });
});

describe('a workspace among several', () => {
  const open = (tokens = [FIRST, SECOND]) =>
    openSite({ apps: [{ kind: 'http', signingSecret: OWN, tokens }], workspaces: WORKSPACES });

  it('is posted in, looked through and changed by itself', async () => {
    const { door, slack } = await open();
    const { messenger } = door;
    const reply = aReply({ gist: 'Ugens årsdage.', audience: 'everyone' });
    const posted = await messenger.post(where(SECOND_WORKSPACE), 'digest:1', reply);
    if (posted.kind !== 'sent') throw new Error(posted.why);

    expect(slack.messages('G1STAFF', WORKSPACE)).toEqual([]);
    expect(slack.messages('G1STAFF', SECOND_WORKSPACE)).toMatchObject([{ text: 'Ugens årsdage.' }]);
    const since = new Date(0);
    expect(await messenger.lookFor(where(WORKSPACE), 'digest:1', since)).toEqual({ kind: 'absent' });
    expect(await messenger.lookFor(where(SECOND_WORKSPACE), 'digest:1', since)).toMatchObject({
      kind: 'found',
    });
    await messenger.update(where(SECOND_WORKSPACE), posted.message, aReply({ gist: 'Taget.' }));
    expect(slack.messages('G1STAFF', SECOND_WORKSPACE)).toMatchObject([{ text: 'Taget.' }]);
  });

  it('has a pace of its own: a message waits for those before it there, and for no other’s', async () => {
    const { door, waits } = await open();
    const post = (workspace: string, key: string) => door.messenger.post(where(workspace), key, aReply());
    await post(WORKSPACE, '1');
    await post(SECOND_WORKSPACE, '1');
    expect(waits).toEqual([]);
    await post(WORKSPACE, '2');
    expect(waits).toEqual([1_000]);
  });

  it('has people of its own: a chat is opened, and a Home shown anew, where the account is', async () => {
    const installations = installationsInMemory();
    const site = await openSite({
      apps: [{ kind: 'http', signingSecret: OWN, tokens: [FIRST, SECOND] }],
      workspaces: WORKSPACES,
      installations,
    });
    await site.deliver(there(aHomeOpened()));
    const personal = await site.door.messenger.personal({ ...asta.account, workspace: SECOND_WORKSPACE });
    expect(personal).toEqual({ kind: 'open', address: where(SECOND_WORKSPACE, 'D1ASTA') });
    site.door.messenger.changed?.(where(SECOND_WORKSPACE, 'D1ASTA'));
    await expect.poll(() => site.slack.calls('views.publish')).toHaveLength(2);
    expect(askedIn(site.slack)).toEqual(new Set([SECOND_WORKSPACE]));
  });

  it('knows a colleague whom the one before it does not', async () => {
    const { door, slack } = await open();
    slack.fail('users.lookupByEmail', { kind: 'error', code: 'users_not_found' });
    expect(await door.messenger.accountWith('bo@example.org')).toEqual({
      platform: 'slack',
      workspace: SECOND_WORKSPACE,
      user: 'U10BO',
    });
  });

  it('is left by itself: what is told of it changes nothing in the others', async () => {
    const installations = installationsInMemory();
    const site = await openSite({
      apps: [{ kind: 'http', signingSecret: OWN, tokens: [FIRST, SECOND] }],
      workspaces: WORKSPACES,
      installations,
    });
    await site.deliver(aHomeOpened({}, { event_id: 'Ev1' }));
    await site.deliver(there(aHomeOpened({}, { event_id: 'Ev2' })));
    await expect.poll(() => installations.ofWorkspace('slack', SECOND_WORKSPACE)).toHaveLength(1);
    await site.afterwards(there(anEvent({ type: 'app_uninstalled' }, { event_id: 'Ev3' })));
    expect(await installations.ofWorkspace('slack', SECOND_WORKSPACE)).toEqual([]);
    expect(await installations.ofWorkspace('slack', WORKSPACE)).toHaveLength(1);
    expect(site.bot.changes).toEqual(['workspace-gone']);
  });

  it('whose token is another’s is not served with it, and the check says so', async () => {
    const { door, deliver, slack, logs, bot } = await open([FIRST, { ...SECOND, botToken: 'xoxb-of-hjem' }]);
    await door.start();
    await logs('the bot token is of another workspace');
    expect((await door.inspect())[1]).toMatchObject({
      name: `Slack (${SECOND_WORKSPACE})`,
      token: { kind: 'elsewhere', why: WORKSPACE },
    });
    expect(await door.messenger.post(where(SECOND_WORKSPACE), 'k', aReply())).toEqual({
      kind: 'refused',
      why: 'no_token',
    });
    await deliver(there(aCommand(slack)));
    await door.stop();
    expect(bot.heard).toMatchObject([{ by: { standing: 'outsider' } }]);
    expect(slack.calls('chat.postMessage')).toEqual([]);
  });
});
