import { afterEach, describe, expect, it } from 'vitest';
import type { Effect } from '../../src/bot/bot.ts';
import type { Part, Reply } from '../../src/reply/reply.ts';
import { pressing, privateAnswer } from '../../src/wording/teams.ts';
import { ANSWER, APOLOGY, aReply, scriptedBot } from '../support/scripted-bot.ts';
import { aMention, anExecute, aPress, aSubmit, HELPED, inGroup, type Sketch } from './activities.ts';
import { type Given, type OpenDoor, openDoor } from './open-door.ts';
import { aMember } from './stub-connector.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const LINE = 'application/vnd.microsoft.activity.message';
const BO = { from: { id: '29:bo', aadObjectId: 'aad-bo' } };

const after = aReply({ gist: 'Tak. Det er noteret.' });
const buttons: Part = { kind: 'choices', choices: [{ label: 'Hjalp', press: HELPED }] };

let given: OpenDoor;
afterEach(() => given.close());

/** A bot that answers every press with this. */
function leadingTo(effect: Effect, hear: () => Reply = () => aReply({ parts: [buttons] })): Given {
  return { bot: scriptedBot({ hear, press: () => effect }) };
}

/** The private answer of somebody who asked in a group chat, as their client has fetched it. */
async function privateCard() {
  await given.deliver(aMention('spørg Må vi?', inGroup));
  const notice = await given.connector.firstSent();
  const { verb, data } = notice.body.attachments[0].content.refresh.action;
  const open = () => given.deliver(anExecute(data, { verb, ...inGroup }));
  const { body } = await open();
  const [button] = body.value.body.at(-1).actions;
  return { open, button };
}

describe('a button in a chat with the bot', () => {
  it('answers with the card that the message becomes, and changes the message so that it stays', async () => {
    given = await openDoor(leadingTo({ kind: 'replace', reply: after }));
    const answer = await given.deliver(aPress(HELPED));
    expect(answer).toMatchObject({
      status: 200,
      body: { statusCode: 200, type: CARD, value: { speak: after.gist } },
    });
    expect(await given.connector.sent(1)).toMatchObject([
      {
        method: 'PUT',
        path: '/v3/conversations/a%3Apersonal/activities/message-1',
        body: { summary: after.gist },
      },
    ]);
    expect(given.bot.pressed).toMatchObject([
      { press: HELPED, place: 'private', by: { standing: 'member' } },
    ]);
  });

  it('changes the message when it comes from an old client', async () => {
    given = await openDoor(leadingTo({ kind: 'replace', reply: after }));
    expect(await given.deliver(aSubmit({ press: HELPED }))).toEqual({ status: 200, body: undefined });
    expect(await given.connector.sent(1)).toMatchObject([
      {
        method: 'PUT',
        path: '/v3/conversations/a%3Apersonal/activities/message-1',
        body: { summary: after.gist },
      },
    ]);
    expect(given.bot.heard).toEqual([]);
  });

  it('is answered with a message of its own when the old one can no longer be changed', async () => {
    given = await openDoor(leadingTo({ kind: 'replace', reply: after }));
    given.connector.fail('PUT', { status: 404, code: 'ActivityNotFoundInConversation' });
    await given.deliver(aSubmit({ press: HELPED }));
    const [, posted] = await given.connector.sent(2);
    expect(posted).toMatchObject({ method: 'POST', body: { summary: after.gist } });
  });

  it('tells the presser in words, and the message stays', async () => {
    given = await openDoor(leadingTo({ kind: 'tell', reply: after }));
    expect(await given.deliver(aPress(HELPED))).toMatchObject({ body: { type: LINE, value: after.gist } });
    await given.door.stop();
    expect(await given.connector.sent(0)).toEqual([]);
  });

  it('leaves no markup in words that Teams would read as such', async () => {
    const reply = aReply({
      gist: '**fed** _skrå_ <at>Alle</at> [her](https://evil.example) `x` bo_k@eksempel.dk',
    });
    given = await openDoor(leadingTo({ kind: 'tell', reply }));
    const { body } = await given.deliver(aPress(HELPED));
    expect(body.value).toBe('fed skrå ‹at›Alle‹/at› (her)(https://evil.example) x bo_k@eksempel.dk');
  });

  it.each<[string, Part]>([
    ['press', buttons],
    ['copy', { kind: 'copyable', heading: 'Som sms', text: 'Hej!' }],
  ])('tells the presser in a message of its own when there is more to %s', async (_, part) => {
    const reply = aReply({ parts: [part] });
    given = await openDoor(leadingTo({ kind: 'tell', reply }));
    expect(await given.deliver(aPress(HELPED))).toMatchObject({ body: { type: LINE, value: ANSWER } });
    expect(await given.connector.sent(1)).toMatchObject([{ method: 'POST', body: { summary: ANSWER } }]);
  });

  it('tells the presser in a message when it comes from an old client', async () => {
    given = await openDoor(leadingTo({ kind: 'tell', reply: after }));
    await given.deliver(aSubmit({ press: HELPED }));
    expect(await given.connector.sent(1)).toMatchObject([{ method: 'POST', body: { summary: after.gist } }]);
  });

  it.each([
    ['a verb that nobody knows', anExecute({ press: { kind: 'grant-admin' } }, { verb: 'grant-admin' })],
    ['a verb that belies its data', anExecute({ press: HELPED }, { verb: 'share' })],
    ['no data', anExecute(undefined, { verb: 'helped' })],
    ['nothing at all', anExecute(undefined, { value: undefined })],
  ])('reaches the bot as one that cannot be read when it carries %s', async (_, activity) => {
    given = await openDoor(leadingTo({ kind: 'tell', reply: after }));
    expect(await given.deliver(activity)).toMatchObject({ status: 200, body: { value: after.gist } });
    expect(given.bot.pressed).toMatchObject([{ press: undefined }]);
  });

  it('is carried out once, however often Teams delivers it', async () => {
    given = await openDoor(leadingTo({ kind: 'replace', reply: after }));
    const press = aPress(HELPED);
    await given.deliver(press);
    expect(await given.deliver(press)).toMatchObject({
      status: 200,
      body: { type: LINE, value: pressing.already },
    });
    const submit = aSubmit({ press: HELPED });
    await given.deliver(submit);
    await given.deliver(submit);
    await given.door.stop();
    expect(given.bot.pressed).toHaveLength(2);
    expect(await given.connector.sent(0)).toHaveLength(2);
  });

  it('is answered with an apology when the bot fails', async () => {
    given = await openDoor({ bot: scriptedBot({ press: () => Promise.reject(new Error('Hemmelig')) }) });
    expect(await given.deliver(aPress(HELPED))).toMatchObject({
      status: 200,
      body: { type: LINE, value: APOLOGY },
    });
    expect(given.log()).not.toContain('Hemmelig');
  });

  it('is answered with an apology when the card is too long for Teams', async () => {
    const reply = aReply({ gist: 'lang '.repeat(10_000) });
    given = await openDoor(leadingTo({ kind: 'replace', reply }));
    expect(await given.deliver(aPress(HELPED))).toMatchObject({
      status: 200,
      body: { type: LINE, value: APOLOGY },
    });
  });

  it('is answered before Teams gives up, and the message changes when the bot is done', async () => {
    const thinking = Promise.withResolvers<Effect>();
    const bot = scriptedBot({ press: () => thinking.promise });
    given = await openDoor({ bot, wait: async () => undefined });
    expect(await given.deliver(aPress(HELPED))).toMatchObject({
      body: { type: LINE, value: pressing.takesLonger },
    });
    thinking.resolve({ kind: 'replace', reply: after });
    expect(await given.connector.sent(1)).toMatchObject([{ method: 'PUT', body: { summary: after.gist } }]);
  });
});

describe('a button on a private answer among colleagues', () => {
  it('changes what the asker sees, now and whenever they look again, and nothing for anyone else', async () => {
    given = await openDoor(leadingTo({ kind: 'replace', reply: after }));
    const { open, button } = await privateCard();
    const pressed = await given.deliver(anExecute(button.data, { verb: button.verb, ...inGroup }));
    expect(pressed).toMatchObject({ body: { type: CARD, value: { speak: after.gist } } });
    expect(await open()).toMatchObject({ body: { value: { speak: after.gist } } });
    await given.door.stop();
    expect(await given.connector.sent(0)).toHaveLength(1);
  });

  it('does nothing for a colleague who gets hold of it', async () => {
    given = await openDoor(leadingTo({ kind: 'replace', reply: after }));
    const { button } = await privateCard();
    given.connector.setMembers(aMember({ id: '29:bo', aadObjectId: 'aad-bo' }));
    const stolen: Sketch = { verb: button.verb, ...inGroup, ...BO };
    expect(await given.deliver(anExecute(button.data, stolen))).toMatchObject({
      body: { type: LINE, value: privateAnswer.notYours },
    });
    expect(given.bot.pressed).toEqual([]);
  });

  it('still works when the answer itself is gone: the bot builds it anew', async () => {
    given = await openDoor(leadingTo({ kind: 'replace', reply: after }));
    const { button } = await privateCard();
    given.clock.now = new Date(given.clock.now.getTime() + 24 * 60 * 60_000);
    expect(await given.deliver(anExecute(button.data, { verb: button.verb, ...inGroup }))).toMatchObject({
      body: { type: CARD, value: { speak: after.gist } },
    });
  });
});

describe('a button that everyone sees', () => {
  it('changes the message for everyone when what it becomes is for everyone', async () => {
    given = await openDoor(leadingTo({ kind: 'replace', reply: { ...after, audience: 'everyone' } }));
    await given.deliver(aPress(HELPED, inGroup));
    expect(await given.connector.sent(1)).toMatchObject([{ method: 'PUT', body: { summary: after.gist } }]);
  });

  it('shows the presser alone what is for the presser alone', async () => {
    given = await openDoor(leadingTo({ kind: 'replace', reply: after }));
    expect(await given.deliver(aPress(HELPED, inGroup))).toMatchObject({
      body: { value: { speak: after.gist } },
    });
    await given.door.stop();
    expect(await given.connector.sent(0)).toEqual([]);
  });

  it('leaves a notice for the presser of an old client, who cannot be shown anything alone', async () => {
    given = await openDoor(leadingTo({ kind: 'replace', reply: after }));
    await given.deliver(aSubmit({ press: HELPED }, inGroup));
    expect(await given.connector.sent(1)).toMatchObject([
      { method: 'POST', body: { summary: privateAnswer.gist } },
    ]);
  });
});
