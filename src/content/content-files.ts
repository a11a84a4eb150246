import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderMistakes } from '../wording/content-check.ts';
import { type Broken, broken } from './mistake.ts';

/** A content file as it was read: composed letters, "\n" line ends, no byte order mark. */
export type SourceText = { readonly kind: 'text'; readonly file: string; readonly text: string };

/** Reads one file of the content folder. */
export async function readSource(folder: string, file: string): Promise<SourceText | Broken> {
  const bytes = await readFile(join(folder, file)).catch((error: unknown) => whyUnread(error));
  if (typeof bytes === 'string') return broken(file, 1, bytes);

  const text = decode(bytes);
  if (text === undefined) return broken(file, firstUndecodableLine(bytes), folderMistakes.notUtf8);

  return { kind: 'text', file, text: text.replace(/\r\n?/g, '\n').normalize('NFC') };
}

/** The names in a folder, in order, without what editors and file systems hide there; undefined without the folder. */
export async function namesIn(folder: string): Promise<readonly string[] | undefined> {
  const names = await readdir(folder).catch(() => undefined);
  return names?.filter((name) => !/^[.~]|~$/.test(name)).sort();
}

function whyUnread(error: unknown): string {
  const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return missing ? folderMistakes.noFile : folderMistakes.unreadable;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function firstUndecodableLine(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    if (end === -1 || decode(bytes.subarray(start, end)) === undefined) return line;
    start = end + 1;
  }
}
