import { byName } from '../people/by-name.ts';
import type { People, StaffRow } from '../people/people.ts';
import type { Account, Person, Role } from '../people/person.ts';
import { absencesInDatabase } from './absences-in-database.ts';
import { type Act, audit } from './audit.ts';
import { type Database, isRowId, keepable, type Transaction, wasTaken } from './database.ts';
import type { Person as Kept } from './generated/client.ts';
import { leave, takeBack } from './people-leaving.ts';

/** However many people an import brings, it is given this long, in milliseconds. */
const IMPORT_PATIENCE = 5 * 60_000;

/** The staff directory, in the database. */
export function peopleInDatabase(database: Database): People {
  const findByAccount = async ({ platform, workspace, user }: Account): Promise<Person | undefined> => {
    const found = await database.account.findUnique({
      where: { platform_workspace_user: { platform, workspace, user } },
      include: { person: true },
    });
    if (!found) return undefined;

    await database.$executeRaw`UPDATE accounts SET seen_at = now()
      WHERE platform = ${platform} AND workspace = ${workspace} AND user_id = ${user}
        AND seen_at < now() - interval '1 day'`;
    return personOf(found.person);
  };

  return {
    ...absencesInDatabase(database),
    findByAccount,

    async find(id) {
      const found = isRowId(id) ? await database.person.findUnique({ where: { id } }) : null;
      return found ? personOf(found) : undefined;
    },

    async findByEmail(email) {
      const address = addressOf(email);
      const found = address === null ? null : await database.person.findUnique({ where: { email: address } });
      return found ? personOf(found) : undefined;
    },

    async staff() {
      const found = await database.person.findMany({ where: { leftAt: null } });
      return found.map(personOf).toSorted(byName);
    },

    async everyone() {
      return (await database.person.findMany()).map(personOf).toSorted(byName);
    },

    accountsOf: async (person) =>
      isRowId(person)
        ? database.account.findMany({
            where: { personId: person },
            orderBy: { seenAt: 'desc' },
            omit: { personId: true, seenAt: true },
          })
        : [],

    async enrol(account, email, role, name) {
      const known = await findByAccount(account);
      if (known) return known;

      try {
        return await database.$transaction((tx) => tie(tx, account, email, role, name));
      } catch (error) {
        const meanwhile = wasTaken(error) ? await findByAccount(account) : undefined;
        if (meanwhile) return meanwhile;
        throw error;
      }
    },

    appoint: (email, role) =>
      database.$transaction(async (tx) => {
        const person = await withEmail(tx, addressOf(email), role);
        if (person.role === role) return personOf(person);

        await audit(tx, { action: 'role-set', subject: { kind: 'person', id: person.id } });
        return personOf(await tx.person.update({ where: { id: person.id }, data: { role } }));
      }),

    markLeft: (person, by, at) => database.$transaction((tx) => leave(tx, person, by, at)),

    takeBack: (person, by, at) => database.$transaction((tx) => takeBack(tx, person, by, at)),

    takeIn: (rows, by, at) =>
      database.$transaction((tx) => takeIn(tx, rows, by, at), {
        timeout: IMPORT_PATIENCE,
      }),
  };
}

async function tie(
  tx: Transaction,
  account: Account,
  email: string | undefined,
  role: Role,
  name: string | undefined,
): Promise<Person> {
  const { id } = await withEmail(tx, addressOf(email), role);
  const { platform, workspace, user } = account;
  await tx.account.create({ data: { platform, workspace, user, personId: id } });
  await audit(tx, { action: 'account-tied', subject: { kind: 'person', id } });
  const called = nameOf(name);
  if (called !== null) await tx.person.updateMany({ where: { id, name: null }, data: { name: called } });
  return personOf(await tx.person.findUniqueOrThrow({ where: { id } }));
}

/**
 * The person with that address, or a new one; without an address always a new one. Of many at the same moment one adds
 * and the others wait and find.
 */
async function withEmail(tx: Transaction, email: string | null, role: Role): Promise<Kept> {
  const [added] = await tx.person.createManyAndReturn({ data: { email, role }, skipDuplicates: true });
  if (!added) return tx.person.findFirstOrThrow({ where: { email } });

  await audit(tx, { action: 'person-added', subject: { kind: 'person', id: added.id } });
  return added;
}

/** Adds those whose address is new and changes the others where they differ, in the order of addresses. */
async function takeIn(
  tx: Transaction,
  rows: readonly StaffRow[],
  by: string | undefined,
  at: Date,
): Promise<void> {
  const about = (id: string, action: Act['action']): Act => ({
    ...(by === undefined ? {} : { who: by }),
    at,
    action,
    subject: { kind: 'person', id },
  });
  const data = rows.map(rowOf).toSorted((one, other) => (one.email < other.email ? -1 : 1));
  const added = await tx.person.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } });
  await audit(tx, ...added.map(({ id }) => about(id, 'person-added')));

  const emails = data.map(({ email }) => email);
  const kept = await tx.person.findMany({ where: { email: { in: emails } } });
  const now = new Map(kept.map((person) => [person.email, person]));
  for (const row of data) {
    const person = now.get(row.email);
    if (!person || sameAs(person, row)) continue;

    await tx.person.update({ where: { id: person.id }, data: row });
    await audit(tx, about(person.id, person.role === row.role ? 'person-changed' : 'role-set'));
  }
  for (const { email, left } of rows) {
    const person = now.get(email.trim().toLowerCase());
    if (!person || left === undefined) continue;

    await (left ? leave : takeBack)(tx, person.id, by, at);
  }
}

function rowOf({ email, name, role, municipalities }: StaffRow) {
  return {
    email: email.trim().toLowerCase(),
    name: nameOf(name),
    role,
    municipalities: [...new Set(municipalities)].toSorted(),
  };
}

function sameAs(person: Kept, row: ReturnType<typeof rowOf>): boolean {
  return (
    person.name === row.name &&
    person.role === row.role &&
    person.municipalities.join() === row.municipalities.join()
  );
}

/** An address that a platform left empty is none, or all such people would become one. */
function addressOf(email: string | undefined): string | null {
  return (email && keepable(email).trim().toLowerCase()) || null;
}

function nameOf(name: string | undefined): string | null {
  return (name && keepable(name).trim()) || null;
}

function personOf({ id, email, name, role, municipalities, leftAt }: Kept): Person {
  return {
    id,
    ...(email === null ? {} : { email }),
    ...(name === null ? {} : { name }),
    role,
    municipalities,
    left: leftAt !== null,
  };
}
