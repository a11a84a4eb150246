import { inPieces } from '../kernel/in-pieces.ts';
import { municipalitiesNamed } from '../municipalities/several-by-name.ts';
import type { Plan, PlannedRow } from '../tables/plan.ts';
import type { Columns, Table, TableRow } from '../tables/table.ts';
import { roleWords, staffColumns, staffMistakes, staffStatus, wrongCell } from '../wording/import.ts';
import { isEmail } from './email.ts';
import type { StaffRow } from './people.ts';
import { emailsOf, type Person, ROLES, type Role } from './person.ts';

export type StaffColumn = keyof typeof staffColumns;

export const STAFF_COLUMNS: Columns<StaffColumn> = {
  name: { name: staffColumns.name, aliases: ['fulde navn', 'name'] },
  email: { name: staffColumns.email, aliases: ['e mail', 'mail', 'mailadresse', 'e mailadresse'] },
  role: { name: staffColumns.role, aliases: ['role'] },
  municipalities: {
    name: staffColumns.municipalities,
    aliases: ['kommune', 'municipalities'],
    optional: true,
  },
  left: { name: staffColumns.left, aliases: ['stoppet', 'left'], optional: true },
};

/** What the status of a colleague may be called; whether it means that they have left. */
const STATUS: Readonly<Record<string, boolean>> = {
  [staffStatus.here]: false,
  active: false,
  [staffStatus.left]: true,
  fratrådt: true,
  left: true,
};

const ROLE_ALIASES: Readonly<Record<Role, readonly string[]>> = {
  reader: ['laeser', 'laser', 'reader', 'medarbejder'],
  coordinator: ['coordinator'],
  editor: ['redaktoer', 'redaktor', 'editor'],
  lead: ['projektleder', 'lead'],
};

export type StaffPlan = Plan<StaffRow, StaffColumn>;
type PlannedColleague = PlannedRow<StaffRow, StaffColumn>;

/**
 * What taking in a file of colleagues would do, row by row. Whoever is not in it stays as they are, and whoever the
 * operator has set as a lead, by e-mail in lower case, is one whatever the file says. `staff` has those who have left
 * among it: they come back only where the file says so.
 */
export async function planStaff(
  table: Table<StaffColumn>,
  staff: readonly Person[],
  leads: readonly string[] = [],
): Promise<StaffPlan> {
  const known = new Map(staff.flatMap((person) => emailsOf(person).map((email) => [email, person] as const)));
  const firstRows = new Map<string, number>();
  const planned = (row: TableRow<StaffColumn>): PlannedColleague => {
    const email = row.cells.email?.toLowerCase();
    const person = known.get(email ?? '');
    const asSaid = planRow(row, email, person, {
      saysMunicipalities: table.columns.has('municipalities'),
      isLead: leads.includes(email ?? ''),
    });
    const first = firstRows.get(email ?? '');
    if (first === undefined && email) firstRows.set(email, row.number);
    return first === undefined || asSaid.kind === 'wrong'
      ? asSaid
      : { kind: 'wrong', number: row.number, name: email, mistakes: [wrongCell.twice(first)] };
  };
  return { kind: 'plan', rows: await inPieces(table.rows, planned) };
}

function planRow(
  { number, cells, mistakes }: TableRow<StaffColumn>,
  email: string | undefined,
  known: Person | undefined,
  { saysMunicipalities, isLead }: { readonly saysMunicipalities: boolean; readonly isLead: boolean },
): PlannedColleague {
  const role = roleCalled(cells.role);
  const { codes, unknown } = municipalitiesNamed(cells.municipalities ?? '');
  const wrong = [
    ...mistakes,
    ...(cells.name === undefined ? [staffMistakes.noName] : []),
    ...emailMistakes(email),
    ...(role ? [] : [staffMistakes.role]),
    ...(unknown.length > 0 ? [staffMistakes.municipalities(unknown)] : []),
    ...statusMistakes(cells.left, known, isLead),
  ];
  if (wrong.length > 0 || !cells.name || !email || !role)
    return { kind: 'wrong', number, name: email, mistakes: wrong };

  const left = leftBy(cells.left);
  const municipalities = saysMunicipalities ? codes : (known?.municipalities ?? []);
  // Whoever is named by another of their addresses keeps the one they are known by.
  return compared(
    number,
    {
      name: cells.name,
      email: known?.email ?? email,
      role: isLead ? 'lead' : role,
      municipalities,
      ...(left === undefined ? {} : { left }),
    },
    known,
  );
}

/** Whether they have left, as the file says; undefined where it does not say. */
function leftBy(text: string | undefined): boolean | undefined {
  return text === undefined ? undefined : STATUS[text.toLowerCase()];
}

function statusMistakes(
  text: string | undefined,
  known: Person | undefined,
  isLead: boolean,
): readonly string[] {
  const left = leftBy(text);
  if (text !== undefined && left === undefined) return [staffMistakes.status];
  if (left && isLead) return [staffMistakes.leadLeft];
  if (left && !known) return [staffMistakes.neverHere];
  return left === undefined && known?.left ? [staffMistakes.hasLeft] : [];
}

function emailMistakes(email: string | undefined): readonly string[] {
  if (email === undefined) return [staffMistakes.noEmail];
  return isEmail(email) ? [] : [staffMistakes.email];
}

/** The role that a word means, in Danish or English. */
export function roleCalled(text: string | undefined): Role | undefined {
  const said = text?.toLowerCase() ?? '';
  return ROLES.find((role) => roleWords[role] === said || ROLE_ALIASES[role].includes(said));
}

function compared(number: number, facts: StaffRow, known: Person | undefined): PlannedColleague {
  const name = facts.email;
  if (!known) return { kind: 'new', number, name, facts };

  const columns = (Object.keys(STAFF_COLUMNS) as StaffColumn[]).filter(
    (column) => facts[column] !== undefined && String(facts[column]) !== String(known[column]),
  );
  return columns.length === 0
    ? { kind: 'unchanged', number, name }
    : { kind: 'changed', number, name, facts, columns };
}
