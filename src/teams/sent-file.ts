import { z } from 'zod';
import { type FetchedFile, MOST_FILE_BYTES, type SentFile, TABLE_NAME } from '../bot/bot.ts';
import { readAtMost } from '../kernel/read-at-most.ts';
import type { TeamsActivity } from './activity.ts';

/** What a file in a personal chat comes as: an address that anybody may fetch it from for a few minutes. */
const FILE = 'application/vnd.microsoft.teams.file.download.info';
/** Where the files that people send in a chat lie. */
const HOST = '.sharepoint.com';
const TIMEOUT_MS = 20_000;

const fileSchema = z.object({
  contentType: z.literal(FILE),
  name: z.string().regex(TABLE_NAME),
  content: z.object({ downloadUrl: z.string() }),
});

/** The files of a message that could be tables. Teams hands files to a bot in personal chats alone. */
export function filesIn({ attachments }: TeamsActivity): readonly SentFile[] {
  return (attachments ?? []).flatMap((attachment) => {
    const file = fileSchema.safeParse(attachment).data;
    return file ? [{ read: () => fetchFile(file.content.downloadUrl) }] : [];
  });
}

/** The address says of itself who may read it, so no token goes there; and it is fetched from where files lie alone. */
async function fetchFile(address: string): Promise<FetchedFile> {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' || !url.hostname.endsWith(HOST)) return { kind: 'unreachable' };

  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok || !response.body) return { kind: 'unreachable' };

    const bytes = await readAtMost(response.body, MOST_FILE_BYTES);
    return bytes ? { kind: 'fetched', bytes } : { kind: 'too-large' };
  } catch {
    return { kind: 'unreachable' };
  }
}
