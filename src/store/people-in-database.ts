import type { People } from '../people/people.ts';
import type { Account, Person, Role } from '../people/person.ts';
import { audit } from './audit.ts';
import { type Database, type Transaction, wasTaken } from './database.ts';
import type { Person as Kept } from './generated/client.ts';

/** The staff directory, in the database. */
export function peopleInDatabase(database: Database): People {
  const findByAccount = async (account: Account): Promise<Person | undefined> => {
    const { platform, workspace, user } = account;
    const found = await database.account.findUnique({
      where: { platform_workspace_user: { platform, workspace, user } },
      include: { person: true },
    });
    return found ? personOf(found.person) : undefined;
  };

  return {
    findByAccount,

    async enrol(account, email, role) {
      const known = await findByAccount(account);
      if (known) return known;

      try {
        return await database.$transaction((tx) => tie(tx, account, email, role));
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
  };
}

async function tie(
  tx: Transaction,
  account: Account,
  email: string | undefined,
  role: Role,
): Promise<Person> {
  const person = await withEmail(tx, addressOf(email), role);
  const { platform, workspace, user } = account;
  await tx.account.create({ data: { platform, workspace, user, personId: person.id } });
  await audit(tx, { action: 'account-tied', subject: { kind: 'person', id: person.id } });
  return personOf(person);
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

/** An address that a platform left empty is none, or all such people would become one. */
function addressOf(email: string | undefined): string | null {
  return email?.trim().toLowerCase() || null;
}

function personOf({ id, email, role, leftAt }: Kept): Person {
  return { id, ...(email === null ? {} : { email }), role, left: leftAt !== null };
}
