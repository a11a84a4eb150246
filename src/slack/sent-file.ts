import { z } from 'zod';
import { type FetchedFile, MOST_FILE_BYTES, TABLE_NAME } from '../bot/bot.ts';
import { type DownloadParts, download } from './download.ts';
import type { SlackApi } from './slack-api.ts';

/** A file that a message carries, as far as it tells what kind it is. */
export const fileSchema = z.object({
  id: z.string(),
  mode: z.string().nullish(),
  filetype: z.string().nullish(),
  name: z.string().nullish(),
});
export type SlackFile = z.infer<typeof fileSchema>;

const TABLE_TYPES: readonly string[] = ['csv', 'tsv', 'xlsx', 'xls'];

/** The ids of those files of a message that could be tables. Long text that is pasted becomes a file of text. */
export function tablesAmong(files: readonly SlackFile[]): readonly string[] {
  return files
    .filter(({ mode, filetype, name }) =>
      mode === 'snippet'
        ? filetype === 'text' || filetype === 'csv'
        : TABLE_TYPES.includes(filetype ?? '') || TABLE_NAME.test(name ?? ''),
    )
    .map(({ id }) => id);
}

const foundSchema = z.object({
  url_private_download: z.string().optional(),
  size: z.number().nonnegative().optional(),
});

/** Fetches a file that somebody sent. Never throws: that it cannot be had is an answer. */
export type FileFetcher = (file: string) => Promise<FetchedFile>;

export function createFileFetcher({ client, call }: SlackApi, parts: DownloadParts): FileFetcher {
  return async (file) => {
    try {
      const info = await call(() => client.files.info({ file }));
      const { url_private_download: url, size = 0 } = foundSchema.parse(info.file);
      if (size > MOST_FILE_BYTES) return { kind: 'too-large' };
      return url === undefined ? { kind: 'unreachable' } : await download(parts, url);
    } catch {
      return { kind: 'unreachable' };
    }
  };
}
