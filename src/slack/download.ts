import { type FetchedFile, MOST_FILE_BYTES } from '../bot/bot.ts';
import { readAtMost } from '../kernel/read-at-most.ts';
import type { SlackFetch } from './slack-api.ts';

const TIMEOUT_MS = 20_000;

export type DownloadParts = {
  readonly botToken: string | undefined;
  /** Another Slack than the real one. */
  readonly apiUrl: string | undefined;
  readonly fetch: SlackFetch;
};

/**
 * Fetches a file with the bot's token, which goes to Slack alone and follows no redirect. A token without the right to a
 * file gets a page to log in with in its place.
 */
export async function download(
  { botToken, apiUrl, fetch }: DownloadParts,
  url: string,
): Promise<FetchedFile> {
  if (botToken === undefined || !isSlacks(url, apiUrl)) return { kind: 'unreachable' };

  const response = await fetch(url, {
    headers: { authorization: `Bearer ${botToken}` },
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (!response.ok || !response.body || isPage) return { kind: 'unreachable' };

  const bytes = await readAtMost(response.body, MOST_FILE_BYTES);
  return bytes ? { kind: 'fetched', bytes } : { kind: 'too-large' };
}

function isSlacks(text: string, apiUrl: string | undefined): boolean {
  const url = URL.parse(text);
  if (!url) return false;
  if (apiUrl !== undefined && url.origin === URL.parse(apiUrl)?.origin) return true;
  return url.protocol === 'https:' && (url.hostname === 'slack.com' || url.hostname.endsWith('.slack.com'));
}
