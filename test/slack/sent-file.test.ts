import { describe, expect, it } from 'vitest';
import { MOST_FILE_BYTES } from '../../src/bot/bot.ts';
import { download } from '../../src/slack/download.ts';
import { tablesAmong } from '../../src/slack/sent-file.ts';
import type { SlackFetch } from '../../src/slack/slack-api.ts';
import { aDirectMessage, openSite } from './slack-site.ts';

const URL_OF_FILE = 'https://files.slack.com/files-pri/T1-F1/koordinatorer.csv';

/** A Slack that gives this, and what it was asked. */
function aSlack(answer: Response) {
  const asked: { url: string; authorization: string | null; redirect: string | undefined }[] = [];
  const fetch: SlackFetch = async (input, init) => {
    asked.push({
      url: String(input),
      authorization: new Headers(init?.headers as Record<string, string>).get('authorization'),
      redirect: init?.redirect,
    });
    return answer;
  };
  return { asked, parts: { botToken: 'xoxb-1', apiUrl: undefined, fetch } };
}

describe('a file that somebody sends in Slack', () => {
  it.each([
    [{ name: 'koordinatorer.csv', filetype: 'csv' }, true],
    [{ name: 'forløb.XLSX', filetype: 'xlsx' }, true],
    [{ name: 'uden-endelse', filetype: 'csv' }, true],
    [{ name: 'Uden titel', mode: 'snippet', filetype: 'text' }, true],
    [{ name: 'kode.py', mode: 'snippet', filetype: 'python' }, false],
    [{ name: 'barn.png', filetype: 'png' }, false],
    [{ name: 'mail.eml', mode: 'email', filetype: 'email' }, false],
    [{}, false],
  ])('could be a table: %j %s', (file, expected) => {
    expect(tablesAmong([{ id: 'F1', ...file }])).toEqual(expected ? ['F1'] : []);
  });

  it('comes before the bot without being fetched', async () => {
    const { afterwards, bot, slack } = await openSite();
    const file = { id: 'F3TABLE', mode: 'hosted', filetype: 'csv', name: 'koordinatorer.csv' };
    await afterwards(aDirectMessage({ subtype: 'file_share', text: '', files: [file] }));
    expect(bot.heard).toMatchObject([{ text: '', files: [{}] }]);
    expect(slack.calls('files.info')).toEqual([]);
  });

  it('is fetched with the bot’s token, and no redirect is followed', async () => {
    const { asked, parts } = aSlack(new Response('navn;email'));
    const fetched = await download(parts, URL_OF_FILE);
    expect(fetched).toEqual({ kind: 'fetched', bytes: new TextEncoder().encode('navn;email') });
    expect(asked).toEqual([{ url: URL_OF_FILE, authorization: 'Bearer xoxb-1', redirect: 'error' }]);
  });

  it.each([
    'http://files.slack.com/x',
    'https://files.slack.com.evil.example/x',
    'https://evil.example/files.slack.com',
    'https://notslack.com/x',
    'no address',
  ])('is not fetched from elsewhere, and no token goes there: %s', async (url) => {
    const { asked, parts } = aSlack(new Response('x'));
    expect(await download(parts, url)).toEqual({ kind: 'unreachable' });
    expect(asked).toEqual([]);
  });

  it.each([
    ['a page to log in', new Response('<html>', { headers: { 'content-type': 'text/html; charset=utf-8' } })],
    ['a refusal', new Response('', { status: 403 })],
  ])('is not taken for %s', async (_, answer) => {
    expect(await download(aSlack(answer).parts, URL_OF_FILE)).toEqual({ kind: 'unreachable' });
  });

  it('is not taken where it is too large', async () => {
    const answer = new Response(new Uint8Array(MOST_FILE_BYTES + 1));
    expect(await download(aSlack(answer).parts, URL_OF_FILE)).toEqual({ kind: 'too-large' });
  });
});
