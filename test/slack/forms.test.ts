import { describe, expect, it } from 'vitest';
import { ANSWER, APOLOGY, aForm, aReply, scriptedBot } from '../support/scripted-bot.ts';
import {
  aButton,
  aCommand,
  aDirectMessage,
  aMention,
  aMessageShortcut,
  anInteraction,
  aSubmission,
  type Delivery,
  opened,
  openSite,
  type Site,
} from './slack-site.ts';
import type { Fault } from './stub-slack.ts';

const PRESS = '{"kind":"new-request"}';
const form = aForm();
const asking = () =>
  scriptedBot({ hear: () => ({ kind: 'form', form }), press: () => ({ kind: 'form', form }) });

const ACTS: readonly (readonly [string, (slack: Site['slack']) => Delivery])[] = [
  ['a command', (slack) => aCommand(slack)],
  ['a button', (slack) => aButton(slack, PRESS)],
  ['a shortcut on a message', (slack) => aMessageShortcut(slack, { trigger_id: '1.2.command' })],
  [
    'a shortcut',
    () => anInteraction({ type: 'shortcut', callback_id: 'new_request', trigger_id: '1.2.button' }),
  ],
];

describe('a form', () => {
  it.each(ACTS)('is opened as a modal by the trigger of %s', async (_, act) => {
    const { afterwards, slack } = await openSite({ bot: asking() });
    await afterwards(act(slack));

    expect(slack.calls('views.open')).toMatchObject([
      { args: { trigger_id: expect.stringMatching(/^1\.2\./), view: { type: 'modal' } } },
    ]);
    expect(slack.calls().filter(({ method }) => /^chat|^respond/.test(method))).toEqual([]);
  });

  it('remembers what it is for and where it was opened', async () => {
    const { afterwards, slack } = await openSite({ bot: asking() });
    const container = { type: 'message', channel_id: 'C1TEAM', message_ts: '5.1', thread_ts: '5.0' };
    await afterwards(aButton(slack, PRESS, { container }));

    expect(JSON.parse(opened(slack).private_metadata)).toEqual({
      press: { kind: 'new-request' },
      from: {
        channel: 'C1TEAM',
        thread: '5.0',
        message: '5.1',
        responseUrl: slack.responseUrl,
        onButton: true,
      },
    });
  });

  it('leaves out a response url that does not fit', async () => {
    const { afterwards, slack } = await openSite({ bot: asking() });
    const response_url = `${slack.responseUrl}?${'x'.repeat(3_000)}`;
    await afterwards(aButton(slack, PRESS, { response_url }));

    const { private_metadata } = opened(slack);
    expect(private_metadata.length).toBeLessThanOrEqual(3_000);
    expect(JSON.parse(private_metadata).from).toEqual({ channel: 'C1TEAM', onButton: true });
  });

  it.each([
    ['a direct message', 'chat.postMessage', () => aDirectMessage()],
    ['a mention', 'chat.postEphemeral', () => aMention()],
  ])('asked for in %s comes as a button that opens it', async (_, method, act) => {
    const { afterwards, slack } = await openSite({ bot: asking() });
    await afterwards(act());

    expect(slack.calls('views.open')).toEqual([]);
    expect(slack.calls(method)).toMatchObject([{ args: { text: form.gist } }]);
    expect(buttonsIn(slack.calls(method)[0]?.args)).toEqual([PRESS]);
  });

  it.each<[string, Fault]>([
    ['expired_trigger_id', { kind: 'error', code: 'expired_trigger_id' }],
    ['trigger_expired', { kind: 'error', code: 'trigger_expired' }],
    ['exchanged_trigger_id', { kind: 'error', code: 'exchanged_trigger_id' }],
    ['too many at once', { kind: 'rate-limited', seconds: 5 }],
    ['nobody knows', { kind: 'reset' }],
    ['a server error', { kind: 'status', status: 500 }],
  ])('comes as a button where the modal does not open: %s', async (_, fault) => {
    const { afterwards, slack, waits } = await openSite({ bot: asking() });
    slack.fail('views.open', fault);
    await afterwards(aCommand(slack));

    expect(slack.calls('views.open')).toHaveLength(1);
    expect(buttonsIn(slack.calls('respond')[0]?.args)).toEqual([PRESS]);
    expect(waits).toEqual([]);
  });

  it('is apologised for where Slack refuses the modal itself, since a button would open the same', async () => {
    const { afterwards, slack } = await openSite({ bot: asking() });
    slack.fail('views.open', { kind: 'error', code: 'invalid_arguments' });
    await afterwards(aCommand(slack));
    expect(slack.calls('respond')).toMatchObject([{ args: { text: APOLOGY } }]);
  });

  it('is apologised for where it is more than Slack takes', async () => {
    const long = aForm({ title: 'x'.repeat(25) });
    const { afterwards, slack, logged } = await openSite({
      bot: scriptedBot({ hear: () => ({ kind: 'form', form: long }) }),
    });
    await afterwards(aCommand(slack));
    expect(slack.calls('views.open')).toEqual([]);
    expect(slack.calls('respond')).toMatchObject([{ args: { text: APOLOGY } }]);
    expect(logged()).toContain('over_limit_modalTitle');
  });

  it('replaces the button that it was opened by with what came of it', async () => {
    const bot = scriptedBot({
      press: () => ({ kind: 'form', form }),
      submit: () => ({ kind: 'replace', reply: aReply() }),
    });
    const { deliver, door, slack } = await openSite({ bot });
    const container = { type: 'message', channel_id: 'D1ASTA', message_ts: '5.1' };
    const done = slack.hold('views.open');
    done.release();
    await deliver(aButton(slack, PRESS, { container, channel: { id: 'D1ASTA' } }));
    await done.taken;
    await deliver(aSubmission(slack, { who: 'Aarhus Kommune' }));
    await door.stop();
    expect(slack.calls('chat.update')).toMatchObject([
      { args: { channel: 'D1ASTA', ts: '5.1', text: ANSWER } },
    ]);
  });
});

function buttonsIn(message: unknown): readonly unknown[] {
  return [...JSON.stringify(message).matchAll(/"value":("(?:[^"\\]|\\.)*")/g)].map(([, value = '""']) =>
    JSON.parse(value),
  );
}
