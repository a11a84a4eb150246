import { othersFirst } from '../kernel/in-pieces.ts';
import { type Progress, unwatched } from '../kernel/progress.ts';
import type { StaffRow } from '../people/people.ts';
import { type Act, audit } from './audit.ts';
import type { Transaction } from './database.ts';
import { leave, takeBack } from './people-leaving.ts';
import { nameOf, type PersonRow } from './person-rows.ts';

/** The embedded database works in this very thread: between the batches others have their turn. */
const BATCH = 250;

/** Adds those whose address is new and changes the others where they differ, in the order of addresses. */
export async function takeInPeople(
  tx: Transaction,
  rows: readonly StaffRow[],
  by: string | undefined,
  at: Date,
  progress: Progress = unwatched,
): Promise<void> {
  const inOrder = rows.toSorted((one, other) => (emailOf(one) < emailOf(other) ? -1 : 1));
  for (let from = 0; from < inOrder.length; from += BATCH) {
    await takeInSome(tx, inOrder.slice(from, from + BATCH), by, at);
    progress(Math.min(from + BATCH, rows.length), rows.length);
    await othersFirst();
  }
}

async function takeInSome(
  tx: Transaction,
  rows: readonly StaffRow[],
  by: string | undefined,
  at: Date,
): Promise<void> {
  const about = (id: string, action: Act['action']): Act => ({
    who: by,
    at,
    action,
    subject: { kind: 'person', id },
  });
  const data = rows.map(rowOf);
  const added = await tx.person.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } });
  await audit(tx, ...added.map(({ id }) => about(id, 'person-added')));

  const emails = data.map(({ email }) => email);
  const kept = await tx.person.findMany({ where: { email: { in: emails } }, include: { sameAs: true } });
  const now = new Map(kept.map((person) => [person.email, person.sameAs ?? person]));
  for (const { email, ...row } of data) {
    const person = now.get(email);
    if (!person || sameAs(person, row)) continue;

    await tx.person.update({ where: { id: person.id }, data: row });
    await audit(tx, about(person.id, person.role === row.role ? 'person-changed' : 'role-set'));
  }
  for (const row of rows) {
    const person = now.get(emailOf(row));
    if (!person || row.left === undefined) continue;

    await (row.left ? leave : takeBack)(tx, person.id, by, at);
  }
}

function emailOf({ email }: StaffRow): string {
  return email.trim().toLowerCase();
}

function rowOf(row: StaffRow) {
  const { name, role, municipalities } = row;
  return {
    email: emailOf(row),
    name: nameOf(name),
    role,
    municipalities: [...new Set(municipalities)].toSorted(),
  };
}

function sameAs(
  person: Pick<PersonRow, 'name' | 'role' | 'municipalities'>,
  row: Omit<ReturnType<typeof rowOf>, 'email'>,
): boolean {
  return (
    person.name === row.name &&
    person.role === row.role &&
    person.municipalities.join() === row.municipalities.join()
  );
}
