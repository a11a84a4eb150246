// Writes the migration that takes the database from the migrations so far to the schema:
//   npm run migration -- "coordinators have municipalities"
// The sentence names it. It is plain SQL: read it, and add to it what the schema cannot say, before it is committed.
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { schemaDifference } from './schema-difference.ts';

const sentence = process.argv.slice(2).join(' ').toLowerCase();
const words = sentence.match(/[a-z0-9]+/g) ?? [];
process.exitCode =
  words.length < 2 ? fail('Name the migration with a sentence of what it brings.') : await write();

async function write(): Promise<number> {
  const sql = await schemaDifference(import.meta.dirname);
  if (sql === '') return fail('The migrations say what the schema says: there is nothing to write.');

  const time = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const folder = join(import.meta.dirname, 'migrations', `${time}_${words.join('_')}`);
  await mkdir(folder);
  await writeFile(join(folder, 'migration.sql'), sql);
  process.stdout.write(`${relative(process.cwd(), join(folder, 'migration.sql'))}\n`);
  return 0;
}

function fail(why: string): number {
  process.stderr.write(`${why}\n`);
  return 1;
}
