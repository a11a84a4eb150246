import { importOf } from '../bot/imports.ts';
import type { TableKind } from '../bot/offered-tables.ts';
import { factsToTakeIn, isRefused, planLines } from '../tables/plan.ts';
import { importTable } from '../wording/import.ts';
import { data as says } from '../wording/terminal-data.ts';
import { readInput } from './files.ts';
import { underProgress } from './progress-bar.ts';
import { DONE, print, refuse, type Terminal, tellProgress } from './terminal.ts';
import { withStore } from './with-store.ts';

export type ImportFlags = { readonly dryRun?: boolean };

/**
 * Takes a file in, or shows what that would do, row by row. A file with anything wrong in it changes nothing. Coordinators
 * of a match whom nobody knows yet are told of, and become colleagues when the file is taken in.
 */
export async function importFile(
  terminal: Terminal,
  kind: TableKind,
  path: string,
  { dryRun = false }: ImportFlags,
): Promise<number> {
  tellProgress(terminal, says.reading);
  const bytes = await readInput(terminal, path);
  if (typeof bytes === 'string') return refuse(terminal, bytes);

  return withStore(terminal, async (store, settings) => {
    tellProgress(terminal, says.comparing);
    const leads = settings.leads.map((email) => email.toLowerCase());
    const { plan, columns, newcomers, takeIn } = await importOf(kind, bytes, { ...store, leads });
    if (plan.kind === 'broken') return refuse(terminal, plan.why);

    const refused = isRefused(plan);
    if (newcomers.length > 0 && !refused) await print(terminal.stdout, [importTable.newcomers(newcomers)]);
    await print(terminal.stdout, planLines(plan, columns));
    if (refused) return refuse(terminal, importTable.nothingTakenIn);

    const rows = factsToTakeIn(plan).length;
    if (!dryRun && rows > 0)
      await underProgress(terminal, says.takingIn(rows), (progress) =>
        takeIn(undefined, terminal.clock(), progress),
      );
    await print(terminal.stdout, [closingLine(dryRun, rows)]);
    return DONE;
  });
}

function closingLine(dryRun: boolean, toTakeIn: number): string {
  if (dryRun) return importTable.dryRun;
  return toTakeIn > 0 ? importTable.takenIn : importTable.nothingToDo;
}
