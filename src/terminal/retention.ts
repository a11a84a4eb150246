import { loadContent } from '../content/load.ts';
import { contentReport } from '../content/report.ts';
import { deletedRows } from '../wording/retention.ts';
import { retentionTold as says } from '../wording/terminal-privacy.ts';
import { DONE, print, refuse, type Terminal } from './terminal.ts';
import { withStore } from './with-store.ts';

export type RetentionFlags = { readonly run?: boolean };

/** So many nights are shown. */
const NIGHTS = 10;

/** What was deleted in the last nights and what would be now; or deletes it. */
export async function showRetention(terminal: Terminal, { run = false }: RetentionFlags): Promise<number> {
  const loaded = await loadContent(terminal.contentFolder);
  if (loaded.kind === 'broken') return refuse(terminal, contentReport(loaded, terminal.contentFolder));

  const periods = loaded.content.programme.retention;
  return withStore(terminal, async ({ retention }) => {
    const now = terminal.clock();
    if (run) {
      await retention.clearOut(now);
      const { deleted } = await retention.run(periods, now, new AbortController().signal);
      await print(terminal.stdout, [says.done(deletedRows(deleted))]);
      return DONE;
    }
    const nights = await retention.runs(NIGHTS);
    await print(terminal.stdout, [
      ...nights.map(({ day, finishedAt, deleted }) =>
        finishedAt ? says.night(day, deletedRows(deleted)) : says.unfinished(day),
      ),
      ...(nights.length === 0 ? [says.none] : []),
      says.next(deletedRows(await retention.preview(periods, now))),
    ]);
    return DONE;
  });
}
