import { describe, expect, it } from 'vitest';
import { IN_HAND_MS } from '../../src/bot/deliveries.ts';
import { deliveriesInMemory } from '../support/deliveries-in-memory.ts';
import { aButton, aCommand, aDirectMessage, aMention, anInteraction, NOW, openSite } from './slack-site.ts';

const PRESS = '{"kind":"helped","question":"q1"}';
const view = { id: 'V1', hash: '1.a', callback_id: 'gammel', type: 'modal' };

describe('what Slack delivers again', () => {
  it('is acted on once and acknowledged each time', async () => {
    const { deliver, door, bot, slack } = await openSite();
    for (let delivery = 0; delivery < 3; delivery++)
      expect((await deliver(aDirectMessage())).status).toBe(200);
    await door.stop();
    expect(bot.heard).toHaveLength(1);
    expect(slack.calls('chat.postMessage')).toHaveLength(1);
  });

  it('is acted on once also when it comes several times at the same moment', async () => {
    const { deliver, door, bot, slack } = await openSite();
    const command = aCommand(slack);
    await Promise.all([deliver(command), deliver(command), deliver(command)]);
    await door.stop();
    expect(bot.heard).toHaveLength(1);
  });

  it('is to come again while another instance is at it, and is taken over from one that was killed', async () => {
    const deliveries = deliveriesInMemory();
    const { deliver, bot } = await openSite({ deliveries });
    await deliveries.note('slack:event:Ev7', NOW);
    const again = aDirectMessage({}, { event_id: 'Ev7' });
    expect((await deliver(again)).status).toBe(503);
    expect(bot.heard).toEqual([]);

    await deliveries.note('slack:event:Ev8', new Date(NOW.getTime() - IN_HAND_MS));
    expect((await deliver(aDirectMessage({}, { event_id: 'Ev8' }))).status).toBe(200);
    expect(bot.heard).toHaveLength(1);
  });

  it('is acted on anew when a person does the same again', async () => {
    const { afterwards, bot, slack } = await openSite();
    await afterwards(aCommand(slack, { trigger_id: '1' }), aCommand(slack, { trigger_id: '2' }));
    expect(bot.heard).toHaveLength(2);
  });

  it('is told by its signature when it has no id of its own', async () => {
    const { afterwards, bot, slack } = await openSite();
    const { type, body } = aCommand(slack);
    const nameless = { type, body: body.replace(/&trigger_id=[^&]*/, '') };
    await afterwards(nameless, nameless, { type, body: `${nameless.body}&other=1` });
    expect(nameless.body).not.toContain('trigger_id');
    expect(bot.heard).toHaveLength(2);
  });

  it('is known by ids that nothing else of Slack or of another platform has', async () => {
    const keys: string[] = [];
    const memory = deliveriesInMemory();
    const deliveries = {
      ...memory,
      note: (key: string, at: Date) => {
        expect(at).toEqual(NOW);
        keys.push(key);
        return memory.note(key, at);
      },
    };
    const { afterwards, slack } = await openSite({ deliveries });
    await afterwards(
      aCommand(slack),
      aDirectMessage({}, { event_id: 'Ev1' }),
      aMention({}, { event_id: 'Ev2' }),
      aButton(slack, PRESS),
      anInteraction({ type: 'shortcut', callback_id: 'gammel', trigger_id: '1.2.shortcut' }),
      anInteraction({ type: 'view_submission', trigger_id: '1.2.view', view }),
    );
    expect(keys.toSorted()).toEqual([
      'slack:button:1.2.button',
      'slack:command:1.2.command',
      'slack:event:Ev1',
      'slack:event:Ev2',
      'slack:shortcut:1.2.shortcut',
      expect.stringMatching(/^slack:view:V1:[\w-]{43}$/),
    ]);
  });
});
