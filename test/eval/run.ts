import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Content } from '../../src/content/content.ts';
import { loadContent } from '../../src/content/load.ts';
import { learnToUnderstand } from '../../src/qa/understand.ts';
import type { Understanding } from '../../src/qa/understanding.ts';
import { type Answered, answeredBy, offeredBy } from './answered.ts';
import { type LabelledQuestion, readLabelled } from './labelled-questions.ts';
import { MEASURES, type Measure } from './measures.ts';
import { plainFuse } from './plain-fuse.ts';
import { table } from './table.ts';
import { type Share, wilson } from './wilson.ts';
import { askHiddenPhrasings } from './yardstick.ts';

/** The lookup was tuned on the first two, and its phrasings were written with them in view; the third is the one to believe. */
const SETS = [
  { file: 'dev.jsonl', note: 'tuned on' },
  { file: 'dev-b.jsonl', note: 'tuned on' },
  { file: 'dev-c.jsonl', note: 'fresh' },
];

type Ways = {
  readonly understand: (text: string) => Understanding;
  readonly fuse: (text: string) => readonly string[];
};

/** Prints the figures for the sets kept here, or for the one JSONL file that is named. */
async function run(file: string | undefined): Promise<void> {
  const content = await approvedContent();
  const start = performance.now();
  const understand = learnToUnderstand(content);
  print(`Learned ${content.entries.length} entries in ${Math.round(performance.now() - start)} ms.`);

  const ways = { understand, fuse: plainFuse(content) };
  const sets = file ? [{ file, note: 'as named' }] : SETS.map((set) => ({ ...set, file: here(set.file) }));
  for (const set of sets) printSet(`${basename(set.file)} (${set.note})`, readLabelled(set.file), ways);
  if (file === undefined) printYardstick(content);
}

async function approvedContent(): Promise<Content> {
  const loaded = await loadContent(here('../../content'));
  if (loaded.kind === 'loaded') return loaded.content;

  throw new Error(`the content has ${loaded.mistakes.length} mistakes; see: npm run hto -- content check`);
}

function printSet(title: string, questions: readonly LabelledQuestion[], { understand, fuse }: Ways): void {
  const lookUp = timed(() => questions.map((question) => answeredBy(understand, question)));
  const plain = timed(() => questions.map((question) => offeredBy(fuse, question)));
  print(`\n${title}: ${questions.length} messages. Share in %, with its 95 % interval.`);
  print(
    table([
      ['kind', 'measure', 'cases', 'lookup', '95 %', 'plain Fuse', '95 %'],
      ...groups(questions).flatMap((kind) => rowsOf(kind, lookUp.result, plain.result)),
    ]),
  );
  const each = (time: number) => `${((1000 * time) / questions.length).toFixed(0)} µs`;
  print(
    `A message takes ${each(lookUp.time)}, with plain Fuse ${each(plain.time)}: ${(plain.time / lookUp.time).toFixed(1)} times as long.`,
  );
}

function printYardstick(content: Content): void {
  const answered = askHiddenPhrasings(content);
  print('\nA fifth of the phrasings hidden, and asked with those (5-fold; needs no labelled questions).');
  print(table([['kind', 'measure', 'cases', 'lookup', '95 %'], ...rowsOf('hidden', answered, [])]));
}

/** All kinds together, and then each kind, in the order of the file. */
function groups(questions: readonly LabelledQuestion[]): readonly string[] {
  return [ALL, ...new Set(questions.map(({ kind }) => kind))];
}

const ALL = 'all';

function rowsOf(kind: string, lookUp: readonly Answered[], plain: readonly Answered[]): readonly string[][] {
  const ofKind = ({ question }: Answered) => kind === ALL || question.kind === kind;
  return MEASURES.map((measure) => rowOf(kind, measure, lookUp.filter(ofKind), plain.filter(ofKind))).filter(
    ([, , cases]) => cases !== '0',
  );
}

function rowOf(
  kind: string,
  { name, share, ofAnyRanking }: Measure,
  lookUp: readonly Answered[],
  plain: readonly Answered[],
) {
  const ours = share(lookUp);
  const beside = ofAnyRanking && plain.length > 0 ? percent(share(plain)) : [];
  return [kind, name, String(ours.of), ...percent(ours), ...beside];
}

function percent(share: Share): readonly string[] {
  const { low, high } = wilson(share);
  const whole = (part: number) => (100 * part).toFixed(0);
  return [whole(share.hits / share.of), `${whole(low)}-${whole(high)}`];
}

function timed<T>(work: () => T): { readonly result: T; readonly time: number } {
  work();
  const start = performance.now();
  const result = work();
  return { result, time: performance.now() - start };
}

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

await run(process.argv[2]);
