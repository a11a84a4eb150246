import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { loadContent } from '../content/load.ts';
import { contentReport } from '../content/report.ts';
import { writeContent } from '../content/write-content.ts';
import { applyChanges } from '../learning/apply-changes.ts';
import { compareContent } from '../learning/compare-content.ts';
import { contentFiles as says } from '../wording/learning-files.ts';
import { DONE, print, refuse, type Terminal, tellProgress } from './terminal.ts';
import { withStore } from './with-store.ts';

/** Writes the content in force as files: those that did not change byte for byte, the others with the least difference. */
export async function exportContent(terminal: Terminal, path: string): Promise<number> {
  tellProgress(terminal, says.reading);
  const { contentFolder } = terminal;
  const loaded = await loadContent(contentFolder);
  if (loaded.kind === 'broken') return refuse(terminal, contentReport(loaded, contentFolder));

  return withStore(terminal, async ({ contentChanges }) => {
    const content = applyChanges(loaded.content, await contentChanges.approved());
    const changed = await writeContent(contentFolder, content);

    tellProgress(terminal, says.writing);
    const folder = resolve(terminal.workingFolder, path);
    const failed = await copyTo(contentFolder, folder, changed).then(
      () => false,
      (error: unknown) => isRefusal(error),
    );
    if (failed) return refuse(terminal, says.noFolder(path));

    const written = await loadContent(folder);
    if (written.kind === 'broken' || compareContent(content, written.content).length > 0) {
      return refuse(terminal, says.notTheSame);
    }
    await print(terminal.stdout, [
      ...changed.map(({ file, text }) => (text === undefined ? says.removed(file) : says.written(file))),
      says.exported(changed.length, path),
    ]);
    return DONE;
  });
}

/** The folder's files in another place, but for those that are to be otherwise. */
async function copyTo(
  from: string,
  to: string,
  changed: Awaited<ReturnType<typeof writeContent>>,
): Promise<void> {
  if (resolve(from) !== to) await cp(from, to, { recursive: true });
  for (const { file, text } of changed) {
    const path = join(to, file);
    await mkdir(dirname(path), { recursive: true });
    if (text === undefined) await rm(path, { force: true });
    else await writeFile(path, text);
  }
}

/** Whether the system would not let us; anything else is thrown on. */
export function isRefusal(error: unknown): true {
  if (error instanceof Error && 'code' in error) return true;
  throw error;
}
