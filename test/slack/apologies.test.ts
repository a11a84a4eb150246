import { describe, expect, it } from 'vitest';
import { deliveriesInMemory } from '../support/deliveries-in-memory.ts';
import { ANSWER, APOLOGY, aReply, scriptedBot } from '../support/scripted-bot.ts';
import { aButton, aCommand, aDirectMessage, aMention, openSite } from './slack-site.ts';

const PRESS = '{"kind":"helped","question":"q1"}';

describe('a bot that fails', () => {
  const broken = () =>
    scriptedBot({
      hear: () => Promise.reject(new Error('no entry for "Anna bor på Roskildevej"')),
      press: () => Promise.reject(new Error('database gone')),
    });

  it('apologises to the one who asked, and nothing of the question is logged', async () => {
    const { afterwards, slack, logged } = await openSite({ bot: broken() });
    await afterwards(aCommand(slack, { text: 'Anna bor på Roskildevej' }));
    expect(slack.calls('respond')).toMatchObject([{ args: { text: APOLOGY } }]);
    expect(logged()).toMatch(/"kind":"command".*could not be served/);
    expect(logged()).not.toContain('Anna');
  });

  it('apologises for a direct message, a mention and a button alike', async () => {
    const { afterwards, slack } = await openSite({ bot: broken() });
    await afterwards(
      aDirectMessage({}, { event_id: 'Ev1' }),
      aMention({}, { event_id: 'Ev2' }),
      aButton(slack, PRESS),
    );
    const apologies = slack.calls().filter(({ args }) => args['text'] === APOLOGY);
    expect(apologies.map(({ method }) => method).toSorted()).toEqual([
      'chat.postEphemeral',
      'chat.postMessage',
      'respond',
    ]);
  });

  it('apologises when its answer is more than Slack takes', async () => {
    const gist = 'x'.repeat(4_001);
    const { afterwards, slack } = await openSite({ bot: scriptedBot({ hear: () => aReply({ gist }) }) });
    await afterwards(aMention());
    expect(slack.calls('chat.postEphemeral')).toMatchObject([{ args: { text: APOLOGY } }]);
  });

  it('apologises when Slack refuses its answer', async () => {
    const { afterwards, slack } = await openSite();
    slack.fail('chat.postMessage', { kind: 'error', code: 'invalid_blocks' });
    await afterwards(aDirectMessage());
    expect(slack.calls('chat.postMessage')).toMatchObject([
      { args: { text: ANSWER } },
      { args: { text: APOLOGY } },
    ]);
  });

  it('apologises when it cannot tell whether it has done this before', async () => {
    const deliveries = { ...deliveriesInMemory(), note: () => Promise.reject(new Error('database gone')) };
    const { afterwards, bot, slack } = await openSite({ deliveries });
    await afterwards(aDirectMessage());
    expect(bot.heard).toEqual([]);
    expect(slack.calls('chat.postMessage')).toMatchObject([{ args: { text: APOLOGY } }]);
  });
});
