import { cp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Content } from '../content/content.ts';
import { namesIn } from '../content/content-files.ts';
import { loadContent } from '../content/load.ts';
import { contentReport } from '../content/report.ts';
import { applyChanges, takenOverBy } from '../learning/apply-changes.ts';
import type { ApprovedChange } from '../learning/change.ts';
import { compareContent } from '../learning/compare-content.ts';
import { contentFiles as says } from '../wording/learning-files.ts';
import { isRefusal } from './content-export.ts';
import { DONE, print, refuse, type Terminal, tellProgress } from './terminal.ts';
import { withStore } from './with-store.ts';

export type ContentImportFlags = { readonly dryRun?: boolean };

/**
 * Tells what reviewed files change against the content in force; then has the bot run on them, and notes which of the
 * changes made in chat they hold, so that those lie on top no more.
 */
export async function importContent(
  terminal: Terminal,
  path: string,
  { dryRun = false }: ContentImportFlags,
): Promise<number> {
  tellProgress(terminal, says.reading);
  const { contentFolder, workingFolder } = terminal;
  const folder = resolve(workingFolder, path);
  const [base, reviewed] = [await loadContent(contentFolder), await loadContent(folder)];
  if (reviewed.kind === 'broken') return refuse(terminal, contentReport(reviewed, folder));
  if (base.kind === 'broken') return refuse(terminal, contentReport(base, contentFolder));

  return withStore(terminal, async ({ contentChanges }) => {
    const approved = await contentChanges.approved();
    const open = approved.filter(({ state }) => state.takenOverAt === undefined);
    const ids = takenOverBy(reviewed.content, open);
    await print(terminal.stdout, planLines(base.content, reviewed.content, open, ids));
    if (dryRun) {
      await print(terminal.stdout, [says.dryRun]);
      return DONE;
    }

    tellProgress(terminal, says.writing);
    const failed = await putInPlace(folder, contentFolder).then(() => false, isRefusal);
    if (failed) return refuse(terminal, says.noFolder(contentFolder));

    await contentChanges.takeOver(ids, terminal.clock());
    await print(terminal.stdout, [says.takenIn]);
    return DONE;
  });
}

function planLines(
  base: Content,
  reviewed: Content,
  open: readonly ApprovedChange[],
  takenOver: readonly string[],
): readonly string[] {
  const left = open.filter(({ id }) => !takenOver.includes(id));
  const lines = compareContent(applyChanges(base, open), applyChanges(reviewed, left));
  return [
    ...(lines.length > 0 ? lines : [says.nothingChanges]),
    ...(takenOver.length > 0 ? [says.toTakeOver(takenOver.length)] : []),
    ...(left.length > 0 ? [says.stillOnTop(left.length)] : []),
  ];
}

/** The reviewed files in the place of the ones that the bot reads; entries that are gone there go here too. */
async function putInPlace(from: string, to: string): Promise<void> {
  if (from === resolve(to)) return;

  const kept = new Set(await namesIn(join(from, 'entries')));
  await cp(from, to, { recursive: true });
  for (const name of (await namesIn(join(to, 'entries'))) ?? []) {
    if (!kept.has(name)) await rm(join(to, 'entries', name));
  }
}
