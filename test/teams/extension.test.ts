import { afterEach, describe, expect, it } from 'vitest';
import type { Heard } from '../../src/bot/bot.ts';
import type { Press } from '../../src/reply/press.ts';
import { extension, forms, pressing } from '../../src/wording/teams.ts';
import { ANSWER, APOLOGY, aForm, aReply, scriptedBot } from '../support/scripted-bot.ts';
import { aMessage, filledIn, inGroup, type Sketch } from './activities.ts';
import { faultsOf, valuesOf } from './card-reader.ts';
import { type Given, type OpenDoor, openDoor } from './open-door.ts';
import { aMember, TENANT } from './stub-connector.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const HOME = 'a:opened-for-aad-signe';
const SENDS: Press = { kind: 'send-request', request: 'r1', version: 1 };
const form = aForm();

/** A chat between two colleagues, of which the bot is no part. */
const amongTwo = {
  conversation: { id: '19:two@unq.gbl.spaces', conversationType: 'personal', tenantId: TENANT },
};

let given: OpenDoor;
afterEach(() => given.close());

function invoke(name: string, value: unknown, where: Sketch = amongTwo): Sketch {
  return aMessage({ type: 'invoke', name, value, text: undefined, ...where });
}

function aboutMessage(content: string, overrides: Sketch = {}): Sketch {
  return invoke('composeExtension/fetchTask', {
    commandId: 'sendToCoordinator',
    commandContext: 'message',
    messagePayload: { id: '1700000000000', body: { contentType: 'html', content }, subject: null },
    ...overrides,
  });
}

function inDialog(data: unknown): Sketch {
  return invoke('composeExtension/submitAction', { commandId: 'sendToCoordinator', data });
}

function query(text: unknown, overrides: Sketch = {}): Sketch {
  return invoke('composeExtension/query', {
    commandId: 'findAnswer',
    parameters: [{ name: 'question', value: text }],
    queryOptions: { skip: 0, count: 25 },
    ...overrides,
  });
}

const preview = aReply({
  gist: 'Det har jeg forstået.',
  parts: [{ kind: 'choices', choices: [{ label: 'Send', press: SENDS }] }],
});
const hearing = (hear: () => Heard | ReturnType<typeof aReply> = () => preview): Given => ({
  bot: scriptedBot({
    hear,
    press: () => ({ kind: 'replace', reply: aReply({ gist: 'Sendt.' }) }),
    submit: () => ({ kind: 'mistakes', mistakes: { text: 'Skriv lidt mere.' } }),
  }),
});

/** The card that the dialog shows. */
const cardIn = (body: {
  readonly task: { readonly value: { readonly card: { readonly content: { readonly body: readonly [] } } } };
}) => body.task.value.card.content;

describe('Send til koordinator on a message', () => {
  it('has the bot hear the words of the message as a request, in a chat of its own with the asker', async () => {
    given = await openDoor(hearing());
    const { body } = await given.deliver(
      aboutMessage('<p>Aarhus Kommune sp&oslash;rger&nbsp;om <b>netværksmøde</b></p><p>Mvh. Bo</p>'),
    );
    expect(given.bot.heard).toMatchObject([
      {
        text: 'henvendelse Aarhus Kommune spørger om netværksmøde\nMvh. Bo',
        place: 'private',
        by: { standing: 'member', account: { user: 'aad-signe' } },
        where: { platform: 'teams', workspace: TENANT, conversation: HOME },
      },
    ]);
    expect(body).toMatchObject({
      task: { type: 'continue', value: { title: 'Hjem til Os', card: { contentType: CARD } } },
    });
    expect(cardIn(body)).toMatchObject({ speak: preview.gist });
    expect(faultsOf(cardIn(body))).toEqual([]);
  });

  it('shows buttons that work in a dialog', async () => {
    given = await openDoor(hearing());
    const { body } = await given.deliver(aboutMessage('<p>Hej</p>'));
    expect(valuesOf(cardIn(body).body, 'actions')).toEqual([
      [{ type: 'Action.Submit', title: 'Send', data: { press: SENDS } }],
    ]);
    const pressed = await given.deliver(inDialog({ press: SENDS }));
    expect(cardIn(pressed.body)).toMatchObject({ speak: 'Sendt.' });
    expect(given.bot.pressed).toMatchObject([{ press: SENDS, place: 'private' }]);
    expect(await given.connector.sent(0)).toEqual([]);
  });

  it('asks in the dialog for what is missing, and again where there are mistakes', async () => {
    given = await openDoor({
      bot: scriptedBot({
        hear: () => ({ kind: 'form', form }),
        press: () => ({ kind: 'form', form }),
        submit: () => ({ kind: 'mistakes', mistakes: { text: 'Skriv lidt mere.' } }),
      }),
    });
    const { body } = await given.deliver(aboutMessage(''));
    expect(given.bot.heard).toMatchObject([{ text: 'henvendelse ' }]);
    const [[button]] = valuesOf(cardIn(body).body, 'actions') as [[{ data: object }]];
    const again = await given.deliver(inDialog(filledIn(button, { who: 'Aarhus' })));
    expect(cardIn(again.body)).toMatchObject({ speak: forms.mend });
    expect(valuesOf(cardIn(again.body).body, 'value')).toContain('Aarhus');
    expect(given.bot.submitted).toMatchObject([{ press: form.press, filled: { who: 'Aarhus' } }]);
  });

  it('takes a message of plain text as it is', async () => {
    given = await openDoor(hearing());
    const body = { contentType: 'text', content: '2 < 3 &amp; <b>' };
    await given.deliver(aboutMessage('', { messagePayload: { body } }));
    expect(given.bot.heard).toMatchObject([{ text: 'henvendelse 2 < 3 &amp; <b>' }]);
  });

  it('is acted on once, and answered the same, however often Teams delivers it', async () => {
    given = await openDoor(hearing());
    const activity = aboutMessage('<p>Hej</p>');
    const answers = await Promise.all([given.deliver(activity), given.deliver(activity)]);
    answers.push(await given.deliver(activity));
    expect(answers.map(({ body }) => cardIn(body))).toMatchObject(Array(3).fill({ speak: preview.gist }));
    expect(given.bot.heard).toHaveLength(1);
  });

  it('is acted on once where another instance has it in hand', async () => {
    given = await openDoor(hearing());
    const activity = aboutMessage('<p>Hej</p>', {});
    await given.deliveries.note(`teams:${amongTwo.conversation.id}:${activity['id']}`, given.clock.now);
    expect(await given.deliver(activity)).toMatchObject({
      body: { task: { type: 'message', value: pressing.already } },
    });
    expect(given.bot.heard).toEqual([]);
  });

  it('is answered before Teams gives up, and the rest follows in the chat with the bot', async () => {
    const thinking = Promise.withResolvers<Heard>();
    const bot = scriptedBot({ hear: () => thinking.promise });
    given = await openDoor({ bot, wait: async () => undefined });
    expect(await given.deliver(aboutMessage('<p>Hej</p>'))).toMatchObject({
      body: { task: { type: 'message', value: extension.takesLonger } },
    });
    thinking.resolve({ kind: 'say', reply: preview });
    expect(await given.connector.sent(1)).toMatchObject([
      { path: expect.stringContaining(encodeURIComponent(HOME)), body: { summary: preview.gist } },
    ]);
  });

  it('apologises when the bot fails', async () => {
    given = await openDoor(hearing(() => Promise.reject(new Error('Hemmelig')) as never));
    expect(await given.deliver(aboutMessage('<p>Hej</p>'))).toMatchObject({
      body: { task: { type: 'message', value: APOLOGY } },
    });
    expect(given.log()).not.toContain('Hemmelig');
  });

  it('offers to send the same again when a form in it could not be taken in', async () => {
    given = await openDoor({ bot: scriptedBot({ submit: () => Promise.reject(new Error('no')) }) });
    const data = filledIn({ data: { press: form.press, form: { own: false } } }, { who: 'Aarhus' });
    const { body } = await given.deliver(inDialog(data));
    expect(cardIn(body)).toMatchObject({ speak: APOLOGY });
    expect(valuesOf(cardIn(body).body, 'actions')).toEqual([
      [{ type: 'Action.Submit', title: extension.tryAgain, data }],
    ]);
    expect(faultsOf(cardIn(body))).toEqual([]);
  });

  it('tells the bot of a guest, whoever’s message it is', async () => {
    given = await openDoor(hearing());
    given.connector.setMembers(aMember({ userRole: 'guest' }));
    await given.deliver(aboutMessage('<p>Hej</p>'));
    expect(given.bot.heard).toMatchObject([{ by: { standing: 'guest' } }]);
  });

  it('tells the bot of somebody of another tenant, and opens no chat with them', async () => {
    given = await openDoor(hearing());
    const conversation = { ...amongTwo.conversation, tenantId: 'elsewhere' };
    await given.deliver({ ...aboutMessage('<p>Hej</p>'), conversation });
    expect(given.bot.heard).toMatchObject([{ by: { standing: 'outsider' }, place: 'external' }]);
    expect(given.connector.requests.filter(({ path }) => path.startsWith('/v3/'))).toEqual([]);
  });

  it('asks for a first word in private where the bot can open no chat', async () => {
    given = await openDoor(hearing());
    given.connector.fail('POST /v3/conversations', { status: 403, code: 'Forbidden' });
    expect(await given.deliver(aboutMessage('<p>Hej</p>'))).toMatchObject({
      body: { task: { type: 'message', value: extension.noPersonalChat } },
    });
    expect(given.bot.heard).toEqual([]);
  });

  it('apologises where Teams cannot be asked', async () => {
    given = await openDoor(hearing());
    given.connector.fail('POST /v3/conversations', { status: 500 });
    expect(await given.deliver(aboutMessage('<p>Hej</p>'))).toMatchObject({
      body: { task: { type: 'message', value: APOLOGY } },
    });
  });

  it('remembers nothing of a conversation that the bot is no part of', async () => {
    given = await openDoor(hearing());
    await given.deliver(aboutMessage('<p>Hej</p>'));
    await given.door.stop();
    const installed = (conversation: string) =>
      given.installations.find({ platform: 'teams', workspace: TENANT, conversation });
    expect(await installed(amongTwo.conversation.id)).toBeUndefined();
    expect(await installed(HOME)).toBeDefined();
  });

  it.each([
    ['no message', { messagePayload: undefined }],
    ['a command that nobody knows', { commandId: 'grantAdmin' }],
  ])('is kindly refused with %s', async (_, overrides) => {
    given = await openDoor(hearing());
    const { body } = await given.deliver(aboutMessage('<p>Hej</p>', overrides));
    expect(body.task?.value ?? body.composeExtension?.text).toBe(pressing.unknown);
    expect(given.bot.heard).toEqual([]);
  });

  it('is heard with fields missing, and with fields that nobody knows', async () => {
    given = await openDoor(hearing());
    const { body } = await given.deliver(aboutMessage('', { messagePayload: { new: true }, later: [1] }));
    expect(cardIn(body)).toMatchObject({ speak: preview.gist });
  });
});

describe('Find svar on a message', () => {
  it('has the bot answer the words of the message', async () => {
    given = await openDoor(hearing());
    await given.deliver(aboutMessage('<p>Må vi give en gave?</p>', { commandId: 'findAnswerToMessage' }));
    expect(given.bot.heard).toMatchObject([{ text: 'spørg Må vi give en gave?', place: 'private' }]);
  });
});

describe('Find svar beside the compose box', () => {
  const answers = ['Gaver', 'Overnatning'].map((text) =>
    aReply({
      gist: text,
      audience: 'everyone',
      parts: [
        { kind: 'heading', text },
        { kind: 'quote', paragraphs: [[{ kind: 'plain', text: `Svar om *${text}*.` }]] },
      ],
    }),
  );

  it('offers each answer as a card to put into the message', async () => {
    given = await openDoor({ bot: scriptedBot({ search: () => ({ kind: 'found', answers }) }) });
    const { body } = await given.deliver(query('  gave  '));
    expect(body).toMatchObject({
      composeExtension: {
        type: 'result',
        attachmentLayout: 'list',
        attachments: [
          {
            contentType: CARD,
            content: { speak: 'Gaver' },
            preview: { content: { title: 'Gaver', text: 'Svar om Gaver.' } },
          },
          { contentType: CARD, content: { speak: 'Overnatning' } },
        ],
      },
    });
    expect(given.bot.searched).toMatchObject([
      { text: 'gave', place: 'private', by: { standing: 'member' }, where: { conversation: HOME } },
    ]);
    expect(given.bot.heard).toEqual([]);
  });

  it('says so in words where there is nothing to put into it', async () => {
    given = await openDoor({ bot: scriptedBot({ search: () => ({ kind: 'tell', reply: aReply() }) }) });
    expect(await given.deliver(query('vejret'))).toMatchObject({
      body: { composeExtension: { type: 'message', text: ANSWER } },
    });
  });

  it.each([
    ['nothing is typed yet', query('')],
    ['it is only opened', query('x', { parameters: [{ name: 'initialRun', value: 'true' }] })],
    ['there is no text', query(7)],
    ['there are no parameters', query('x', { parameters: null })],
  ])('says how to search when %s', async (_, activity) => {
    given = await openDoor();
    expect(await given.deliver(activity)).toMatchObject({
      body: { composeExtension: { type: 'message', text: extension.search.empty } },
    });
    expect(given.bot.searched).toEqual([]);
  });

  it('apologises when the bot fails, and when it takes too long', async () => {
    given = await openDoor({ bot: scriptedBot({ search: () => Promise.reject(new Error('Hemmelig')) }) });
    const apology = { body: { composeExtension: { type: 'message', text: APOLOGY } } };
    expect(await given.deliver(query('gave'))).toMatchObject(apology);
    await given.close();

    const never = new Promise<never>(() => undefined);
    given = await openDoor({ bot: scriptedBot({ search: () => never }), wait: async () => undefined });
    expect(await given.deliver(query('gave'))).toMatchObject(apology);
  });

  it('opens no second chat for a second search', async () => {
    given = await openDoor();
    await given.deliver(query('gave'));
    await given.deliver(query('gaver', {}));
    await given.deliver({ ...query('gave'), ...inGroup });
    expect(given.connector.requests.filter(({ path }) => path === '/v3/conversations')).toHaveLength(1);
  });
});
