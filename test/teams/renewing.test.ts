import { afterEach, describe, expect, it } from 'vitest';
import type { Press } from '../../src/reply/press.ts';
import { aReply, scriptedBot } from '../support/scripted-bot.ts';
import { aMention, aMessage, anExecute, aPress, inGroup } from './activities.ts';
import { type OpenDoor, openDoor } from './open-door.ts';

const AGAIN: Press = { kind: 'overview', again: true };
const overview = aReply({ gist: 'Dit overblik', renewedBy: AGAIN });

let given: OpenDoor;
afterEach(() => given.close());

const aBot = () => scriptedBot({ hear: () => overview, press: () => ({ kind: 'replace', reply: overview }) });

/** The overview as it stands in a chat with the bot, and its reader's client looking at it. */
async function looking() {
  given = await openDoor({ bot: aBot() });
  await given.deliver(aMessage({ text: 'oversigt' }));
  const { body } = await given.connector.firstSent();
  const card = body.attachments[0].content;
  const { verb, data } = card.refresh.action;
  return { card, look: () => given.deliver(anExecute(data, { verb })) };
}

describe('a card that is renewed by whoever looks at it', () => {
  it('is looked for anew by its reader alone', async () => {
    const { card } = await looking();
    expect(card.refresh).toMatchObject({ action: { verb: 'overview' }, userIds: [expect.any(String)] });
    expect(card.refresh.userIds).toHaveLength(1);
  });

  it('is answered with the card as it is by now, which does not renew itself again', async () => {
    const { look } = await looking();
    const { body } = await look();
    expect(body.value.speak).toBe('Dit overblik');
    expect(body.value.refresh).toBeUndefined();
    expect(given.bot.pressed).toMatchObject([{ press: AGAIN }]);
  });

  it('leaves the message alone, however often it is looked at', async () => {
    const { look } = await looking();
    await look();
    await look();
    await given.door.stop();
    expect(await given.connector.sent(1)).toHaveLength(1);
    expect(given.bot.pressed).toHaveLength(2);
  });

  it('changes the message when its button is pressed, and still renews itself', async () => {
    await looking();
    await given.deliver(aPress(AGAIN));
    const [, changed] = await given.connector.sent(2);
    expect(changed).toMatchObject({ method: 'PUT' });
    expect(changed?.body.attachments[0].content.refresh).toBeDefined();
  });

  it('is an ordinary private answer among colleagues', async () => {
    given = await openDoor({ bot: aBot() });
    await given.deliver(aMention('oversigt', inGroup));
    const notice = await given.connector.firstSent();
    expect(notice.body.attachments[0].content.refresh.action.verb).toBe('show-answer');
  });
});
