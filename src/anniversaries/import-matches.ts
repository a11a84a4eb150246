import { inPieces } from '../kernel/in-pieces.ts';
import { isEmail } from '../people/email.ts';
import { emailsOf, type Person } from '../people/person.ts';
import type { Plan, PlannedRow } from '../tables/plan.ts';
import type { Columns, Table, TableRow } from '../tables/table.ts';
import { wrongCell } from '../wording/import.ts';
import { fieldNames } from '../wording/match.ts';
import type { Match, MatchStatus } from './match.ts';
import type { MatchFacts } from './matches.ts';
import {
  saidCode,
  saidCoordinator,
  saidMunicipality,
  saidStartDate,
  saidStatus,
  saidWeekday,
  type Understood,
} from './said-facts.ts';

export type MatchColumn = keyof typeof fieldNames;

/** A column for the child is not among them: a file that has one is refused. */
export const MATCH_COLUMNS: Columns<MatchColumn> = {
  code: {
    name: fieldNames.code,
    aliases: ['matchkode', 'forløb', 'forløbskode', 'forloeb', 'code', 'match'],
  },
  municipality: { name: fieldNames.municipality, aliases: ['kommunenavn', 'municipality'] },
  family: {
    name: fieldNames.family,
    aliases: ['venskabsfamilie', 'venskabsfamilien', 'familienavn', 'family'],
    optional: true,
  },
  startDate: {
    name: fieldNames.startDate,
    aliases: ['start', 'start dato', 'startdag', 'begyndt', 'start date', 'startdate'],
  },
  weekday: {
    name: fieldNames.weekday,
    aliases: ['fast dag', 'fast ugedag', 'dag', 'weekday'],
    optional: true,
  },
  coordinator: {
    name: fieldNames.coordinator,
    aliases: ['koordinator email', 'koordinator e mail', 'koordinatorens email', 'coordinator'],
    optional: true,
  },
  status: { name: fieldNames.status, aliases: ['tilstand'], optional: true },
};

export type MatchPlan = Plan<MatchFacts, MatchColumn>;
type PlannedMatch = PlannedRow<MatchFacts, MatchColumn>;

/**
 * What taking in a file would do, row by row. It says nothing of steps: what was logged stays. `existing` are the matches by
 * code, `staff` those who have not left.
 */
export async function planMatches(
  { columns, rows }: Table<MatchColumn>,
  existing: ReadonlyMap<string, Match>,
  staff: readonly Person[],
): Promise<MatchPlan> {
  const firstRows = new Map<string, number>();
  const planned = (row: TableRow<MatchColumn>): PlannedMatch => {
    const said = readRow(row, staff);
    if (said.kind === 'wrong') return said.planned;

    const { code } = said;
    const first = firstRows.get(code);
    if (first !== undefined)
      return { kind: 'wrong', number: row.number, name: code, mistakes: [wrongCell.twice(first)] };
    firstRows.set(code, row.number);
    return compared(row.number, factsOf(said, existing.get(code), columns, staff), existing.get(code));
  };
  return { kind: 'plan', rows: await inPieces(rows, planned) };
}

/** E-mail addresses of coordinators whom the staff do not know yet, in their order in the file. */
export function newcomersIn({ rows }: Table<MatchColumn>, staff: readonly Person[]): readonly string[] {
  const named = rows.flatMap(({ cells }) => cells.coordinator?.toLowerCase() ?? []);
  const known = new Set(staff.flatMap(emailsOf));
  return [...new Set(named)].filter((email) => isEmail(email) && !known.has(email));
}

/** What a row says, each cell understood. */
type SaidRow = Omit<MatchFacts, 'status'> & {
  readonly kind: 'said';
  readonly status: MatchStatus['kind'];
};

function readRow(
  { number, cells, mistakes }: TableRow<MatchColumn>,
  staff: readonly Person[],
): SaidRow | { readonly kind: 'wrong'; readonly planned: PlannedMatch } {
  const code = saidCode(cells.code);
  const municipality = saidMunicipality(cells.municipality);
  const startDate = saidStartDate(cells.startDate);
  const weekday = saidWeekday(cells.weekday);
  const coordinator = saidCoordinator(cells.coordinator, staff);
  const status = saidStatus(cells.status);
  if (
    mistakes.length > 0 ||
    code.kind === 'mistake' ||
    municipality.kind === 'mistake' ||
    startDate.kind === 'mistake' ||
    weekday.kind === 'mistake' ||
    coordinator.kind === 'mistake' ||
    status.kind === 'mistake'
  ) {
    const all = [...mistakes, ...mistakesIn([code, municipality, startDate, weekday, coordinator, status])];
    const name = code.kind === 'understood' ? code.value : undefined;
    return { kind: 'wrong', planned: { kind: 'wrong', number, name, mistakes: all } };
  }
  return {
    kind: 'said',
    code: code.value,
    municipality: municipality.value,
    family: cells.family,
    startDate: startDate.value,
    weekday: weekday.value,
    coordinator: coordinator.value,
    status: status.value,
  };
}

function mistakesIn(read: readonly Understood<unknown>[]): readonly string[] {
  return read.flatMap((one) => (one.kind === 'mistake' ? [one.mistake] : []));
}

/** What the match is to be: a column that the file lacks leaves what is known as it is. */
function factsOf(
  said: SaidRow,
  known: Match | undefined,
  columns: ReadonlySet<MatchColumn>,
  staff: readonly Person[],
): MatchFacts {
  const { code, municipality, startDate } = said;
  const status = columns.has('status') || !known ? asStatus(said.status, known) : known.status;
  return {
    code,
    municipality,
    startDate,
    status,
    family: columns.has('family') ? said.family : known?.family,
    weekday: columns.has('weekday') ? said.weekday : known?.weekday,
    coordinator: columns.has('coordinator')
      ? (said.coordinator ?? unnamed(known?.coordinator, staff))
      : known?.coordinator,
  };
}

/** A file gives no reason for an end: the one that is known stays. */
function asStatus(kind: MatchStatus['kind'], known: Match | undefined): MatchStatus {
  if (known?.status.kind === kind) return known.status;
  return kind === 'ended' ? { kind, reason: undefined } : { kind };
}

/** A coordinator whom no file can name, having left or having no e-mail: an empty cell says nothing of them. */
function unnamed(coordinator: string | undefined, staff: readonly Person[]): string | undefined {
  const isNamed = staff.some(({ id, email }) => id === coordinator && email !== undefined);
  return isNamed ? undefined : coordinator;
}

function compared(number: number, facts: MatchFacts, known: Match | undefined): PlannedMatch {
  const { code } = facts;
  if (!known) return { kind: 'new', number, name: code, facts };

  const columns = (Object.keys(MATCH_COLUMNS) as MatchColumn[]).filter((field) =>
    field === 'status' ? facts.status.kind !== known.status.kind : facts[field] !== known[field],
  );
  return columns.length === 0
    ? { kind: 'unchanged', number, name: code }
    : { kind: 'changed', number, name: code, facts, columns };
}
