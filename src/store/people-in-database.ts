import { byName } from '../people/by-name.ts';
import type { ColleagueFacts, People } from '../people/people.ts';
import type { Account, Person, Role } from '../people/person.ts';
import { absencesInDatabase } from './absences-in-database.ts';
import { type Act, audit } from './audit.ts';
import { type Database, isRowId, type Transaction, wasTaken } from './database.ts';
import { inBatches } from './in-batches.ts';
import { join, joinedInDatabase } from './people-joined.ts';
import { leave, takeBack } from './people-leaving.ts';
import { takeInPeople } from './people-taken-in.ts';
import { addressOf, nameOf, PERSON, type PersonRow, personOf, type ToldRow } from './person-rows.ts';

/** However many people an import brings, it is given this long, in milliseconds. */
const IMPORT_PATIENCE = 5 * 60_000;

type Found = Omit<ToldRow, 'known'> &
  Account & { readonly otherEmails: readonly string[]; readonly longAgo: boolean };

function keyOf({ platform, workspace, user }: Account): string {
  return JSON.stringify([platform, workspace, user]);
}

/** The staff directory, in the database. */
export function peopleInDatabase(database: Database): People {
  // Asked in every turn, so all at once.
  const withAccount = inBatches(async (batch: readonly Account[]) => {
    const found = await database.$queryRaw<readonly Found[]>`
      SELECT platform, workspace, user_id AS user,
        person.id, person.email, person.name, person.role::text,
        coalesce(person.municipalities, '{}') AS municipalities, person.left_at AS "leftAt",
        ARRAY(SELECT email FROM people WHERE same_as = person.id AND email IS NOT NULL ORDER BY email) AS "otherEmails",
        seen_at < now() - interval '1 day' AS "longAgo"
      FROM jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) AS told (platform text, workspace text, "user" text)
        JOIN accounts USING (platform, workspace) JOIN people AS person ON person.id = person_id
      WHERE user_id = told.user`;
    const byAccount = new Map(found.map((row) => [keyOf(row), row]));
    return (account) => byAccount.get(keyOf(account));
  });
  const findByAccount = async (account: Account): Promise<Person | undefined> => {
    const found = await withAccount(account);
    if (!found) return undefined;

    if (found.longAgo)
      await database.$executeRaw`UPDATE accounts SET seen_at = now()
        WHERE platform = ${account.platform} AND workspace = ${account.workspace} AND user_id = ${account.user}`;
    return personOf({ ...found, known: found.otherEmails.map((email) => ({ email })) });
  };

  return {
    ...absencesInDatabase(database),
    ...joinedInDatabase(database),
    findByAccount,

    async find(id) {
      const found = isRowId(id) ? await database.person.findUnique({ where: { id }, include: SAME }) : null;
      return found ? personOf(found.sameAs ?? found) : undefined;
    },

    async findByEmail(email) {
      const address = addressOf(email);
      const found = address === null ? null : await withAddress(database, address);
      return found ? personOf(found) : undefined;
    },

    staff: () => list(database, { leftAt: null }),

    async accounts() {
      const kept = await database.account.findMany({
        where: { person: { leftAt: null } },
        orderBy: { seenAt: 'desc' },
        omit: { seenAt: true },
      });
      const byPerson = new Map<string, Account[]>();
      for (const { personId, ...account } of kept)
        byPerson.set(personId, [...(byPerson.get(personId) ?? []), account]);
      return byPerson;
    },

    everyone: () => list(database, {}),

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
      if (known && (known.email !== undefined || addressOf(email) === null)) return known;

      try {
        return await database.$transaction((tx) =>
          known ? tellEmail(tx, known, addressOf(email)) : tie(tx, account, email, role, name),
        );
      } catch (error) {
        const meanwhile = wasTaken(error) ? await findByAccount(account) : undefined;
        if (meanwhile) return meanwhile;
        throw error;
      }
    },

    async markWelcomed(person, at) {
      if (!isRowId(person)) return 'again';

      const { count } = await database.person.updateMany({
        where: { id: person, welcomedAt: null },
        data: { welcomedAt: at },
      });
      return count > 0 ? 'first' : 'again';
    },

    appoint: (email, role) =>
      database.$transaction(async (tx) => {
        const person = await withEmail(tx, addressOf(email), role);
        if (person.role === role) return personOf(person);

        await audit(tx, { action: 'role-set', subject: { kind: 'person', id: person.id } });
        return personOf(
          await tx.person.update({ where: { id: person.id }, data: { role }, include: PERSON }),
        );
      }),

    async change(id, facts, by, at) {
      if (!isRowId(id)) return 'unknown';
      try {
        return await database.$transaction((tx) => change(tx, id, facts, { who: by, at }));
      } catch (error) {
        if (wasTaken(error)) return 'taken';
        throw error;
      }
    },

    markLeft: (person, by, at) => database.$transaction((tx) => leave(tx, person, by, at)),

    takeBack: (person, by, at) => database.$transaction((tx) => takeBack(tx, person, by, at)),

    takeIn: (rows, by, at, progress) =>
      database.$transaction((tx) => takeInPeople(tx, rows, by, at, progress), { timeout: IMPORT_PATIENCE }),
  };
}

/** Whoever is known under a second id stands in the list once. */
async function list(database: Database, where: { leftAt?: null }): Promise<readonly Person[]> {
  const found = await database.person.findMany({ where: { ...where, sameAsId: null }, include: PERSON });
  return found.map(personOf).toSorted(byName);
}

const SAME = { ...PERSON, sameAs: { include: PERSON } } as const;

async function withAddress(tx: Database | Transaction, email: string): Promise<PersonRow | null> {
  const found = await tx.person.findUnique({ where: { email }, include: SAME });
  return found?.sameAs ?? found;
}

/**
 * A platform tells the address of somebody who had none. Where a colleague has it already, the two are one: an address
 * that a platform vouches for tells who it is, as it does for a newcomer.
 */
async function tellEmail(tx: Transaction, known: Person, email: string | null): Promise<Person> {
  const owner = email === null ? null : await withAddress(tx, email);
  if (owner) {
    const joined = await join(tx, { id: owner.id, other: known.id });
    return joined.kind === 'joined' ? joined.person : known;
  }
  await audit(tx, { action: 'person-changed', subject: { kind: 'person', id: known.id } });
  return personOf(await tx.person.update({ where: { id: known.id }, data: { email }, include: PERSON }));
}

async function change(
  tx: Transaction,
  id: string,
  { name, email, role, municipalities }: ColleagueFacts,
  act: Pick<Act, 'who' | 'at'>,
): Promise<'changed' | 'unknown' | 'taken'> {
  const before = await tx.person.findUnique({ where: { id, sameAsId: null } });
  if (!before) return 'unknown';

  const address = addressOf(email) ?? before.email;
  const owner = address === null ? null : await withAddress(tx, address);
  if (owner && owner.id !== id) return 'taken';

  const facts = { name: nameOf(name), role, municipalities: [...new Set(municipalities)].toSorted() };
  // One of their other addresses is theirs already.
  const moved = owner && owner.email !== address ? {} : { email: address };
  await tx.person.update({ where: { id }, data: { ...facts, ...moved } });
  const action = before.role === role ? 'person-changed' : 'role-set';
  await audit(tx, { ...act, action, subject: { kind: 'person', id } });
  return 'changed';
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
  return personOf(await tx.person.findUniqueOrThrow({ where: { id }, include: PERSON }));
}

/**
 * The person with that address, or a new one; without an address always a new one. Of many at the same moment one adds
 * and the others wait and find.
 */
async function withEmail(tx: Transaction, email: string | null, role: Role): Promise<PersonRow> {
  const [added] = await tx.person.createManyAndReturn({ data: { email, role }, skipDuplicates: true });
  if (added) {
    await audit(tx, { action: 'person-added', subject: { kind: 'person', id: added.id } });
    return { ...added, known: [] };
  }
  const known = email === null ? null : await withAddress(tx, email);
  if (!known) throw new Error('somebody has the address and cannot be found');
  return known;
}
