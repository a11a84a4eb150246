import { benchDigest } from './digest.ts';
import { benchLookup } from './lookup.ts';

const print = (text: string) => void process.stdout.write(`${text}\n`);

benchDigest(print);
await benchLookup(print);
