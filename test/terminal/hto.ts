import { Readable, Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { run } from '../../src/terminal/run.ts';
import type { Terminal } from '../../src/terminal/terminal.ts';
import { MIGRATIONS } from '../support/fresh-stores.ts';

const CONTENT = new URL('../../content', import.meta.url).pathname;

export type Run = { readonly code: number; readonly out: string; readonly err: string };

export type World = Partial<
  Pick<Terminal, 'contentFolder' | 'workingFolder' | 'settings' | 'clock' | 'examine'> & {
    readonly stdin: string;
    /** Whether somebody sits there and reads what is said about progress. */
    readonly watched: boolean;
  }
>;

/** Runs one command, by default with nothing on standard input and with no place for data. */
export async function hto(words: readonly string[], world: World = {}): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const into = (chunks: string[]) =>
    new Writable({
      decodeStrings: false,
      highWaterMark: 64,
      write(chunk: string, _, done) {
        chunks.push(chunk);
        setImmediate(done);
      },
    });
  const { stdin = '', watched = false, ...given } = world;
  const [stdout, stderr] = [into(out), into(err)];
  const code = await run(words, {
    stdin: Readable.from(stdin === '' ? [] : [Buffer.from(stdin)]),
    stdout,
    stderr: Object.assign(stderr, { isTTY: watched }),
    workingFolder: '/nowhere',
    contentFolder: CONTENT,
    migrationsFolder: MIGRATIONS,
    settings: { kind: 'problems', problems: ['Her er ingen database.'] },
    examine: async () => ({ problems: ['Her er ingen platform.'] }),
    clock: () => new Date('2026-11-23T08:00:00Z'),
    ...given,
  });
  await Promise.all([stdout, stderr].map((stream) => finished(stream.end())));
  return { code, out: out.join(''), err: err.join('') };
}
