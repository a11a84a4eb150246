import { afterEach, describe, expect, it } from 'vitest';
import type { Effect, Submission } from '../../src/bot/bot.ts';
import type { Press } from '../../src/reply/press.ts';
import { forms, pressing, privateAnswer, privateForm } from '../../src/wording/teams.ts';
import { APOLOGY, aForm, aReply, scriptedBot } from '../support/scripted-bot.ts';
import {
  aMention,
  aMessage,
  anExecute,
  aPress,
  aSubmit,
  filledIn,
  HELPED,
  inChannel,
  inGroup,
  type Sketch,
} from './activities.ts';
import { valuesOf } from './card-reader.ts';
import { type Given, type OpenDoor, openDoor } from './open-door.ts';
import { aMember, TENANT } from './stub-connector.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const LINE = 'application/vnd.microsoft.activity.message';
const BO = { from: { id: '29:bo', aadObjectId: 'aad-bo' } };

const form = aForm();
const opens: Press = { kind: 'new-request' };
const FILLED = { who: 'Aarhus Kommune', text: 'Et netværksmøde' };
const after = aReply({ gist: 'Henvendelsen er taget.' });
const buttons = aReply({
  gist: 'Se henvendelsen.',
  parts: [{ kind: 'choices', choices: [{ label: 'Hjalp', press: HELPED }] }],
});
const mistakes: Submission = { kind: 'mistakes', mistakes: { text: 'Skriv lidt mere.' } };

let given: OpenDoor;
afterEach(() => given.close());

/** A bot that hears or is pressed for a form, and is sent one. */
function asking(
  submission: Submission = { kind: 'tell', reply: after },
  opened: Effect = { kind: 'form', form },
) {
  return {
    bot: scriptedBot({
      hear: () => ({ kind: 'form', form }),
      press: () => opened,
      submit: () => submission,
    }),
  } satisfies Given;
}

type SentButton = {
  readonly verb: string;
  readonly data: object;
  readonly fallback: { readonly data: object };
};

function buttonOf(card: {
  readonly body: readonly { readonly actions?: readonly SentButton[] }[];
}): SentButton {
  const button = card.body.at(-1)?.actions?.[0];
  if (!button) throw new Error('no button');
  return button;
}

function send(button: SentButton, filled: Readonly<Record<string, string>>, overrides: Sketch = {}) {
  return given.deliver(anExecute(filledIn(button, filled), { verb: button.verb, ...overrides }));
}

/** The form that stands in a message of its own, alone with the bot. */
async function ownForm(what: Given = asking()) {
  given = await openDoor(what);
  await given.deliver(aMessage({ text: 'henvendelse' }));
  const sent = await given.connector.firstSent();
  return { sent, button: buttonOf(sent.body.attachments[0].content) };
}

describe('a form asked for in a chat with the bot', () => {
  it('is a message of its own', async () => {
    const { sent } = await ownForm();
    expect(sent).toMatchObject({ method: 'POST', body: { summary: form.gist } });
    expect(valuesOf(sent.body, 'label')).toEqual(form.fields.map(({ label }) => label));
  });

  it('comes back to the bot with who sent it, where, and what was filled in', async () => {
    const { button } = await ownForm();
    await send(button, { ...FILLED, by: '' });
    expect(given.bot.submitted).toMatchObject([
      {
        by: { standing: 'member', account: { user: 'aad-signe' } },
        place: 'private',
        where: { platform: 'teams', workspace: TENANT, conversation: 'a:personal' },
        press: form.press,
        filled: FILLED,
      },
    ]);
    expect(given.bot.submitted[0]?.filled).not.toHaveProperty('by');
  });

  it.each<[string, Submission]>([
    ['told', { kind: 'tell', reply: buttons }],
    ['shown', { kind: 'replace', reply: buttons }],
  ])('becomes what the sender is %s', async (_, submission) => {
    const { button } = await ownForm(asking(submission));
    expect(await send(button, FILLED)).toMatchObject({
      body: { type: CARD, value: { speak: buttons.gist } },
    });
    const [, changed] = await given.connector.sent(2);
    expect(changed).toMatchObject({
      method: 'PUT',
      path: '/v3/conversations/a%3Apersonal/activities/message-1',
      body: { summary: buttons.gist },
    });
  });

  it('comes back with what was filled in and each mistake under its field, and so it stays', async () => {
    const { button } = await ownForm(asking(mistakes));
    const { body } = await send(button, FILLED);
    expect(body).toMatchObject({ type: CARD, value: { speak: forms.mend } });
    expect(valuesOf(body.value.body, 'value')).toContain(FILLED.text);
    expect(valuesOf(body.value.body, 'text')).toContain('⚠ Skriv lidt mere.');
    expect(given.bot.pressed).toMatchObject([{ press: form.press }]);
    const [, changed] = await given.connector.sent(2);
    expect(changed).toMatchObject({ method: 'PUT', body: { summary: forms.mend } });

    await send(buttonOf(body.value), FILLED);
    expect(given.bot.submitted).toHaveLength(2);
  });

  it('gives way to what the bot has to say where it cannot be opened any more', async () => {
    const { button } = await ownForm(asking(mistakes, { kind: 'tell', reply: after }));
    expect(await send(button, FILLED)).toMatchObject({ body: { type: CARD, value: { speak: after.gist } } });
  });

  it('is sent once, however often Teams delivers it', async () => {
    const { button } = await ownForm();
    const sending = anExecute(filledIn(button, FILLED), { verb: button.verb });
    await given.deliver(sending);
    expect(await given.deliver(sending)).toMatchObject({ body: { type: LINE, value: pressing.already } });
    expect(given.bot.submitted).toHaveLength(1);
  });

  it('stays as it is filled in when the bot fails, and can be sent again', async () => {
    let fails = true;
    const bot = scriptedBot({
      hear: () => ({ kind: 'form', form }),
      submit: () => (fails ? Promise.reject(new Error('Hemmelig')) : { kind: 'tell', reply: after }),
    });
    const { button } = await ownForm({ bot });
    expect(await send(button, FILLED)).toMatchObject({ body: { type: LINE, value: APOLOGY } });
    fails = false;
    expect(await send(button, FILLED)).toMatchObject({ body: { type: CARD, value: { speak: after.gist } } });
    expect(given.log()).not.toMatch(/Hemmelig|Aarhus/);
  });

  it('stays as it is filled in when that is more than any form asks for', async () => {
    const { button } = await ownForm();
    expect(await send(button, { text: 'x'.repeat(10_001) })).toMatchObject({
      body: { type: LINE, value: forms.tooLong },
    });
    expect(given.bot.submitted).toEqual([]);
  });

  it('can be sent after a restart', async () => {
    const { button } = await ownForm();
    await given.close();
    given = await openDoor(asking(mistakes));
    const { body } = await send(button, FILLED);
    expect(valuesOf(body.value.body, 'value')).toContain(FILLED.who);
  });

  it('can be sent by an old client, and changes all the same', async () => {
    const { button } = await ownForm(asking(mistakes));
    await given.deliver(aSubmit(filledIn(button.fallback, FILLED)));
    const [, changed] = await given.connector.sent(2);
    expect(changed).toMatchObject({ method: 'PUT', body: { summary: forms.mend } });
    expect(valuesOf(changed?.body, 'value')).toContain(FILLED.text);
    expect(given.bot.submitted).toMatchObject([{ filled: FILLED }]);
  });

  it('is answered before Teams gives up, and changes when the bot is done', async () => {
    const thinking = Promise.withResolvers<Submission>();
    const bot = scriptedBot({ hear: () => ({ kind: 'form', form }), submit: () => thinking.promise });
    const { button } = await ownForm({ bot, wait: async () => undefined });
    expect(await send(button, FILLED)).toMatchObject({ body: { type: LINE, value: pressing.takesLonger } });
    thinking.resolve({ kind: 'tell', reply: after });
    const [, changed] = await given.connector.sent(2);
    expect(changed).toMatchObject({ method: 'PUT', body: { summary: after.gist } });
  });

  it('that nobody can read any more reaches the bot as such', async () => {
    const { button } = await ownForm();
    await given.deliver(
      anExecute({ ...button.data, press: { kind: 'grant-admin' } }, { verb: 'grant-admin' }),
    );
    expect(given.bot.submitted).toMatchObject([{ press: undefined }]);
  });
});

describe('a form opened by a button in a chat with the bot', () => {
  /** Presses the button of message-9, and gives the form that is posted. */
  async function opened(what: Given = asking()) {
    given = await openDoor(what);
    const answer = await given.deliver(aPress(opens, { replyToId: 'message-9' }));
    const sent = await given.connector.firstSent();
    return { answer, sent, button: buttonOf(sent.body.attachments[0].content) };
  }

  it('is a message of its own, and the one with the button stays', async () => {
    const { answer, sent } = await opened();
    expect(answer).toMatchObject({ body: { type: LINE, value: form.gist } });
    expect(sent).toMatchObject({ method: 'POST', body: { summary: form.gist } });
  });

  it('changes the message with the button, and says itself that it is done', async () => {
    const { button } = await opened(asking({ kind: 'replace', reply: buttons }));
    expect(await send(button, FILLED)).toMatchObject({ body: { type: CARD, value: { speak: forms.done } } });
    await given.door.stop();
    const sent = await given.connector.sent(0);
    expect(sent.slice(1)).toMatchObject([
      { method: 'PUT', path: expect.stringContaining('/message-9'), body: { summary: buttons.gist } },
      { method: 'PUT', path: expect.stringContaining('/message-1'), body: { summary: forms.done } },
    ]);
  });

  it('still changes that message after a mistake', async () => {
    let tries = 0;
    const bot = scriptedBot({
      press: () => ({ kind: 'form', form }),
      submit: () => (++tries === 1 ? mistakes : { kind: 'replace', reply: buttons }),
    });
    const { button } = await opened({ bot });
    const { body } = await send(button, FILLED);
    await send(buttonOf(body.value), FILLED);
    await given.door.stop();
    const paths = (await given.connector.sent(0)).map(({ path }) => path.split('/').at(-1));
    expect(paths).toContain('message-9');
  });

  it('leads to a message of its own when the one with the button is gone', async () => {
    const { button } = await opened(asking({ kind: 'replace', reply: buttons }));
    given.connector.fail('PUT /v3/conversations/a%3Apersonal/activities/message-9', { status: 404 });
    await send(button, FILLED);
    await given.door.stop();
    const sent = await given.connector.sent(0);
    expect(sent.at(-1)).toMatchObject({ method: 'POST', body: { summary: buttons.gist } });
  });
});

describe('a form asked for among colleagues', () => {
  /** What the asker's client has fetched from behind the notice. */
  async function privateForms(what: Given = asking()) {
    given = await openDoor(what);
    await given.deliver(aMention('henvendelse', inGroup));
    const notice = await given.connector.firstSent();
    const { verb, data } = notice.body.attachments[0].content.refresh.action;
    const open = () => given.deliver(anExecute(data, { verb, ...inGroup }));
    return { notice, open, button: buttonOf((await open()).body.value) };
  }

  it('is shown to the asker alone', async () => {
    const { notice, open } = await privateForms();
    expect(notice.body.summary).toBe(privateForm.gist);
    expect(JSON.stringify(notice.body)).not.toContain(form.title);
    expect(await open()).toMatchObject({ body: { type: CARD, value: { speak: form.gist } } });
  });

  it('is nothing that a colleague can send', async () => {
    const { button } = await privateForms();
    given.connector.setMembers(aMember(), aMember({ id: '29:bo', aadObjectId: 'aad-bo' }));
    expect(await send(button, FILLED, { ...inGroup, ...BO })).toMatchObject({
      body: { type: LINE, value: privateAnswer.notYours },
    });
    expect(given.bot.submitted).toEqual([]);
  });

  it.each<[string, Submission, string]>([
    ['a mistake', mistakes, forms.mend],
    ['a reply', { kind: 'tell', reply: buttons }, buttons.gist],
    ['a card', { kind: 'replace', reply: { ...buttons, audience: 'everyone' } }, buttons.gist],
  ])('becomes %s for the sender alone, now and whenever they look again', async (_, submission, gist) => {
    const { button, open } = await privateForms(asking(submission));
    expect(await send(button, FILLED, inGroup)).toMatchObject({
      body: { type: CARD, value: { speak: gist } },
    });
    expect(await open()).toMatchObject({ body: { value: { speak: gist } } });
    await given.door.stop();
    expect(await given.connector.sent(0)).toHaveLength(1);
  });

  it('can be sent after a restart', async () => {
    const { button } = await privateForms();
    await given.close();
    given = await openDoor(asking());
    expect(await send(button, FILLED, inGroup)).toMatchObject({ body: { value: { speak: after.gist } } });
    expect(given.bot.submitted).toMatchObject([{ filled: FILLED, place: 'shared' }]);
  });
});

describe('a form opened by a button that everyone sees', () => {
  const press = aPress(opens, inChannel);

  async function opened(what: Given) {
    given = await openDoor(what);
    const { body } = await given.deliver(press);
    return { body, button: buttonOf(body.value) };
  }

  it('is shown to the presser alone, in place of the message', async () => {
    const { body } = await opened(asking());
    expect(body).toMatchObject({ type: CARD, value: { speak: form.gist } });
    await given.door.stop();
    expect(await given.connector.sent(0)).toEqual([]);
  });

  it('changes the message for everyone when what it becomes is for everyone', async () => {
    const everyone = { ...buttons, audience: 'everyone' } as const;
    const { button } = await opened(asking({ kind: 'replace', reply: everyone }));
    expect(await send(button, FILLED, inChannel)).toMatchObject({
      body: { value: { speak: everyone.gist } },
    });
    expect(await given.connector.sent(1)).toMatchObject([
      { method: 'PUT', path: expect.stringContaining('/message-1'), body: { summary: everyone.gist } },
    ]);
  });

  it('leaves the message alone when it comes back with a mistake', async () => {
    const { button } = await opened(asking(mistakes));
    expect(await send(button, FILLED, inChannel)).toMatchObject({ body: { value: { speak: forms.mend } } });
    await given.door.stop();
    expect(await given.connector.sent(0)).toEqual([]);
  });

  it('gives way to words for the presser alone, and the message stays', async () => {
    const everyone = { ...after, audience: 'everyone' } as const;
    const { button } = await opened(asking({ kind: 'tell', reply: everyone }));
    expect(await send(button, FILLED, inChannel)).toMatchObject({
      body: { type: CARD, value: { speak: after.gist } },
    });
    await given.door.stop();
    expect(await given.connector.sent(0)).toEqual([]);
  });

  it('tells the presser in a private message when there is more to say than words', async () => {
    const { button } = await opened(asking({ kind: 'tell', reply: buttons }));
    const { body } = await send(button, FILLED, inChannel);
    expect(body).toMatchObject({ type: CARD, value: { speak: buttons.gist } });
    expect(valuesOf(body.value.body, 'actions')).toEqual([]);
    expect(await given.connector.sent(1)).toMatchObject([
      { method: 'POST', body: { summary: privateAnswer.gist } },
    ]);
  });

  it('waits behind a notice when the client is old, or the bot was slow', async () => {
    given = await openDoor(asking());
    await given.deliver(aSubmit({ press: opens }, inChannel));
    expect(await given.connector.sent(1)).toMatchObject([
      { method: 'POST', body: { summary: privateForm.gist } },
    ]);
  });
});

describe('a form opened by a button on a private answer', () => {
  it('stands in place of the answer, which becomes what the form leads to', async () => {
    const bot = scriptedBot({
      hear: () => aReply({ parts: [{ kind: 'choices', choices: [{ label: 'Ret', press: opens }] }] }),
      press: () => ({ kind: 'form', form }),
      submit: () => ({ kind: 'replace', reply: after }),
    });
    given = await openDoor({ bot });
    await given.deliver(aMention('henvendelse Aarhus', inGroup));
    const notice = await given.connector.firstSent();
    const { verb, data } = notice.body.attachments[0].content.refresh.action;
    const open = () => given.deliver(anExecute(data, { verb, ...inGroup }));
    const shown = buttonOf((await open()).body.value);
    const { body } = await given.deliver(anExecute(shown.data, { verb: shown.verb, ...inGroup }));
    expect(body.value.speak).toBe(form.gist);
    await send(buttonOf(body.value), FILLED, inGroup);
    expect(await open()).toMatchObject({ body: { value: { speak: after.gist } } });
    await given.door.stop();
    expect(await given.connector.sent(0)).toHaveLength(1);
  });
});
