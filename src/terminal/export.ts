import { byCode } from '../anniversaries/digest.ts';
import { exportMatches as csvOf } from '../anniversaries/export-matches.ts';
import type { Match } from '../anniversaries/match.ts';
import { watched } from '../kernel/progress.ts';
import { data as says } from '../wording/terminal-data.ts';
import { writeResult } from './files.ts';
import { underProgress } from './progress-bar.ts';
import type { Terminal } from './terminal.ts';
import { withStore } from './with-store.ts';

/** Writes every match to a CSV file, with the families' names. */
export async function exportMatches(terminal: Terminal, path: string): Promise<number> {
  return withStore(terminal, async ({ matches, people }) => {
    const all: Match[] = [];
    await underProgress(terminal, says.fetching, async (progress) => {
      const pieces = watched(matches.all(), progress, ({ length }) => length);
      for await (const piece of pieces) all.push(...piece);
    });
    const csv = csvOf(all.toSorted(byCode), await people.staff());
    return writeResult(terminal, path, csv, says.exported(all.length, path));
  });
}
