import { fileURLToPath } from 'node:url';
import type { Content } from '../../src/content/content.ts';
import { loadContent } from '../../src/content/load.ts';
import { learnToUnderstand } from '../../src/qa/understand.ts';
import { plainFuse } from '../eval/rivals.ts';
import { table } from '../eval/table.ts';
import { withManyEntries } from './many-entries.ts';

const SIZES = [12, 1_000, 10_000];
const ROUNDS = 41;

const SHORT = [
  'Må barnet overnatte hos os i weekenden?',
  'Hvem henter barnet?',
  'kan vi gi en fødselsdagsgave til ham',
  'What do we tell the municipality?',
];

const LONG = [
  `Hej Red Barnet. Vi har nu haft vores venskabsbarn på besøg hver torsdag siden september, og det går rigtig godt. Han er glad
  for at bage og for hunden, og vores egne børn spørger til ham hele ugen. I sidste uge spurgte hans mor, om han må sove hos os
  en lørdag, når hun skal arbejde sent. Vi vil gerne hjælpe, men vi er i tvivl om reglerne. Må han det? Og hvad gør vi, når vi
  skal på ferie i uge 42, skal vi finde en anden dag? Til sidst: han har fødselsdag i næste måned, må vi købe en cykel til ham?
  Mange hilsner fra Mette og Jonas`,
  `Kære alle. En familie i området har ringet, fordi sagsbehandleren har bedt dem komme til et netværksmøde på onsdag. De vil
  gerne vide, om de skal deltage, og hvad de må fortælle om barnet. De har haft barnet i to måneder og er usikre på, hvor meget
  kontakt de skal have med forældrene ved siden af. Kan du svare dem?`,
];

/** Prints how long it takes to learn, and to understand one message, beside plain Fuse in the same run. */
export async function benchLookup(print: (text: string) => void): Promise<void> {
  const loaded = await loadContent(fileURLToPath(new URL('../../content', import.meta.url)));
  if (loaded.kind === 'broken') throw new Error('the content is broken; see: npm run hto -- content check');

  print('Lookup: µs a message and ms to learn, and how many times as long plain Fuse takes.');
  const rows = SIZES.map((size) => rowFor(withManyEntries(loaded.content, size)));
  print(table([['entries', '', 'short µs', 'Fuse', 'long µs', 'Fuse', 'learn ms', 'Fuse ms'], ...rows]));
}

function rowFor(content: Content): readonly string[] {
  const learning = timed(() => learnToUnderstand(content));
  const indexing = timed(() => plainFuse(content));
  const understand = learning.result;
  const fuse = indexing.result;
  const cells = [SHORT, LONG].flatMap((messages) => {
    const ours = median(Array.from({ length: ROUNDS }, () => each(messages, understand)));
    // Plain Fuse takes half a minute a long message at the largest size: one must do.
    const theirs = each(messages.slice(0, 1), fuse);
    return [String(Math.round(ours)), `${(theirs / ours).toFixed(0)}×`];
  });
  return [String(content.entries.length), '', ...cells, learning.ms.toFixed(0), indexing.ms.toFixed(0)];
}

/** Microseconds a message. */
function each(messages: readonly string[], work: (text: string) => unknown): number {
  return (1000 * timed(() => messages.map(work)).ms) / messages.length;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function timed<T>(work: () => T): { readonly result: T; readonly ms: number } {
  const start = performance.now();
  const result = work();
  return { result, ms: performance.now() - start };
}
