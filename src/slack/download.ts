import type { FetchFunction } from '@slack/web-api';
import { type FetchedFile, MOST_FILE_BYTES } from '../bot/bot.ts';

const TIMEOUT_MS = 20_000;

export type DownloadParts = {
  readonly botToken: string;
  /** Another Slack than the real one. */
  readonly apiUrl: string | undefined;
  readonly fetch: FetchFunction;
};

/**
 * Fetches a file with the bot's token, which goes to Slack alone and follows no redirect. A token without the right to a
 * file gets a page to log in with in its place.
 */
export async function download(
  { botToken, apiUrl, fetch }: DownloadParts,
  url: string,
): Promise<FetchedFile> {
  if (!isSlacks(url, apiUrl)) return { kind: 'unreachable' };

  const response = await fetch(url, {
    headers: { authorization: `Bearer ${botToken}` },
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (!response.ok || isPage) return { kind: 'unreachable' };

  const bytes = new Uint8Array(await response.arrayBuffer());
  return bytes.length > MOST_FILE_BYTES ? { kind: 'too-large' } : { kind: 'fetched', bytes };
}

function isSlacks(text: string, apiUrl: string | undefined): boolean {
  const url = URL.parse(text);
  if (!url) return false;
  if (apiUrl !== undefined && url.origin === URL.parse(apiUrl)?.origin) return true;
  return url.protocol === 'https:' && (url.hostname === 'slack.com' || url.hostname.endsWith('.slack.com'));
}
