import { benchDigest } from './digest.ts';
import { benchLoad } from './load/run.ts';
import { benchLookup } from './lookup.ts';

const print = (text: string) => void process.stdout.write(`${text}\n`);

benchDigest(print);
await benchLookup(print);
await benchLoad(print, Number(process.env['HTO_BENCH_QUESTIONS'] ?? 0));
