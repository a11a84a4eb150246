import { MATCH_COLUMNS, planMatches } from '../anniversaries/import-matches.ts';
import type { Match } from '../anniversaries/match.ts';
import type { Matches } from '../anniversaries/matches.ts';
import { planStaff, STAFF_COLUMNS } from '../people/staff-import.ts';
import type { Store } from '../store/open.ts';
import { factsToTakeIn, isRefused, type Plan, planLines } from '../tables/plan.ts';
import type { Columns } from '../tables/table.ts';
import { importTable } from '../wording/import.ts';
import { data as says } from '../wording/terminal-data.ts';
import { readInput } from './files.ts';
import { DONE, print, refuse, type StoreSettings, type Terminal, tellProgress } from './terminal.ts';
import { withStore } from './with-store.ts';

export type ImportFlags = { readonly dryRun?: boolean };

type Bytes = Uint8Array<ArrayBuffer>;

/** Takes a file of matches in, or shows what that would do. A file with anything wrong in it changes nothing. */
export function importMatches(terminal: Terminal, path: string, flags: ImportFlags): Promise<number> {
  return withFile(terminal, path, async (bytes, { matches, people }) => {
    const plan = await planMatches(bytes, await byCode(matches), await people.staff());
    return carryOut(terminal, flags, plan, MATCH_COLUMNS, (facts) =>
      matches.takeIn(facts, undefined, terminal.clock()),
    );
  });
}

/** The same for a file of colleagues. */
export function importCoordinators(terminal: Terminal, path: string, flags: ImportFlags): Promise<number> {
  return withFile(terminal, path, async (bytes, { people }, { leads }) => {
    const plan = await planStaff(
      bytes,
      await people.staff(),
      leads.map((email) => email.toLowerCase()),
    );
    return carryOut(terminal, flags, plan, STAFF_COLUMNS, (facts) =>
      people.takeIn(facts, undefined, terminal.clock()),
    );
  });
}

async function withFile(
  terminal: Terminal,
  path: string,
  work: (bytes: Bytes, store: Store, settings: StoreSettings) => Promise<number>,
): Promise<number> {
  tellProgress(terminal, says.reading);
  const bytes = await readInput(terminal, path);
  if (typeof bytes === 'string') return refuse(terminal, bytes);

  return withStore(terminal, (store, settings) => {
    tellProgress(terminal, says.comparing);
    return work(bytes, store, settings);
  });
}

/** Shows the plan row by row and then takes the file in, as a whole: unless a row is wrong, or it is only a trial. */
async function carryOut<Facts, Column extends string>(
  terminal: Terminal,
  { dryRun = false }: ImportFlags,
  plan: Plan<Facts, Column>,
  columns: Columns<Column>,
  takeIn: (facts: readonly Facts[]) => Promise<void>,
): Promise<number> {
  if (plan.kind === 'broken') return refuse(terminal, plan.why);

  await print(terminal.stdout, planLines(plan, columns));
  if (isRefused(plan)) return refuse(terminal, importTable.nothingTakenIn);

  const facts = factsToTakeIn(plan);
  if (!dryRun && facts.length > 0) {
    tellProgress(terminal, says.takingIn(facts.length));
    await takeIn(facts);
  }
  await print(terminal.stdout, [closingLine(dryRun, facts.length)]);
  return DONE;
}

function closingLine(dryRun: boolean, toTakeIn: number): string {
  if (dryRun) return importTable.dryRun;
  return toTakeIn > 0 ? importTable.takenIn : importTable.nothingToDo;
}

async function byCode(matches: Matches): Promise<ReadonlyMap<string, Match>> {
  const known = new Map<string, Match>();
  for await (const piece of matches.all()) for (const match of piece) known.set(match.code, match);
  return known;
}
