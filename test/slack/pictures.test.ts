import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { prose, type Reply } from '../../src/reply/reply.ts';
import { createIllustrate } from '../../src/slack/pictures.ts';
import type { SlackMessage } from '../../src/slack/render.ts';
import { openSlackApi } from '../../src/slack/slack-api.ts';
import { aReply } from '../support/scripted-bot.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
const PLACE = 'https://files.slack.example/upload/1';
const FIGURES = {
  heading: 'Hjalp svarene?',
  note: '3 stemmer',
  facts: [{ label: 'Hjalp', value: prose('3') }],
};

const illustrated: Reply = aReply({
  parts: [
    { kind: 'picture', picture: { ...FIGURES, png: Uint8Array.of(137, 80, 78, 71), address: undefined } },
  ],
});

/** A Slack that takes files, unless something is wrong; `ready` after so many looks at the file. */
function aSlack({ refuses = '', ready = 1 }: { readonly refuses?: string; readonly ready?: number } = {}) {
  const calls: string[] = [];
  const uploads: (readonly number[])[] = [];
  let waits = 0;
  const closing = new AbortController();
  const log = pino({ level: 'silent' });
  const clock = () => NOW;
  const wait = async () => {
    waits += 1;
  };
  const api = openSlackApi({
    botToken: 'xoxb-not-a-token',
    apiUrl: undefined,
    log,
    clock,
    wait,
    closing: closing.signal,
    fetch: async (url, init) => {
      const method = String(url).split('/').at(-1) ?? '';
      calls.push(String(url) === PLACE ? 'upload' : method);
      if (method === refuses) return Response.json({ ok: false, error: 'missing_scope' });
      if (init?.body instanceof FormData) {
        const file = init.body.get('file');
        if (file instanceof Blob) uploads.push([...new Uint8Array(await file.arrayBuffer())]);
      }
      const looks = calls.filter((each) => each === 'files.info').length;
      const file = { id: 'F1', mimetype: looks >= ready ? 'image/png' : '' };
      return Response.json({ ok: true, upload_url: PLACE, file_id: 'F1', file });
    },
  });
  const illustrate = createIllustrate({ api, clock, wait, log, closing: closing.signal });
  const sent: SlackMessage[] = [];
  const send = (reply: Reply, takes: (message: SlackMessage) => boolean = () => true) =>
    illustrate(reply, async (message) => {
      sent.push(message);
      return takes(message) ? { kind: 'sent' } : { kind: 'refused', why: 'invalid_blocks' };
    });
  return { calls, uploads, sent, send, waited: () => waits };
}

const typesIn = (message: SlackMessage | undefined) => message?.blocks.map(({ type }) => type);

describe('a picture in Slack', () => {
  it('is a file of Slack’s own, shown in the message with all its figures for those who do not see it', async () => {
    const { send, sent, calls, uploads } = aSlack();
    expect(await send(illustrated)).toEqual({ kind: 'sent' });
    expect(calls).toEqual([
      'files.getUploadURLExternal',
      'upload',
      'files.completeUploadExternal',
      'files.info',
    ]);
    expect(uploads).toEqual([[137, 80, 78, 71]]);
    expect(sent[0]?.blocks).toEqual([
      { type: 'image', slack_file: { id: 'F1' }, alt_text: 'Hjalp svarene? 3 stemmer. Hjalp: 3.' },
    ]);
  });

  it('is uploaded once, however often the message is sent', async () => {
    const { send, uploads } = aSlack();
    await send(illustrated);
    await send(illustrated);
    expect(uploads).toHaveLength(1);
  });

  it('is waited for until Slack has looked at it', async () => {
    const { send, waited } = aSlack({ ready: 3 });
    await send(illustrated);
    expect(waited()).toBe(2);
  });

  it.each(['files.getUploadURLExternal', 'files.completeUploadExternal'])(
    'is said in words where Slack refuses it: %s',
    async (refuses) => {
      const { send, sent } = aSlack({ refuses });
      expect(await send(illustrated)).toEqual({ kind: 'sent' });
      expect(sent.map(typesIn)).toEqual([['rich_text', 'rich_text']]);
    },
  );

  it('is said in words where Slack takes the file and then refuses the message', async () => {
    const { send, sent } = aSlack();
    const withoutFiles = (message: SlackMessage) => !typesIn(message)?.includes('image');
    expect(await send(illustrated, withoutFiles)).toEqual({ kind: 'sent' });
    expect(sent.map(typesIn)).toEqual([['image'], ['rich_text', 'rich_text']]);
  });

  it('costs a message without pictures nothing', async () => {
    const { send, calls } = aSlack();
    await send(aReply());
    expect(calls).toEqual([]);
  });
});
