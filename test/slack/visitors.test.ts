import { describe, expect, it } from 'vitest';
import type { Visitor } from '../../src/people/person.ts';
import { APOLOGY } from '../support/scripted-bot.ts';
import { aButton, aCommand, aDirectMessage, aMention, anInteraction, openSite } from './slack-site.ts';
import type { Fault } from './stub-slack.ts';

const PRESS = '{"kind":"helped","question":"q1"}';

async function visitorOf(
  user: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<Visitor | undefined> {
  const { afterwards, bot, slack } = await openSite({ enterprises: ['E0HJEM'] });
  await afterwards(aCommand(slack, { user_id: user, ...fields }));
  return bot.heard[0]?.by;
}

describe('whoever turns up in Slack', () => {
  it.each([
    ['U1ASTA', 'member'],
    ['U2UNCONFIRMED', 'member'],
    ['U3GUEST', 'guest'],
    ['U4GUEST', 'guest'],
    ['U5STRANGER', 'outsider'],
    ['U6ELSEWHERE', 'outsider'],
    ['U7BOT', 'outsider'],
    ['U8LEFT', 'outsider'],
    ['U9GRID', 'member'],
    ['U0NOBODY', 'outsider'],
  ] as const)('%s is a %s', async (user, standing) => {
    expect(await visitorOf(user)).toMatchObject({ standing, account: { platform: 'slack', user } });
  });

  it('is known by an e-mail address that Slack vouches for', async () => {
    expect(await visitorOf('U1ASTA')).toHaveProperty('email', 'asta@example.org');
    expect(await visitorOf('U2UNCONFIRMED')).not.toHaveProperty('email');
  });

  it('is known by the name that Slack shows', async () => {
    expect(await visitorOf('U1ASTA')).toHaveProperty('name', 'Asta Krogh');
    expect(await visitorOf('U2UNCONFIRMED')).not.toHaveProperty('name');
  });

  it('is not named in the log', async () => {
    const { afterwards, slack, logged } = await openSite();
    slack.fail('respond', { kind: 'reset' });
    await afterwards(aCommand(slack));
    expect(logged()).toContain('answer not delivered');
    expect(logged()).not.toMatch(/Asta|Krogh|asta@/);
  });

  it('is known by the workspace they belong to', async () => {
    expect(await visitorOf('U9GRID')).toMatchObject({ account: { workspace: 'T8GRID' } });
  });

  it('from another workspace is an outsider who is not looked up', async () => {
    const { afterwards, bot, slack } = await openSite();
    await afterwards(aCommand(slack, { team_id: 'T9OTHER' }));
    expect(bot.heard).toMatchObject([{ by: { standing: 'outsider' }, place: 'external' }]);
    expect(slack.calls().map(({ method }) => method)).toEqual(['respond']);
  });

  it('may come from a whole organisation that is on the list', async () => {
    expect(await visitorOf('U9GRID', { team_id: 'T8GRID', enterprise_id: 'E0HJEM' })).toMatchObject({
      standing: 'member',
    });
    expect(await visitorOf('U9GRID', { team_id: 'T8GRID', enterprise_id: 'E9OTHER' })).toMatchObject({
      standing: 'outsider',
    });
  });

  it('is examined the same way whatever they do', async () => {
    const view = { id: 'V1', hash: '1.a', callback_id: 'gammel', type: 'modal' };
    const { afterwards, bot, slack } = await openSite();
    const user = { id: 'U3GUEST' };
    await afterwards(
      aCommand(slack, { user_id: user.id }),
      aDirectMessage({ user: user.id }, { event_id: 'Ev1' }),
      aMention({ user: user.id }, { event_id: 'Ev2' }),
      aButton(slack, PRESS, { user }),
      anInteraction({ type: 'shortcut', callback_id: 'gammel', trigger_id: '1.2.shortcut', user }),
      anInteraction({ type: 'view_submission', trigger_id: '1.2.view', view, user }),
    );
    const turns = [...bot.heard, ...bot.pressed, ...bot.submitted];
    expect(turns.map(({ by }) => by.standing)).toEqual(Array(6).fill('guest'));
  });

  it.each<[string, Fault]>([
    ['cannot be reached', { kind: 'reset' }],
    ['has trouble', { kind: 'status', status: 500 }],
    ['refuses to say', { kind: 'error', code: 'missing_scope' }],
  ])('is not let in on a guess when Slack %s', async (_, fault) => {
    const { afterwards, bot, slack } = await openSite();
    slack.fail('users.info', fault);
    await afterwards(aCommand(slack));
    expect(bot.heard).toEqual([]);
    expect(slack.calls('respond')).toMatchObject([{ args: { text: APOLOGY } }]);
  });
});

describe('where they stand', () => {
  it.each([
    ['C1TEAM', 'shared'],
    ['C2EXTERNAL', 'external'],
    ['C3PENDING', 'external'],
    ['D1ASTA', 'private'],
  ])('%s is %s, for words and buttons alike', async (channel, place) => {
    const { afterwards, bot, slack } = await openSite();
    await afterwards(
      aCommand(slack, { channel_id: channel }),
      aMention({ channel }),
      aButton(slack, PRESS, { channel: { id: channel } }),
    );
    expect([...bot.heard, ...bot.pressed].map((said) => said.place)).toEqual([place, place, place]);
  });

  it('is external when the mention itself says so', async () => {
    const { afterwards, bot, slack } = await openSite();
    await afterwards(aMention({}, { is_ext_shared_channel: true }));
    expect(bot.heard).toMatchObject([{ place: 'external' }]);
    expect(slack.calls('conversations.info')).toEqual([]);
  });

  it('is seen as soon as the bot is let in', async () => {
    const { deliver, afterwards, bot, slack } = await openSite();
    slack.fail('conversations.info', { kind: 'error', code: 'channel_not_found' });
    const answer = slack.hold('respond');
    const delivered = deliver(aCommand(slack, { channel_id: 'C2EXTERNAL' }));
    await answer.taken;
    answer.release();
    await delivered;
    await afterwards(aMention({ channel: 'C2EXTERNAL' }));
    expect(bot.heard.map(({ place }) => place)).toEqual(['shared', 'external']);
  });

  it('is not guessed when Slack does not say', async () => {
    const { afterwards, bot, slack } = await openSite();
    slack.fail('conversations.info', { kind: 'status', status: 500 });
    await afterwards(aCommand(slack));
    expect(bot.heard).toEqual([]);
    expect(slack.calls('respond')).toMatchObject([{ args: { text: APOLOGY } }]);
  });

  it('is asked for once in five minutes, as are the people', async () => {
    const { afterwards, slack } = await openSite();
    await afterwards(aCommand(slack, { trigger_id: '1' }), aCommand(slack, { trigger_id: '2' }));
    expect(slack.calls('conversations.info')).toHaveLength(1);
    expect(slack.calls('users.info')).toHaveLength(1);
  });
});
