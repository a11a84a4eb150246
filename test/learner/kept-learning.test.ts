import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptLearningIn } from '../../src/learner/kept-learning.ts';

const LEARNED = Uint8Array.from({ length: 100 }, (_, at) => at);
const KEY = 'a1b2c3';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hto-learned-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Writes to the one file of the folder what is made of its bytes. */
async function damage(change: (bytes: Buffer) => Uint8Array): Promise<void> {
  const [name = ''] = await readdir(folder);
  await writeFile(join(folder, name), change(await readFile(join(folder, name))));
}

describe('what was learned and kept', () => {
  it('is read again under its key, and the newest counts', async () => {
    const kept = keptLearningIn(folder);
    expect(await kept.has('lookUp')).toBe(false);
    await kept.write('lookUp', KEY, Uint8Array.of(7));
    await kept.write('lookUp', KEY, LEARNED);
    expect(await kept.has('lookUp')).toBe(true);
    expect(Uint8Array.from((await kept.read('lookUp', KEY)) ?? [])).toEqual(LEARNED);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('is none under another key, or as another part', async () => {
    const kept = keptLearningIn(folder);
    await kept.write('lookUp', KEY, LEARNED);
    expect(await kept.read('lookUp', 'a1b2c4')).toBeUndefined();
    expect(await kept.read('concern', KEY)).toBeUndefined();
  });

  it.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['cut off', (bytes) => bytes.subarray(0, 90)],
    ['emptied', () => Buffer.alloc(0)],
    ['altered', (bytes) => bytes.map((byte, at) => (at === 60 ? byte ^ 1 : byte))],
  ])('is none when the file was %s', async (_, change) => {
    const kept = keptLearningIn(folder);
    await kept.write('lookUp', KEY, LEARNED);
    await damage(change);
    expect(await kept.read('lookUp', KEY)).toBeUndefined();
  });
});
