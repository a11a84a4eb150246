import { describe, expect, it } from 'vitest';
import type { SlackApp } from '../../src/slack/settings.ts';
import {
  aCommand,
  aDirectMessage,
  aHomeOpened,
  aMention,
  asta,
  type Delivery,
  openSite,
  signed,
} from './slack-site.ts';
import { SECOND_WORKSPACE, WORKSPACE } from './stub-slack.ts';
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

describe('a workspace without a token', () => {
  const T9 = 'T9OTHER';
  const elsewhere = ({ type, body }: Delivery): Delivery => ({ type, body: body.replaceAll(WORKSPACE, T9) });

  it('is refused, and no token of another workspace is used for it', async () => {
    const site = await openSite({ apps: ONE_APP, workspaces: WORKSPACES });
    await site.deliver(elsewhere(aCommand(site.slack)));
    await site.deliver(elsewhere(aDirectMessage()));
    await site.deliver(elsewhere(aHomeOpened({}, { event_id: 'Ev2' })));
    await site.door.stop();
    expect([...site.bot.heard, ...site.bot.overviews].map(({ by }) => by.standing)).toEqual([
      'outsider',
      'outsider',
      'outsider',
    ]);
    expect(site.slack.calls('respond')).toHaveLength(1);
    expect(askedIn(site.slack)).toEqual(new Set([undefined]));
  });

  it('is served with the token for all that have none, where there is one', async () => {
    const apps: readonly SlackApp[] = [
      { kind: 'http', signingSecret: OWN, tokens: [{ botToken: 'xoxb-of-hjem' }, SECOND] },
    ];
    const site = await openSite({ apps, workspaces: WORKSPACES });
    await site.deliver(aDirectMessage());
    await site.deliver(there(aDirectMessage({}, { event_id: 'Ev2' })));
    await site.door.stop();
    expect(site.slack.messages('D1ASTA', WORKSPACE)).toHaveLength(1);
    expect(site.slack.messages('D1ASTA', SECOND_WORKSPACE)).toHaveLength(1);
  });

  it('of an organisation is addressed as one with the others that share its token, and as no stranger’s', async () => {
    const apps: readonly SlackApp[] = [
      { kind: 'http', signingSecret: OWN, tokens: [{ botToken: 'xoxb-of-hjem' }] },
    ];
    const site = await openSite({ apps, workspaces: WORKSPACES });
    await site.deliver(aMention());
    await site.deliver(there(aMention({}, { event_id: 'Ev2' })));
    await site.deliver(elsewhere(aMention({}, { event_id: 'Ev3' })));
    await site.door.stop();
    expect(site.bot.heard.map((said) => said.where?.workspace)).toEqual([WORKSPACE, WORKSPACE, T9]);
  });

  it('owes nothing: what is to be said there waits until it is set up', async () => {
    const { door } = await openSite({ apps: ONE_APP, workspaces: WORKSPACES });
    expect(await door.messenger.check(where(T9))).toEqual({ kind: 'unknown', why: 'no_token' });
    expect(await door.messenger.personal({ ...asta.account, workspace: T9 })).toEqual({
      kind: 'shut',
      why: 'no_token',
    });
  });
});

describe('an app of another workspace', () => {
  it('does not speak for this one, although Slack signed it', async () => {
    const site = await openSite({ apps: TWO_APPS, workspaces: WORKSPACES });
    await site.request(signed(aCommand(site.slack), { secret: OTHERS }));
    await site.door.stop();
    expect(site.bot.heard).toMatchObject([{ by: { standing: 'outsider' } }]);
    expect(askedIn(site.slack)).not.toContain(WORKSPACE);
  });

  it('cannot be heard with a secret that is none of theirs', async () => {
    const site = await openSite({ apps: TWO_APPS, workspaces: WORKSPACES });
    expect((await site.request(signed(aCommand(site.slack), { secret: 'guessed' }))).status).toBe(401);
  });
});

describe('one socket', () => {
  const apps: readonly SlackApp[] = [{ kind: 'socket', appToken: 'xapp-1', tokens: [FIRST, SECOND] }];

  it('brings what comes from each of the workspaces', async () => {
    const { door, slack, logs } = await openSite({ apps, workspaces: WORKSPACES });
    await door.start();
    await logs('slack: connected');
    await slack.socket.push('events_api', 'e1', JSON.parse(aDirectMessage().body));
    await slack.socket.push(
      'events_api',
      'e2',
      JSON.parse(there(aDirectMessage({}, { event_id: 'Ev2' })).body),
    );
    await door.stop();
    expect(slack.calls('apps.connections.open')).toHaveLength(1);
    expect(slack.messages('D1ASTA', WORKSPACE)).toHaveLength(1);
    expect(slack.messages('D1ASTA', SECOND_WORKSPACE)).toHaveLength(1);
  });

  it('is opened for each app that there is, and let go of', async () => {
    const own: readonly SlackApp[] = [
      { kind: 'socket', appToken: 'xapp-1', tokens: [FIRST] },
      { kind: 'socket', appToken: 'xapp-2', tokens: [SECOND] },
    ];
    const { door, slack, logs } = await openSite({ apps: own, workspaces: WORKSPACES });
    await door.start();
    await logs('slack: connected', 2);
    expect(slack.socket.open()).toBe(2);
    expect(door.state()).toBe('connected');
    await door.stop();
    expect(door.state()).toBe('connecting');
    await expect.poll(() => slack.socket.open()).toBe(0);
  });

  it('is opened also where one of them does not let the bot in, and says which', async () => {
    const { door, slack, logs, logged } = await openSite({ apps, workspaces: WORKSPACES });
    slack.revoke(SECOND_WORKSPACE);
    await door.start();
    await logs('slack: connected');
    expect(door.state()).toBe('connected');
    expect(logged()).toMatch(
      new RegExp(`"desk":"${SECOND_WORKSPACE}","why":"token_revoked".*does not let the bot in`),
    );
  });
});
