// Runs every fault and attack at length, prints the table and writes it into the README.
//   npm run torture -- [--only id,id] [--seed 1] [--times 1] [--at-once 2] [--short] [--write | --no-write]
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../../src/store/open.ts';
import { startPostgres } from '../support/postgres.ts';
import { DAMAGES } from './findings.ts';
import { MIGRATIONS, openGround } from './ground.ts';
import { TRIALS } from './registry.ts';
import { countOf, markdownOf, type Outcome, withTable } from './table.ts';
import { tryIt } from './try-it.ts';

const README = resolve(import.meta.dirname, '../../README.md');

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    seed: { type: 'string', default: '1' },
    times: { type: 'string', default: '1' },
    'at-once': { type: 'string', default: '2' },
    short: { type: 'boolean', default: false },
    'no-write': { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const times = Number(values.times);
const atOnce = Number(values['at-once']);
const wanted = values.only?.split(',');
const trials = TRIALS.filter(({ id }) => wanted?.includes(id) ?? true);
if (!Number.isSafeInteger(seed) || !(times > 0) || trials.length !== (wanted?.length ?? TRIALS.length)) {
  process.stderr.write(`Wrong use. The trials are: ${TRIALS.map(({ id }) => id).join(', ')}\n`);
  process.exit(2);
}

const begun = Date.now();
const scratch = await mkdtemp(join(tmpdir(), 'hto-torture-'));
const newData = join(scratch, 'new-data');
const postgres = await startPostgres();
const store = await openStore({ kind: 'embedded', folder: newData }, MIGRATIONS);
await store.close();
const ground = openGround({ postgres: postgres.url('postgres'), scratch, newData });
const NOT_NOW = { skipped: 'not in this run.' } as const;
const waiting = trials.filter(({ busy }) => !busy);
const came = new Map<string, Outcome>();
try {
  await Promise.all(Array.from({ length: atOnce }, workOff));
  waiting.push(...trials.filter(({ busy }) => busy));
  await workOff();
} finally {
  await ground.close();
  await postgres.remove();
  await rm(scratch, { recursive: true, force: true });
}

const outcomes = TRIALS.map((trial) => came.get(trial.id) ?? { trial, came: NOT_NOW });
const markdown = markdownOf({
  outcomes,
  words: process.argv.slice(2),
  day: new Date(begun).toISOString().slice(0, 10),
  minutes: Math.max(1, Math.round((Date.now() - begun) / 60_000)),
});
process.stdout.write(`\n${markdown}\n`);
if (values.write || (!values.short && !wanted && !values['no-write'])) {
  await writeFile(README, withTable(await readFile(README, 'utf8'), markdown));
}
process.exitCode = outcomes.some(({ came }) => 'damages' in came && came.damages.length > 0) ? 1 : 0;

/** Takes the next trial until there is none. Most of the time a trial waits for processes, so some go side by side. */
async function workOff(): Promise<void> {
  for (let trial = waiting.shift(); trial; trial = waiting.shift()) {
    const tries = Math.max(trial.tries.short, values.short ? 0 : Math.round(trial.tries.long * times));
    const since = Date.now();
    const outcome = await tryIt(trial, ground, { tries, seed });
    came.set(trial.id, outcome);
    process.stdout.write(`${trial.id}: ${lineOf(outcome)} (${Math.round((Date.now() - since) / 1_000)} s)\n`);
  }
}

function lineOf({ came }: Outcome): string {
  if ('skipped' in came) return `not tried: ${came.skipped}`;

  const counts = DAMAGES.map((damage) => `${damage} ${countOf(came, damage)}`).join(', ');
  const examples = came.damages.slice(0, 8).map(({ damage, what }) => `\n    ${damage}: ${what}`);
  return `${came.tries} tries, ${counts}${examples.join('')}`;
}
