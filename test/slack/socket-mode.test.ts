import { describe, expect, it } from 'vitest';
import { stillAtIt } from '../../src/wording/slack.ts';
import { ANSWER, aReply, scriptedBot } from '../support/scripted-bot.ts';
import { aDirectMessage, openSite } from './slack-site.ts';

const event: unknown = JSON.parse(aDirectMessage().body);

async function connected(options: Parameters<typeof openSite>[0] = {}) {
  const site = await openSite({ kind: 'socket', ...options });
  await site.door.start();
  await site.logs('slack: connected');
  return site;
}

const BY = { user_id: 'U1ASTA', team_id: 'T0HJEM', channel_id: 'C1TEAM', trigger_id: '1' };
const COMMAND = { command: '/hto', text: 'hjælp', ...BY };
const PRESS = {
  type: 'block_actions',
  user: { id: 'U1ASTA' },
  team: { id: 'T0HJEM' },
  channel: { id: 'C1TEAM' },
  container: { type: 'message', channel_id: 'C1TEAM', is_ephemeral: true },
  actions: [{ type: 'button', action_id: 'helped:0', block_id: 'b', action_ts: '1', value: '' }],
};

/** A bot that thinks until it is let go, before which the time that Slack gives is over. */
async function atItForLong() {
  const thought = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const think = async () => {
    begun.resolve();
    await thought.promise;
    return aReply();
  };
  const press = async () => ({ kind: 'tell', reply: await think() }) as const;
  const site = await connected({ bot: scriptedBot({ hear: think, press }), hurried: true });
  return { ...site, thought, begun: begun.promise };
}

describe('a bot with a socket to Slack', () => {
  it('is connected when Slack has said hello, and has no address', async () => {
    const { door, slack } = await connected();
    expect(door.state()).toBe('connected');
    expect(door.handle).toBeUndefined();
    expect(slack.socket.open()).toBe(1);
  });

  it('hears what arrives and answers it', async () => {
    const { door, bot, slack } = await connected();
    await slack.socket.push('events_api', 'envelope-1', event);
    await door.stop();

    expect(bot.heard).toMatchObject([{ place: 'private', text: 'Må barnet overnatte?' }]);
    expect(slack.calls('chat.postMessage')).toMatchObject([{ args: { text: ANSWER } }]);
  });

  it.each([
    ['slash_commands', COMMAND],
    ['interactive', PRESS],
  ])(
    'acknowledges before it has thought, and says so, where that takes too long: %s',
    async (type, payload) => {
      const { door, slack, thought } = await atItForLong();
      await slack.socket.push(type, 'envelope-1', { ...payload, response_url: slack.responseUrl });
      const said = [slack.socket.answer('envelope-1'), ...slack.calls('respond').map(({ args }) => args)];
      expect(JSON.stringify(said)).toContain(stillAtIt);
      expect(JSON.stringify(said)).not.toContain(ANSWER);

      thought.resolve();
      await door.stop();
      expect(slack.calls('respond').filter(({ args }) => args['text'] === ANSWER)).toHaveLength(1);
      expect(slack.calls().filter(({ method }) => method.startsWith('chat.'))).toEqual([]);
      expect(slack.socket.acknowledged).toEqual(['envelope-1']);
    },
  );

  it('acknowledges nothing before it is done, where there is no place to say so', async () => {
    const { slack, thought, begun } = await atItForLong();
    const pushed = slack.socket.push('interactive', 'envelope-1', PRESS);
    await begun;
    expect(slack.socket.acknowledged).toEqual([]);

    thought.resolve();
    await pushed;
    expect(slack.socket.acknowledged).toEqual(['envelope-1']);
    expect(slack.calls('chat.postEphemeral')).toMatchObject([{ args: { text: ANSWER } }]);
  });

  it('acts once on what is delivered again in another envelope', async () => {
    const { door, bot, slack } = await connected();
    await slack.socket.push('events_api', 'envelope-1', event);
    await slack.socket.push('events_api', 'envelope-2', event);
    await door.stop();
    expect(bot.heard).toHaveLength(1);
    expect(slack.socket.acknowledged).toEqual(['envelope-1', 'envelope-2']);
  });

  it('tells acts that have no id of their own by their envelope', async () => {
    const { door, bot, slack } = await connected();
    const command = {
      command: '/hto',
      text: 'hjælp',
      user_id: 'U1ASTA',
      team_id: 'T0HJEM',
      channel_id: 'C1TEAM',
    };
    await slack.socket.push('slash_commands', 'envelope-1', command);
    await slack.socket.push('slash_commands', 'envelope-2', command);
    await door.stop();
    expect(bot.heard).toHaveLength(2);
  });

  it('connects again when the socket breaks, however often Slack refuses meanwhile', async () => {
    const { door, bot, slack, waits, logs } = await connected();
    slack.fail(
      'apps.connections.open',
      { kind: 'reset' },
      { kind: 'status', status: 503 },
      { kind: 'error', code: 'internal_error' },
      { kind: 'error', code: 'invalid_auth' },
    );
    slack.socket.breakOff();
    await logs('slack: connected', 2);
    expect(door.state()).toBe('connected');
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000]);

    await slack.socket.push('events_api', 'envelope-1', event);
    await door.stop();
    expect(bot.heard).toHaveLength(1);
  });

  it('does not connect after all when it is stopped on the way', async () => {
    const { door, slack } = await openSite({ kind: 'socket' });
    const asking = slack.hold('apps.connections.open');
    await door.start();
    await asking.taken;
    const stopped = door.stop();
    asking.release();
    await stopped;
    await slack.socket.gone();
    expect(door.state()).toBe('connecting');
    expect(slack.socket.open()).toBe(0);
  });

  it('asks for no socket when it is stopped before that', async () => {
    const { door, slack, logged } = await openSite({ kind: 'socket' });
    const introducing = slack.hold('auth.test');
    await door.start();
    await introducing.taken;
    const stopped = door.stop();
    introducing.release();
    await stopped;
    expect(slack.calls().map(({ method }) => method)).toEqual(['auth.test']);
    expect(logged()).not.toMatch(/trying again/);
  });

  it.each([
    ['says goodbye', true],
    ['has fallen silent', false],
  ])('lets go of the socket when it stops, also when Slack %s', async (_, answers) => {
    const { door, slack, logged } = await connected();
    if (!answers) slack.socket.fallSilent();
    await door.stop();
    expect(door.state()).toBe('connecting');
    await slack.socket.gone();
    expect(slack.socket.open()).toBe(0);
    expect(logged()).not.toMatch(/trying again/);
  });
});
