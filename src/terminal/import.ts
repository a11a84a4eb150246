import { MATCH_COLUMNS, newcomersIn, planMatches } from '../anniversaries/import-matches.ts';
import type { Match } from '../anniversaries/match.ts';
import type { Matches } from '../anniversaries/matches.ts';
import type { Progress } from '../kernel/progress.ts';
import type { Person } from '../people/person.ts';
import { planStaff, STAFF_COLUMNS } from '../people/staff-import.ts';
import type { Store } from '../store/open.ts';
import { factsToTakeIn, isRefused, type Plan, planLines } from '../tables/plan.ts';
import type { Columns } from '../tables/table.ts';
import { importTable } from '../wording/import.ts';
import { data as says } from '../wording/terminal-data.ts';
import { readInput } from './files.ts';
import { underProgress } from './progress-bar.ts';
import { DONE, print, refuse, type StoreSettings, type Terminal, tellProgress } from './terminal.ts';
import { withStore } from './with-store.ts';

export type ImportFlags = { readonly dryRun?: boolean };

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Takes a file of matches in, or shows what that would do. A file with anything wrong in it changes nothing. Coordinators
 * whom nobody knows yet are told of, and become colleagues when the file is taken in.
 */
export function importMatches(terminal: Terminal, path: string, flags: ImportFlags): Promise<number> {
  return withFile(terminal, path, async (bytes, { matches, people }) => {
    const staff = await people.staff();
    const newcomers = await newcomersIn(bytes, staff);
    const plan = await planMatches(bytes, await byCode(matches), [...staff, ...newcomers.map(asColleague)]);
    if (newcomers.length > 0 && !isRefused(plan))
      await print(terminal.stdout, [importTable.newcomers(newcomers)]);
    return carryOut(terminal, flags, plan, MATCH_COLUMNS, async (facts, progress) => {
      const ids = new Map<string, string>();
      for (const email of newcomers) ids.set(email, (await people.appoint(email, 'coordinator')).id);
      const known = facts.map(({ coordinator, ...rest }) => ({
        ...rest,
        coordinator: coordinator && (ids.get(coordinator) ?? coordinator),
      }));
      await matches.takeIn(known, undefined, terminal.clock(), progress);
    });
  });
}

/** Somebody who is known by an e-mail alone, which serves as the id until there is one. */
function asColleague(email: string): Person {
  return { id: email, email, role: 'coordinator', municipalities: [], left: false };
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
  takeIn: (facts: readonly Facts[], progress: Progress) => Promise<void>,
): Promise<number> {
  if (plan.kind === 'broken') return refuse(terminal, plan.why);

  await print(terminal.stdout, planLines(plan, columns));
  if (isRefused(plan)) return refuse(terminal, importTable.nothingTakenIn);

  const facts = factsToTakeIn(plan);
  if (!dryRun && facts.length > 0) {
    await underProgress(terminal, says.takingIn(facts.length), (progress) => takeIn(facts, progress));
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
