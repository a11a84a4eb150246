import { afterEach, describe, expect, it } from 'vitest';
import type { Deliveries } from '../../src/bot/deliveries.ts';
import { privateAnswer } from '../../src/wording/teams.ts';
import { deliveriesInMemory } from '../support/deliveries-in-memory.ts';
import { ANSWER, APOLOGY, aReply, scriptedBot } from '../support/scripted-bot.ts';
import { aMention, aMessage, anExecute, aSubmit, inChannel, inGroup, type Sketch } from './activities.ts';
import { type Given, type OpenDoor, openDoor } from './open-door.ts';
import { aMember, type Sent } from './stub-connector.ts';

const BO = { from: { id: '29:bo', aadObjectId: 'aad-bo' } };
const CARD = 'application/vnd.microsoft.card.adaptive';
const LINE = 'application/vnd.microsoft.activity.message';

let given: OpenDoor;
afterEach(() => given.close());

/** Says something to a bot, and gives what it sent into the conversation. */
async function say(activity: Sketch, what: Given = {}): Promise<Sent> {
  given = await openDoor(what);
  await given.deliver(activity);
  return given.connector.firstSent();
}

/** The button of the notice that stands for a private answer. */
function showButton(notice: Sent) {
  const [action] = notice.body.attachments[0].content.body.at(-1).actions;
  return action;
}

function press(button: { readonly verb: string; readonly data: unknown }, where: Sketch) {
  return given.deliver(anExecute(button.data, { verb: button.verb, ...where }));
}

describe('a message in a chat with the bot', () => {
  it('is answered with a card, in the same conversation and under our own token', async () => {
    const sent = await say(aMessage());
    expect(sent).toMatchObject({
      method: 'POST',
      path: '/v3/conversations/a%3Apersonal/activities',
      authorization: 'Bearer connector-token',
      body: { type: 'message', summary: ANSWER },
    });
    expect(sent.body.attachments).toMatchObject([{ contentType: CARD, content: { speak: ANSWER } }]);
    expect(JSON.stringify(sent.body)).not.toContain('refresh');
  });

  it('is acted on once, however often Teams delivers it', async () => {
    const message = aMessage();
    await say(message);
    expect((await given.deliver(message)).status).toBe(200);
    await Promise.all([given.deliver(message), given.deliver(message)]);
    await given.door.stop();
    expect(given.bot.heard).toHaveLength(1);
    expect(await given.connector.sent(1)).toHaveLength(1);
  });

  it('is acted on again when it is said again, or elsewhere under the same id', async () => {
    await say(aMessage({ id: 'one' }));
    await given.deliver(aMessage({ id: 'two' }));
    await given.deliver(aMessage({ id: 'one', ...inGroup }));
    await given.connector.sent(3);
    expect(given.bot.heard).toHaveLength(3);
  });

  it('is acknowledged when it is answered, and not before', async () => {
    const thinking = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    const hear = () => {
      asked.resolve();
      return thinking.promise.then(() => aReply());
    };
    given = await openDoor({ bot: scriptedBot({ hear }) });
    let acknowledged = false;
    const said = given.deliver(aMessage()).then(({ status }) => {
      acknowledged = true;
      return status;
    });
    await asked.promise;
    expect(acknowledged).toBe(false);
    thinking.resolve();
    expect(await said).toBe(200);
    expect(await given.connector.sent(0)).toHaveLength(1);
  });

  it('is answered with an apology when the bot fails', async () => {
    const bot = scriptedBot({ hear: () => Promise.reject(new Error('Hemmelig tekst')) });
    expect((await say(aMessage(), { bot })).body.summary).toBe(APOLOGY);
    expect(given.log()).toContain('could not be served');
    expect(given.log()).not.toContain('Hemmelig');
  });

  it('is answered with an apology when nobody knows whether it came before', async () => {
    const deliveries: Deliveries = {
      ...deliveriesInMemory(),
      note: () => Promise.reject(new Error('no database')),
    };
    expect((await say(aMessage(), { deliveries })).body.summary).toBe(APOLOGY);
    expect(given.bot.heard).toEqual([]);
  });

  it('is answered with an apology when the answer is too long for Teams', async () => {
    const bot = scriptedBot({ hear: () => aReply({ gist: 'lang '.repeat(10_000) }) });
    expect((await say(aMessage(), { bot })).body.summary).toBe(APOLOGY);
    expect(given.log()).toContain('CardTooLargeError');
  });
});

describe('a message among colleagues', () => {
  const places: readonly (readonly [string, Sketch, string])[] = [
    ['a group chat', inGroup, inGroup.conversation.id],
    ['the thread of a channel', inChannel, inChannel.conversation.id],
  ];

  it.each(places)(
    'in %s is heard without the mention, and everyone sees only that there is an answer',
    async (_, where, id) => {
      const sent = await say(aMention('hto spørg Må vi?', where));
      expect(given.bot.heard).toMatchObject([{ text: 'spørg Må vi?' }]);
      expect(sent).toMatchObject({
        path: `/v3/conversations/${encodeURIComponent(id)}/activities`,
        body: { summary: privateAnswer.gist },
      });
      expect(JSON.stringify(sent.body)).not.toContain(ANSWER);
    },
  );

  it("swaps the notice for the answer by itself in the asker's client, and in nobody else's", async () => {
    const notice = (await say(aMention('spørg Må vi?', inGroup))).body.attachments[0].content;
    expect(notice.refresh.userIds).toEqual(['29:signe']);
    const answer = await press(notice.refresh.action, inGroup);
    expect(answer).toMatchObject({
      status: 200,
      body: { statusCode: 200, type: CARD, value: { speak: ANSWER } },
    });
    expect(answer.body.value.refresh).toBeUndefined();
  });

  it('shows the answer to the asker at the press of a button, as often as they like', async () => {
    const button = showButton(await say(aMention('spørg Må vi?', inGroup)));
    expect(button.title).toBe(privateAnswer.show);
    for (const _ of [1, 2]) {
      expect(await press(button, inGroup)).toMatchObject({ body: { type: CARD, value: { speak: ANSWER } } });
    }
    expect(given.bot.pressed).toEqual([]);
    expect(await given.connector.sent(1)).toHaveLength(1);
  });

  it('keeps the answer from a colleague, who alone is told so', async () => {
    const button = showButton(await say(aMention('spørg Må vi?', inGroup)));
    given.connector.setMembers(aMember(), aMember({ id: '29:bo', aadObjectId: 'aad-bo' }));
    expect(await press(button, { ...inGroup, ...BO })).toEqual({
      status: 200,
      body: { statusCode: 200, type: LINE, value: privateAnswer.notYours },
    });
    expect(await given.connector.sent(1)).toHaveLength(1);
  });

  it('asks for the question again when the answer is gone', async () => {
    const button = showButton(await say(aMention('spørg Må vi?', inGroup)));
    given.clock.now = new Date(given.clock.now.getTime() + 24 * 60 * 60_000);
    expect(await press(button, inGroup)).toMatchObject({ body: { type: LINE, value: privateAnswer.gone } });
  });

  it('says where to turn when the client is too old to show anything to one person alone', async () => {
    const button = showButton(await say(aMention('spørg Må vi?', inGroup)));
    await given.deliver(aSubmit(button.fallback.data, inGroup));
    const sent = await given.connector.sent(2);
    expect(sent.at(1)?.body.summary).toBe(privateAnswer.cannotShow);
    expect(JSON.stringify(sent)).not.toContain(ANSWER);
  });

  it('is answered aloud where the answer is for everyone', async () => {
    const bot = scriptedBot({ hear: () => aReply({ audience: 'everyone' }) });
    expect((await say(aMention('tal', inGroup), { bot })).body.summary).toBe(ANSWER);
  });

  it('keeps the apology too between the bot and the asker', async () => {
    const bot = scriptedBot({ hear: () => Promise.reject(new Error('no')) });
    expect((await say(aMention('spørg Må vi?', inGroup), { bot })).body.summary).toBe(privateAnswer.gist);
  });
});
