import { byCode } from '../anniversaries/digest.ts';
import { exportMatches as csvOf } from '../anniversaries/export-matches.ts';
import type { Match } from '../anniversaries/match.ts';
import { data as says } from '../wording/terminal-data.ts';
import { writeOutput } from './files.ts';
import { DONE, print, refuse, type Terminal } from './terminal.ts';
import { withStore } from './with-store.ts';

/** What a path is called that means standard output. */
const STANDARD_OUTPUT = '-';

/** Writes every match to a CSV file, with the families' names. */
export async function exportMatches(terminal: Terminal, path: string): Promise<number> {
  return withStore(terminal, async ({ matches, people }) => {
    const all: Match[] = [];
    for await (const piece of matches.all()) all.push(...piece);
    const csv = csvOf(all.toSorted(byCode), await people.staff());
    if (path === STANDARD_OUTPUT) {
      await write(terminal, csv);
      return DONE;
    }

    const problem = await writeOutput(terminal, path, csv);
    if (problem !== undefined) return refuse(terminal, problem);

    await print(terminal.stdout, [says.exported(all.length, path)]);
    return DONE;
  });
}

/** Waits until all of it is read: the process may end right after. */
function write({ stdout }: Terminal, text: string): Promise<void> {
  return new Promise((resolve, reject) => stdout.write(text, (error) => (error ? reject(error) : resolve())));
}
