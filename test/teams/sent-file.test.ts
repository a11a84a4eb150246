import { afterEach, describe, expect, it, vi } from 'vitest';
import { MOST_FILE_BYTES } from '../../src/bot/bot.ts';
import { readActivity, type TeamsActivity } from '../../src/teams/activity.ts';
import { pastedTable } from '../../src/teams/pasted-table.ts';
import { filesIn } from '../../src/teams/sent-file.ts';
import { aMessage } from './activities.ts';

const ADDRESS =
  'https://redbarnet-my.sharepoint.com/personal/x/_layouts/15/download.aspx?UniqueId=1&tempauth=y';

function withAttachments(...attachments: readonly unknown[]): TeamsActivity {
  const activity = readActivity({
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    ...aMessage({ attachments }),
  });
  if (!activity) throw new Error('not an activity');
  return activity;
}

const aFile = (downloadUrl: string, name = 'forløb.xlsx') => ({
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  name,
  content: { downloadUrl, uniqueId: '1', fileType: 'xlsx' },
});

describe('a file that somebody sends in Teams', () => {
  afterEach(() => vi.unstubAllGlobals());
  const answering = (answer: Response) => {
    const fetch = vi.fn(async (_: URL, __: RequestInit) => answer);
    vi.stubGlobal('fetch', fetch);
    return fetch;
  };
  const fetched = async (address: string) => filesIn(withAttachments(aFile(address)))[0]?.read();

  it('is known among the attachments by what it is', () => {
    const card = { contentType: 'application/vnd.microsoft.card.adaptive', content: {} };
    expect(filesIn(withAttachments(card, aFile(ADDRESS, 'barn.png'), null, 7))).toEqual([]);
    expect(filesIn(withAttachments(card, aFile(ADDRESS)))).toHaveLength(1);
  });

  it('is fetched without any token of ours', async () => {
    const fetch = answering(new Response('kode;kommune'));
    expect(await fetched(ADDRESS)).toEqual({
      kind: 'fetched',
      bytes: new TextEncoder().encode('kode;kommune'),
    });
    const [address, init] = fetch.mock.calls[0] ?? [];
    expect([address?.href, init?.redirect, init?.headers]).toEqual([ADDRESS, 'error', undefined]);
  });

  it.each([
    'http://redbarnet.sharepoint.com/x',
    'https://sharepoint.com.evil.example/x',
    'https://169.254.169.254/latest/meta-data',
    'https://evilsharepoint.com/x',
    'file:///etc/passwd',
    '',
  ])('is fetched from nowhere but where Teams keeps files: %s', async (address) => {
    const fetch = answering(new Response('x'));
    expect(await fetched(address)).toEqual({ kind: 'unreachable' });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('is not taken where it is too large, or refused', async () => {
    answering(new Response(new Uint8Array(MOST_FILE_BYTES + 1)));
    expect(await fetched(ADDRESS)).toEqual({ kind: 'too-large' });
    answering(new Response('', { status: 404 }));
    expect(await fetched(ADDRESS)).toEqual({ kind: 'unreachable' });
  });
});

describe('a table that is pasted into Teams', () => {
  const html = (content: string) => withAttachments({ contentType: 'text/html', content });

  it('comes with a tab between its cells', () => {
    const table =
      '<table><tr><th>navn</th><th>email</th></tr><tr><td><p>Bo &amp; Co</p></td><td><a href="x">bo@example.org</a></td></tr></table>';
    expect(pastedTable(html(table))).toBe('navn\temail\nBo & Co\tbo@example.org');
  });

  it('is none where people only write', () => {
    expect(pastedTable(html('<p>Må vi give en gave?</p>'))).toBeUndefined();
    expect(pastedTable(withAttachments())).toBeUndefined();
  });
});
