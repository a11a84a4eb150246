import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchDigest } from './digest.ts';
import { benchLoad } from './load/run.ts';
import { benchLookup } from './lookup.ts';
import { benchAtRest } from './rest.ts';
import { benchScale } from './scale.ts';

const print = (text: string) => void process.stdout.write(`${text}\n`);

const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  digest: async () => benchDigest(print),
  lookup: () => benchLookup(print),
  load: () => benchLoad(print, Number(process.env['HTO_BENCH_QUESTIONS'] ?? 0)),
  rest: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hto-bench-'));
    await benchAtRest(print, folder);
    await rm(folder, { recursive: true, force: true });
  },
  scale: () => benchScale(print),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !Object.hasOwn(PARTS, part));
if (unknown.length > 0) throw new Error(`no part of the bench: ${unknown}; there are ${Object.keys(PARTS)}`);

for (const [name, bench] of Object.entries(PARTS)) {
  if (asked.length === 0 || asked.includes(name)) await bench();
}
