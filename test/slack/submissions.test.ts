import { describe, expect, it } from 'vitest';
import type { Submission } from '../../src/bot/bot.ts';
import type { Wait } from '../../src/kernel/wait.ts';
import { PATIENCE_MS } from '../../src/slack/submissions.ts';
import { modal } from '../../src/wording/slack.ts';
import { deliveriesInMemory } from '../support/deliveries-in-memory.ts';
import { ANSWER, APOLOGY, aForm, aReply, scriptedBot } from '../support/scripted-bot.ts';
import {
  aButton,
  aCommand,
  anInteraction,
  aSubmission,
  asta,
  opened,
  openSite,
  type SiteOptions,
  whereIs,
} from './slack-site.ts';

const PRESS = '{"kind":"new-request"}';
const FILLED = { who: 'Aarhus Kommune', text: 'Et netværksmøde', municipality: '0751' };
const CLOSES = '';
const errors = (found: Readonly<Record<string, string>>) =>
  JSON.stringify({ response_action: 'errors', errors: found });

const STILL_AT_IT = errors({ who: modal.stillAtIt });

type Submit = NonNullable<Parameters<typeof scriptedBot>[0]>['submit'];

/** A bot that has opened a form, by a command in the team's channel when nothing else is said. */
async function withForm(submit?: Submit, options: SiteOptions & { readonly by?: 'button' | 'menu' } = {}) {
  const { by, ...rest } = options;
  const bot = scriptedBot({
    hear: () => ({ kind: 'form', form: aForm() }),
    press: () => ({ kind: 'form', form: aForm() }),
    ...(submit ? { submit } : {}),
  });
  const site = await openSite({ bot, ...rest });
  const { slack } = site;
  const opening = slack.hold('views.open');
  opening.release();
  if (by === 'button') await site.deliver(aButton(slack, PRESS));
  else if (by === 'menu')
    await site.deliver(anInteraction({ type: 'shortcut', callback_id: 'new_request', trigger_id: '1.2.s' }));
  else await site.deliver(aCommand(slack));
  await opening.taken;

  const send = async (filled: Readonly<Record<string, unknown>> = FILLED, fields = {}) => {
    const response = await site.deliver(aSubmission(slack, filled, fields));
    expect(response.status).toBe(200);
    return response.text();
  };
  return { ...site, bot, send };
}

describe('a form that was sent in', () => {
  it('reaches the bot with what was filled in, and where it was opened', async () => {
    const { send, door, bot } = await withForm();
    expect(await send({ ...FILLED, by: '2026-12-01' })).toBe(CLOSES);
    await door.stop();

    expect(bot.submitted).toEqual([
      {
        by: asta,
        act: expect.any(String),
        place: 'shared',
        where: whereIs('C1TEAM'),
        press: { kind: 'new-request' },
        filled: { ...FILLED, by: '2026-12-01' },
      },
    ]);
  });

  it.each([
    ['left alone', null],
    ['emptied', ''],
    ['filled with blanks', ' \n '],
  ])('comes without the fields that were %s', async (_, who) => {
    const { send, door, bot } = await withForm();
    await send({ ...FILLED, who });
    await door.stop();
    expect(Object.keys(bot.submitted[0]?.filled ?? {})).toEqual(['text', 'municipality']);
  });

  it('from the global menu belongs to no conversation, and is answered in the chat with the bot', async () => {
    const { send, door, bot, slack } = await withForm(undefined, { by: 'menu' });
    await send();
    await door.stop();
    expect(bot.submitted).toMatchObject([{ place: 'private', where: undefined }]);
    expect(slack.calls('chat.postMessage')).toMatchObject([{ args: { channel: 'U1ASTA', text: ANSWER } }]);
  });

  it('is answered to the sender alone where it was opened', async () => {
    const { send, door, slack } = await withForm();
    await send();
    await door.stop();
    expect(slack.calls('respond')).toMatchObject([
      { args: { response_type: 'ephemeral', replace_original: false, text: ANSWER } },
    ]);
  });

  it('is answered to the sender alone where it replaces nothing', async () => {
    const { send, door, slack } = await withForm(() => ({ kind: 'replace', reply: aReply() }));
    await send();
    await door.stop();
    expect(slack.calls('respond')).toMatchObject([{ args: { replace_original: false, text: ANSWER } }]);
  });

  it('changes the message that only its sender sees, through the button that opened it', async () => {
    const replace: Submit = () => ({ kind: 'replace', reply: aReply() });
    const { send, door, slack } = await withForm(replace, { by: 'button' });
    await send();
    await door.stop();
    expect(slack.calls('respond')).toMatchObject([{ args: { replace_original: true, text: ANSWER } }]);
  });

  it('is told where that message can no longer be changed', async () => {
    const replace: Submit = () => ({ kind: 'replace', reply: aReply() });
    const { send, door, slack } = await withForm(replace, { by: 'button' });
    slack.fail('respond', { kind: 'error', code: 'expired_url' });
    await send();
    await door.stop();
    expect(slack.calls('chat.postEphemeral')).toMatchObject([{ args: { user: 'U1ASTA', text: ANSWER } }]);
  });

  it('is looked at like anything else that somebody does: guests are known as guests', async () => {
    const { send, door, bot } = await withForm();
    await send(FILLED, { user: { id: 'U3GUEST' } });
    await door.stop();
    expect(bot.submitted).toMatchObject([{ by: { standing: 'guest' } }]);
  });

  it('may say more and less than it used to', async () => {
    const { deliver, door, bot } = await withForm();
    const view = {
      id: 'V1',
      private_metadata: '{"press":{"kind":"new-request"},"from":{"channel":"C1TEAM","later":1}}',
      state: { values: { who: { anything: { type: 'plain_text_input', value: 'Kommunen', later: 1 } } } },
      later: 1,
    };
    expect((await deliver(anInteraction({ type: 'view_submission', view }))).status).toBe(200);
    await door.stop();
    expect(bot.submitted).toMatchObject([{ press: { kind: 'new-request' }, filled: { who: 'Kommunen' } }]);
  });
});

describe('mistakes in a form', () => {
  const mistakes = (found: Readonly<Record<string, string>>): Submission => ({
    kind: 'mistakes',
    mistakes: found,
  });

  it('are shown under their fields, and the form stays open', async () => {
    const { send, door, slack } = await withForm(() => mistakes({ who: 'Skriv, hvem der spørger.' }));
    expect(await send()).toBe(errors({ who: 'Skriv, hvem der spørger.' }));
    await door.stop();
    expect(slack.calls('respond')).toEqual([]);
  });

  it('in fields that the form does not have are shown under its first one', async () => {
    const { send } = await withForm(() => mistakes({ who: 'A.', gone: 'B.', text: 'C.' }));
    expect(await send()).toBe(errors({ who: 'A. B.', text: 'C.' }));
  });

  it('are looked at anew each time the form is sent in, mended or not', async () => {
    let free = false;
    const submit = () =>
      free ? ({ kind: 'tell', reply: aReply() } as const) : mistakes({ who: 'Optaget.' });
    const { send, door, bot, slack } = await withForm(submit);
    expect(await send()).toBe(errors({ who: 'Optaget.' }));
    expect(await send()).toBe(errors({ who: 'Optaget.' }));
    free = true;
    expect(await send()).toBe(CLOSES);
    expect(await send({ ...FILLED, who: 'Odense Kommune' })).toBe(CLOSES);
    await door.stop();
    expect(bot.submitted).toHaveLength(4);
    expect(slack.calls('respond')).toHaveLength(2);
  });

  it('in a form without fields are told', async () => {
    const { send, door, slack } = await withForm(() => mistakes({ who: 'Skriv, hvem der spørger.' }));
    expect(
      await send({}, { view: { id: 'V1', hash: '1', private_metadata: opened(slack).private_metadata } }),
    ).toBe(CLOSES);
    await door.stop();
    expect(JSON.stringify(slack.calls('respond')[0]?.args)).toContain('Skriv, hvem der spørger.');
  });
});

describe('a form that is delivered again', () => {
  it('is acted on once, and answered in the same way', async () => {
    const { send, door, bot, slack } = await withForm();
    expect(await send()).toBe(CLOSES);
    expect(await send()).toBe(CLOSES);
    expect(await send(FILLED, { trigger_id: '1.2.again' })).toBe(CLOSES);
    await door.stop();
    expect(bot.submitted).toHaveLength(1);
    expect(slack.calls('respond')).toHaveLength(1);
  });

  it('is acted on once also when it comes several times at the same moment', async () => {
    const { send, door, bot, slack } = await withForm();
    expect(await Promise.all([send(), send(), send()])).toEqual([CLOSES, CLOSES, CLOSES]);
    await door.stop();
    expect(bot.submitted).toHaveLength(1);
    expect(slack.calls('respond')).toHaveLength(1);
  });

  it('is acted on once also by two instances', async () => {
    const deliveries = deliveriesInMemory();
    const one = await withForm(undefined, { deliveries });
    expect(await one.send()).toBe(CLOSES);
    const body = aSubmission(one.slack, FILLED);
    const two = await openSite({ deliveries });
    const answer = await two.deliver(body);
    expect([answer.status, await answer.text()]).toEqual([200, CLOSES]);
    await two.door.stop();
    expect(two.bot.submitted).toEqual([]);
    expect(two.slack.calls('chat.postMessage')).toEqual([]);
  });
});

describe('a bot that needs longer than Slack waits', () => {
  async function slow(came: () => Submission | Promise<Submission>, options: SiteOptions = {}) {
    const thought = Promise.withResolvers<void>();
    const site = await withForm(() => thought.promise.then(came), { hurried: true, ...options });
    expect(await site.send()).toBe(STILL_AT_IT);
    thought.resolve();
    await site.door.stop();
    return site;
  }

  it('leaves the form open with what was written, and tells afterwards what came of it, there too', async () => {
    const { waits, slack } = await slow(() => ({ kind: 'tell', reply: aReply() }));
    // The button that opens the form is as patient as the form itself.
    expect(waits).toEqual([PATIENCE_MS, PATIENCE_MS]);
    expect(PATIENCE_MS).toBeLessThan(3_000);
    expect(slack.calls('respond')).toMatchObject([{ args: { text: ANSWER } }]);
    const [closing] = slack.calls('views.update');
    expect(closing?.args).toMatchObject({ view_id: 'V1' });
    expect(JSON.stringify(closing?.args)).toContain(modal.answered.text);
  });

  it('closes the form when it is sent in again after all, and has done it once', async () => {
    const thought = Promise.withResolvers<void>();
    const submit: Submit = () => thought.promise.then(() => ({ kind: 'tell', reply: aReply() }));
    let isSlow = true;
    const wait: Wait = (ms) => (ms === PATIENCE_MS && !isSlow ? new Promise(() => {}) : Promise.resolve());
    const { bot, send, door, slack } = await withForm(submit, { wait });
    expect(await send()).toBe(STILL_AT_IT);
    thought.resolve();
    isSlow = false;
    expect(await send()).toBe(CLOSES);
    await door.stop();
    expect(bot.submitted).toHaveLength(1);
    expect(slack.calls('respond')).toHaveLength(1);
  });

  it('tells the mistakes by the labels of their fields, with a way back', async () => {
    const { slack } = await slow(() => ({ kind: 'mistakes', mistakes: { who: 'Skriv, hvem der spørger.' } }));
    const told = JSON.stringify(slack.calls('respond')[0]?.args);
    expect(told).toContain('Hvem spørger?:');
    expect(told).toContain('Skriv, hvem der spørger.');
    expect(told).toContain('Åbn formularen igen');
  });

  it('tells a delivery of the same form nothing twice', async () => {
    const thought = Promise.withResolvers<void>();
    const submit: Submit = () => thought.promise.then(() => ({ kind: 'tell', reply: aReply() }));
    const { send, door, bot, slack } = await withForm(submit, { hurried: true });
    expect([await send(), await send()]).toEqual([STILL_AT_IT, STILL_AT_IT]);
    thought.resolve();
    await door.stop();
    expect(bot.submitted).toHaveLength(1);
    expect(slack.calls('respond')).toHaveLength(1);
  });
});

describe('a form that comes to nothing', () => {
  const broken: Submit = () => Promise.reject(new Error('no room for "Anna bor på Roskildevej"'));

  it('is closed, apologised for, and nothing of it is logged or posted', async () => {
    const { send, door, slack, logged } = await withForm(broken);
    expect(await send({ ...FILLED, text: 'Anna bor på Roskildevej' })).toBe(CLOSES);
    await door.stop();

    const [apology] = slack.calls('respond');
    expect(apology).toMatchObject({ args: { text: APOLOGY } });
    expect(JSON.stringify(apology)).toContain('Åbn formularen igen');
    expect(JSON.stringify(apology)).not.toContain('Roskildevej');
    expect(logged()).toMatch(/"kind":"view".*could not be served/);
    expect(logged()).not.toContain('Anna');
  });

  it('is opened again as it was left, until it comes to something', async () => {
    let works = false;
    const submit: Submit = async () => {
      if (!works) throw new Error('database gone');
      return { kind: 'tell', reply: aReply() };
    };
    const { send, deliver, door, slack } = await withForm(submit);
    const reopen = async (trigger_id: string) => {
      const opening = slack.hold('views.open');
      opening.release();
      await deliver(aButton(slack, PRESS, { trigger_id }));
      await opening.taken;
      return JSON.stringify(opened(slack).blocks);
    };
    await send();
    expect(await reopen('1')).toMatch(/"initial_value":"Aarhus Kommune".*"initial_value":"Et netværksmøde"/);

    works = true;
    await send({ ...FILLED, who: 'Odense Kommune' });
    expect(await reopen('2')).not.toContain('initial_value');
    await door.stop();
  });

  it('is apologised for when Slack cannot say who sent it', async () => {
    const site = await openSite();
    site.slack.fail('users.info', { kind: 'status', status: 500 });
    const view = { id: 'V1', private_metadata: '{"press":{"kind":"new-request"},"from":{}}' };
    const answer = await site.deliver(anInteraction({ type: 'view_submission', view }));
    expect([answer.status, await answer.text()]).toEqual([200, CLOSES]);
    await site.door.stop();
    expect(site.bot.submitted).toEqual([]);
    expect(site.slack.calls('chat.postMessage')).toMatchObject([{ args: { text: APOLOGY } }]);
  });
});

describe('a form over the socket', () => {
  const view = {
    id: 'V1',
    private_metadata: '{"press":{"kind":"new-request"},"from":{"channel":"C1TEAM"}}',
    state: { values: { who: { input: { type: 'plain_text_input', value: 'Kommunen' } } } },
  };
  const payload = { type: 'view_submission', user: { id: 'U1ASTA' }, team: { id: 'T0HJEM' }, view };

  async function pushed(came: Submission, wait?: Wait) {
    const bot = scriptedBot({ submit: () => came });
    const site = await openSite({ kind: 'socket', bot, ...(wait ? { wait } : {}) });
    await site.door.start();
    await site.logs('slack: connected');
    await site.slack.socket.push('interactive', 'envelope-1', payload);
    await site.door.stop();
    return site;
  }

  it('is answered with its mistakes', async () => {
    const { slack } = await pushed({ kind: 'mistakes', mistakes: { who: 'Hvem?' } });
    expect(slack.socket.answer('envelope-1')).toEqual({
      response_action: 'errors',
      errors: { who: 'Hvem?' },
    });
  });

  it('is closed, and what came of it told', async () => {
    const { slack } = await pushed({ kind: 'tell', reply: aReply() });
    expect(slack.socket.answer('envelope-1') ?? {}).toEqual({});
    expect(slack.calls('chat.postEphemeral')).toMatchObject([{ args: { channel: 'C1TEAM', text: ANSWER } }]);
  });
});
