import { MATCH_COLUMNS, newcomersIn, planMatches } from '../anniversaries/import-matches.ts';
import type { Match } from '../anniversaries/match.ts';
import type { Matches } from '../anniversaries/matches.ts';
import type { Progress } from '../kernel/progress.ts';
import type { People } from '../people/people.ts';
import type { Person } from '../people/person.ts';
import { planStaff, STAFF_COLUMNS } from '../people/staff-import.ts';
import { factsToTakeIn, type Plan } from '../tables/plan.ts';
import { readTable } from '../tables/read-table.ts';
import type { Broken, Columns } from '../tables/table.ts';
import type { TableKind } from './offered-tables.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What taking in a table would do, whatever it is about, and the way to do it. */
export type Import = {
  readonly columns: Columns<string>;
  readonly plan: Plan<unknown, string>;
  /** Addresses of coordinators whom nobody knows yet, and who become colleagues when it is taken in. */
  readonly newcomers: readonly string[];
  /** Takes in what is new and changed, as a whole or not at all; answers how many rows that were. */
  takeIn(by: string | undefined, at: Date, progress?: Progress): Promise<number>;
};

export type ImportParts = {
  readonly people: People;
  readonly matches: Matches;
  /** E-mail addresses, in lower case, of those whom the settings make leads whatever a table says. */
  readonly leads: readonly string[];
};

/** Reads a table as it would be taken in now. */
export function importOf(
  kind: TableKind,
  bytes: Bytes,
  parts: ImportParts,
  progress?: Progress,
): Promise<Import> {
  return kind === 'matches' ? matchImport(bytes, parts, progress) : staffImport(bytes, parts, progress);
}

async function staffImport(
  bytes: Bytes,
  { people, leads }: ImportParts,
  progress: Progress | undefined,
): Promise<Import> {
  const read = await readTable(bytes, STAFF_COLUMNS, progress);
  if (read.kind === 'broken') return broken(read, STAFF_COLUMNS);

  const plan = await planStaff(read.table, await people.everyone(), leads);
  return {
    columns: STAFF_COLUMNS,
    plan,
    newcomers: [],
    async takeIn(by, at, progress) {
      const facts = factsToTakeIn(plan);
      if (facts.length > 0) await people.takeIn(facts, by, at, progress);
      return facts.length;
    },
  };
}

async function matchImport(
  bytes: Bytes,
  { people, matches }: ImportParts,
  progress: Progress | undefined,
): Promise<Import> {
  const read = await readTable(bytes, MATCH_COLUMNS, progress);
  if (read.kind === 'broken') return broken(read, MATCH_COLUMNS);

  const staff = await people.staff();
  // Whoever has left is no newcomer, and gets no matches.
  const newcomers = newcomersIn(read.table, await people.everyone());
  const plan = await planMatches(read.table, await byCode(matches), [
    ...staff,
    ...newcomers.map(asColleague),
  ]);
  return {
    columns: MATCH_COLUMNS,
    plan,
    newcomers,
    async takeIn(by, at, progress) {
      const facts = factsToTakeIn(plan);
      if (facts.length === 0) return 0;

      const ids = new Map<string, string>();
      for (const email of newcomers) ids.set(email, (await people.appoint(email, 'coordinator')).id);
      const known = facts.map(({ coordinator, ...rest }) => ({
        ...rest,
        coordinator: coordinator && (ids.get(coordinator) ?? coordinator),
      }));
      await matches.takeIn(known, by, at, progress);
      return facts.length;
    },
  };
}

function broken(plan: Broken, columns: Columns<string>): Import {
  return { columns, plan, newcomers: [], takeIn: async () => 0 };
}

/** Somebody who is known by an e-mail alone, which serves as the id until there is one. */
function asColleague(email: string): Person {
  return { id: email, email, role: 'coordinator', municipalities: [], left: false };
}

async function byCode(matches: Matches): Promise<ReadonlyMap<string, Match>> {
  const known = new Map<string, Match>();
  for await (const piece of matches.all()) for (const match of piece) known.set(match.code, match);
  return known;
}
