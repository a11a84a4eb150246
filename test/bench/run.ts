import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchDigest } from './digest.ts';
import { benchLookup } from './lookup.ts';
import { benchAtRest, benchScale } from './scale.ts';

const print = (text: string) => void process.stdout.write(`${text}\n`);
const [only] = process.argv.slice(2);

if (only !== 'scale') {
  benchDigest(print);
  await benchLookup(print);
}
const folder = await mkdtemp(join(tmpdir(), 'hto-bench-'));
await benchAtRest(print, folder);
await rm(folder, { recursive: true, force: true });
await benchScale(print);
