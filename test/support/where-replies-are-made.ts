import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

/** A place in the code that makes a reply or a form, "src/bot/say.ts:12", and whether gathering them all came by it. */
export type Place = { readonly at: string; readonly reached: boolean };

const ROOT = resolve(import.meta.dirname, '../..');
/** A reply says whom it is for, and a form what its button is called. Types and wordings only name that. */
const MADE = /(?<!readonly )\b(?:audience|submit): (?!'asker' \|)|^ {4}submit,$/gm;
/** Where nothing is said that both platforms show, or it is only passed on: the outbox makes one line of a gist. */
const ELSEWHERE = /^src\/(?:doctor\.ts$|(?:metrics|outbox|wording|reply|slack|teams|terminal|local|store)\/)/;

/**
 * Every place that makes a reply or a form, told by V8's own count of what ran while all of them were gathered. In a
 * process of its own: Node only blanks out types there, so that what ran stands where it stands in the source.
 */
export async function whereRepliesAreMade(): Promise<readonly Place[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url)], {
    maxBuffer: 16_000_000,
  });
  return z.array(z.object({ at: z.string(), reached: z.boolean() })).parse(JSON.parse(stdout));
}

type Ran = ReadonlyMap<string, readonly Range[]>;
type Range = { readonly startOffset: number; readonly endOffset: number; readonly count: number };

async function gather(): Promise<Ran> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const { everyReplyAndForm } = await import('./every-reply.ts');
  const { theContent } = await import('../content/the-content.ts');
  await everyReplyAndForm(await theContent());
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return new Map(
    result
      .filter(({ url }) => url.startsWith('file:'))
      .map(({ url, functions }) => [
        relative(ROOT, fileURLToPath(url)),
        functions.flatMap(({ ranges }) => ranges),
      ]),
  );
}

function placesIn(file: string, ran: Ran): readonly Place[] {
  const source = readFileSync(resolve(ROOT, file), 'utf8');
  return [...source.matchAll(MADE)].map(({ index }) => ({
    at: `${file}:${source.slice(0, index).split('\n').length}`,
    reached: timesRun(ran.get(file) ?? [], index) > 0,
  }));
}

/** By the smallest stretch of code around it that was counted. */
function timesRun(ranges: readonly Range[], at: number): number {
  const around = ranges.filter(({ startOffset, endOffset }) => startOffset <= at && at < endOffset);
  const [smallest] = around.toSorted((a, b) => a.endOffset - a.startOffset - (b.endOffset - b.startOffset));
  return smallest?.count ?? 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const ran = await gather();
  const files = globSync('src/**/*.ts', { cwd: ROOT }).filter((file) => !ELSEWHERE.test(file));
  process.stdout.write(JSON.stringify(files.toSorted().flatMap((file) => placesIn(file, ran))));
}
