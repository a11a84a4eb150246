import { Readable } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import { backupProblems } from '../wording/backup.ts';
import { BackupRefused } from './backup-refused.ts';

/** No row of ours comes near this; a file that goes on without a line's end is none of ours. In characters. */
const LONGEST_LINE = 16_000_000;

/** Packs lines for a file. */
export function packed(lines: AsyncIterable<string>): Readable {
  const plain = Readable.from(chunksOf(lines), { objectMode: false });
  const zipped = createGzip();
  plain.on('error', (error) => zipped.destroy(error));
  zipped.on('close', () => plain.destroy());
  return plain.pipe(zipped);
}

/** Unpacks them again. Throws BackupRefused where the file is none of ours, broken, or cut short. */
export async function* unpacked(file: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const plain = Readable.from(file, { objectMode: false });
  const unzipped = createGunzip();
  plain.on('error', (error) => unzipped.destroy(error));
  unzipped.on('close', () => plain.destroy());
  plain.pipe(unzipped).setEncoding('utf8');

  let rest = '';
  try {
    for await (const chunk of unzipped) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > LONGEST_LINE) throw new BackupRefused(backupProblems.foreign);
      yield* lines;
    }
  } catch (error) {
    throw unpackingRefused(error);
  }
  if (rest !== '') throw new BackupRefused(backupProblems.cutShort);
}

const WHY: Readonly<Record<string, string>> = {
  Z_DATA_ERROR: backupProblems.broken,
  Z_BUF_ERROR: backupProblems.cutShort,
};

function unpackingRefused(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  if (error.message === 'incorrect header check') return new BackupRefused(backupProblems.foreign);

  const why = WHY[String(error.code)];
  return why === undefined ? error : new BackupRefused(why);
}

/** Many lines at a time: a stream that is given them one by one takes ten times as long. */
async function* chunksOf(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let chunk: string[] = [];
  let size = 0;
  for await (const line of lines) {
    chunk.push(line, '\n');
    size += line.length;
    if (size < 64_000) continue;
    yield Buffer.from(chunk.join(''));
    chunk = [];
    size = 0;
  }
  if (chunk.length > 0) yield Buffer.from(chunk.join(''));
}
