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
import { openSlack } from '../../src/slack/open-slack.ts';
import { toSlackMessage } from '../../src/slack/render.ts';
import { deliveriesInMemory } from '../support/deliveries-in-memory.ts';
import { realWait } from '../support/real-wait.ts';
import { aReply, scriptedBot } from '../support/scripted-bot.ts';
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

  it.each(['socket', 'http'] as const)('takes the bot in and shows its answers: %s', async (kind) => {
    const server = createServer((request, response) => void door.handle?.(request, response));
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const botPort = kind === 'http' ? { botPort: portOf(server.address()) } : {};
    const local = await startLocalSlack({ port: 0, folder: await aFolder(), ...botPort });
    if (local.kind === 'absent') throw new Error('installed, but not found');

    const answered = Promise.withResolvers<void>();
    const bot = scriptedBot({
      hear: () => aReply({ parts: [{ kind: 'prose', text: prose('Her er svaret.') }] }),
    });
    const door = openSlack({
      settings: local.settings,
      bot,
      deliveries: deliveriesInMemory(),
      clock: () => new Date(),
      wait: realWait,
      log: pino({ level: 'silent' }),
      fetch: async (url, init) => {
        const response = await local.fetch(url, init);
        if (String(url).includes('/_hooks/')) answered.resolve();
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

    const body = JSON.stringify({ channel: 'C1HJEM', user: 'U1MAJA', command: '/hto', text: 'spørg' });
    const headers = { 'content-type': 'application/json' };
    await fetch(`${local.url}/_control/command`, { method: 'POST', headers, body });
    await answered.promise;

    expect(bot.heard).toMatchObject([
      { by: { standing: 'member', email: 'maja@example.org' }, place: 'shared', text: 'spørg' },
    ]);
    const shown = await fetch(`${local.url}/_control/messages/C1HJEM`);
    expect(await shown.json()).toMatchObject({
      messages: [{ subtype: 'ephemeral', blocks: [{ type: 'section', text: { text: 'Her er svaret.' } }] }],
    });
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
