import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { packageFor, startLocalSlack } from '../../src/local/local-slack.ts';
import { fetchForLocalSlack } from '../../src/local/local-slack-fetch.ts';
import { LOCAL_PEOPLE } from '../../src/local/local-slack-workspace.ts';
import { command, link, prose, strong } from '../../src/reply/reply.ts';
import { toModal } from '../../src/slack/modal.ts';
import { openSlack } from '../../src/slack/open-slack.ts';
import { toSlackMessage } from '../../src/slack/render.ts';
import { deliveriesInMemory } from '../support/deliveries-in-memory.ts';
import { installationsInMemory } from '../support/installations-in-memory.ts';
import { realWait } from '../support/real-wait.ts';
import { aForm, aReply, type ScriptedBot, scriptedBot } from '../support/scripted-bot.ts';
import { portOf } from './stub-slack.ts';

const message = toSlackMessage(
  aReply({
    parts: [
      { kind: 'prose', text: prose('Se ', strong('først'), ' ', link('her', 'https://example.org')) },
      { kind: 'points', points: [prose(command('hjælp')), prose('to')] },
      { kind: 'quote', paragraphs: [prose('et'), prose('to')] },
      { kind: 'aside', text: prose('Kilde') },
    ],
  }),
);
const drawn = [
  { type: 'section', text: { type: 'mrkdwn', text: 'Se *først* <https://example.org|her>' } },
  { type: 'section', text: { type: 'mrkdwn', text: '• `/hto hjælp`\n• to' } },
  { type: 'section', text: { type: 'mrkdwn', text: '> et\n> \n> to' } },
  { type: 'context', elements: [{ type: 'plain_text', text: 'Kilde', emoji: false }] },
];

describe('the way to the local Slack', () => {
  function fetchTo(answer: unknown) {
    const sent: unknown[] = [];
    const fetch = fetchForLocalSlack(async (_, init) => {
      sent.push(init?.body);
      return Response.json(answer);
    });
    return { fetch, sent };
  }

  it('draws what the local Slack cannot draw itself, in calls and in answers to buttons', async () => {
    const { fetch, sent } = fetchTo({ ok: true });
    const form = new URLSearchParams({ text: message.text, blocks: JSON.stringify(message.blocks) });
    await fetch('http://127.0.0.1/api/chat.postMessage', { method: 'POST', body: form.toString() });
    await fetch('http://127.0.0.1/hook', {
      method: 'POST',
      body: JSON.stringify({ replace_original: true, ...message }),
    });

    const [called, answered] = sent.map(String);
    expect(JSON.parse(new URLSearchParams(called).get('blocks') ?? '')).toEqual(drawn);
    expect(JSON.parse(answered ?? '')).toEqual({ replace_original: true, text: message.text, blocks: drawn });
  });

  it('draws a modal, and calls a menu what stands chosen in it', async () => {
    const { fetch, sent } = fetchTo({ ok: true });
    const view = toModal(aForm(), { user: 'U1MAJA' });
    const body = new URLSearchParams({ trigger_id: '1', view: JSON.stringify(view) }).toString();
    await fetch('http://127.0.0.1/api/views.open', { method: 'POST', body });

    const shown = JSON.parse(new URLSearchParams(String(sent[0])).get('view') ?? '');
    expect(shown).toMatchObject({
      title: { text: 'Ny henvendelse' },
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text: 'Hvad er der blevet spurgt om?' } },
        { block_id: 'who', label: { text: 'Hvem spørger?' }, element: { type: 'plain_text_input' } },
        { block_id: 'text' },
        { block_id: 'municipality', element: { placeholder: { text: 'Aarhus' } } },
        { block_id: 'by', element: { placeholder: { text: 'Vælg en dag' } } },
      ],
    });
    expect(shown.private_metadata).toBe(view.private_metadata);
  });

  it('remembers the metadata that the local Slack drops', async () => {
    const metadata = { event_type: 'hto_post', event_payload: { key: 'k' } };
    const post = new URLSearchParams({ text: 'hej', metadata: JSON.stringify(metadata) }).toString();
    const { fetch } = fetchTo({ ok: true, ts: '1.1', messages: [{ ts: '1.1' }, { ts: '1.2' }] });
    await fetch('http://127.0.0.1/api/chat.postMessage', { method: 'POST', body: post });
    for (const method of ['conversations.history', 'conversations.replies']) {
      const answer = await fetch(`http://127.0.0.1/api/${method}`, { method: 'POST', body: 'channel=C' });
      expect(await answer.json()).toMatchObject({ messages: [{ ts: '1.1', metadata }, { ts: '1.2' }] });
    }
  });

  it('leaves everything else as it is', async () => {
    const { fetch, sent } = fetchTo({ ok: true });
    await fetch('http://127.0.0.1/api/auth.test', { method: 'POST', body: 'a=1&b=2' });
    await fetch('http://127.0.0.1/hook', { method: 'POST', body: '{"text":"hej"}' });
    expect(sent).toEqual(['a=1&b=2', '{"text":"hej"}']);
  });

  it.each(LOCAL_PEOPLE)('knows who is a guest: $real_name', async ({ id, role }) => {
    const { fetch } = fetchTo({ ok: true, user: { id, team_id: 'T0LOCAL' } });
    const answer = await fetch('http://127.0.0.1/api/users.info', { method: 'POST', body: `user=${id}` });
    const guest = role === 'guest' ? { is_restricted: true } : {};
    expect(JSON.parse(await answer.text())).toEqual({ ok: true, user: { id, team_id: 'T0LOCAL', ...guest } });
  });
});

it.each([
  ['linux', 'x64', 'local-slack-linux-x64'],
  ['darwin', 'arm64', 'local-slack-darwin-arm64'],
  ['win32', 'x64', 'local-slack-windows-x64'],
] as const)('the local Slack of %s %s is the package %s', (platform, arch, name) => {
  expect(packageFor(platform, arch)).toBe(name);
});

const installed = existsSync(
  new URL(`../../node_modules/${packageFor(process.platform, process.arch)}`, import.meta.url),
);

describe.runIf(installed)('the local Slack', { timeout: 30_000 }, () => {
  async function aFolder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'local-slack-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    return folder;
  }

  /** The local Slack with the bot in it; all of it goes when the test ends. */
  async function withBot(
    kind: 'socket' | 'http',
    bot: ScriptedBot,
    heed: (url: string) => void = () => undefined,
  ) {
    const server = createServer((request, response) => void door.handle?.(request, response));
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const botPort = kind === 'http' ? { botPort: portOf(server.address()) } : {};
    const local = await startLocalSlack({ port: 0, folder: await aFolder(), ...botPort });
    if (local.kind === 'absent') throw new Error('installed, but not found');

    const door = openSlack({
      settings: local.settings,
      bot,
      deliveries: deliveriesInMemory(),
      installations: installationsInMemory(),
      clock: () => new Date(),
      wait: realWait,
      log: pino({ level: 'silent' }),
      fetch: async (url, init) => {
        const response = await local.fetch(url, init);
        heed(String(url));
        return response;
      },
    });
    onTestFinished(async () => {
      await door.stop();
      await local.stop();
      server.close();
    });
    await door.start();
    await vi.waitUntil(() => door.state() === 'connected', { timeout: 10_000 });

    const command = async (text: string) => {
      const body = JSON.stringify({ channel: 'C1HJEM', user: 'U1MAJA', command: '/hto', text });
      const headers = { 'content-type': 'application/json' };
      await fetch(`${local.url}/_control/command`, { method: 'POST', headers, body });
    };
    return { local, door, command };
  }

  it.each(['socket', 'http'] as const)('takes the bot in and shows its answers: %s', async (kind) => {
    const answered = Promise.withResolvers<void>();
    const bot = scriptedBot({
      hear: () => aReply({ parts: [{ kind: 'prose', text: prose('Her er svaret.') }] }),
    });
    const { local, command } = await withBot(kind, bot, (url) => {
      if (url.includes('/_hooks/')) answered.resolve();
    });
    await command('spørg');
    await answered.promise;

    expect(bot.heard).toMatchObject([
      { by: { standing: 'member', email: 'maja@example.org' }, place: 'shared', text: 'spørg' },
    ]);
    const shown = await fetch(`${local.url}/_control/messages/C1HJEM`);
    expect(await shown.json()).toMatchObject({
      messages: [{ subtype: 'ephemeral', blocks: [{ type: 'section', text: { text: 'Her er svaret.' } }] }],
    });
  });

  it.each(['socket', 'http'] as const)(
    'takes in a form, with what nobody changed in it: %s',
    async (kind) => {
      const submitted = Promise.withResolvers<void>();
      const bot = scriptedBot({
        hear: () => ({ kind: 'form', form: aForm() }),
        submit: ({ filled }) => {
          if (filled['text'] === undefined)
            return { kind: 'mistakes', mistakes: { text: 'Skriv, hvad der bliver spurgt om.' } };

          submitted.resolve();
          return { kind: 'tell', reply: aReply() };
        },
      });
      const { local, command } = await withBot(kind, bot);
      const screen = new WebSocket(`${local.url.replace('http', 'ws')}/ui`);
      onTestFinished(() => screen.close());
      const shown: { t: string; stack?: unknown[]; errors?: unknown }[] = [];
      screen.addEventListener('message', ({ data }) => shown.push(JSON.parse(data)));
      const shows = (what: (each: (typeof shown)[number]) => boolean) =>
        vi.waitUntil(() => shown.find(what), { timeout: 10_000 });
      const send = (values: object) =>
        screen.send(JSON.stringify({ t: 'view_submit', user: 'U1MAJA', values }));
      await shows(({ t }) => t === 'init');

      await command('henvendelse');
      await shows(({ t, stack }) => t === 'view' && stack?.length === 1);
      send({});
      expect(await shows(({ t }) => t === 'view_errors')).toMatchObject({
        errors: { text: 'Skriv, hvad der bliver spurgt om.' },
      });
      send({ text: { input: { type: 'plain_text_input', value: 'Et netværksmøde' } } });
      await submitted.promise;
      await shows(({ t, stack }) => t === 'view' && stack?.length === 0);
      expect(bot.submitted.map(({ filled }) => filled)).toEqual([
        { municipality: '0751' },
        { municipality: '0751', text: 'Et netværksmøde' },
      ]);
    },
  );

  it('lets the bot post where only the staff are, find what it posted, and change it', async () => {
    const { local, door } = await withBot('http', scriptedBot());
    const { messenger } = door;
    const staff = { platform: 'slack', workspace: 'T0LOCAL', conversation: 'C2SAGER' };
    expect(await messenger.check(staff)).toEqual({ kind: 'fit' });
    expect(await messenger.check({ ...staff, conversation: 'C1HJEM' })).toMatchObject({ why: 'public' });
    const personal = await messenger.personal({ platform: 'slack', workspace: 'T0LOCAL', user: 'U2KARIM' });
    if (personal.kind !== 'open') throw new Error('no chat with a colleague');
    expect(await messenger.check(personal.address)).toEqual({ kind: 'fit' });

    const since = new Date();
    const posting = await messenger.post(staff, 'request:1', aReply({ audience: 'everyone' }));
    if (posting.kind !== 'sent') throw new Error('the message was not posted');
    expect(await messenger.lookFor(staff, 'request:1', since)).toEqual({
      kind: 'found',
      message: posting.message,
    });
    expect(await messenger.lookFor(staff, 'request:2', since)).toEqual({ kind: 'absent' });
    expect(await messenger.update(staff, posting.message, aReply({ gist: 'Taget.' }))).toEqual({
      kind: 'sent',
    });
    const there = await fetch(`${local.url}/_control/messages/C2SAGER`);
    expect(await there.json()).toMatchObject({ messages: [{ text: 'Taget.' }] });
  });

  it('says so when its port is taken', async () => {
    const server = createServer();
    onTestFinished(() => void server.close());
    await new Promise<void>((resolve) => {
      server.listen(0, resolve);
    });
    const port = portOf(server.address());
    await expect(startLocalSlack({ port, folder: await aFolder() })).rejects.toThrow(`port ${port} is taken`);
  });
});
