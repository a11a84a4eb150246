import { randomUUID } from 'node:crypto';
import type { People } from '../../src/people/people.ts';
import type { Account, Person, Role } from '../../src/people/person.ts';

/** The staff directory for as long as a test runs, with the one change that no port offers yet. */
export type PeopleInMemory = People & {
  /** The person with that id has left the organisation. */
  leave(id: string): void;
};

export function peopleInMemory(): PeopleInMemory {
  const people = new Map<string, Person>();
  const accounts = new Map<string, string>();

  const keep = (person: Person): Person => {
    people.set(person.id, person);
    return person;
  };
  const add = (email: string | undefined, role: Role): Person =>
    keep({ id: randomUUID(), ...(email === undefined ? {} : { email }), role, left: false });
  const withEmail = (email: string | undefined): Person | undefined =>
    email === undefined ? undefined : [...people.values()].find((person) => person.email === email);
  const withAccount = (account: Account): Person | undefined =>
    people.get(accounts.get(keyOf(account)) ?? '');

  return {
    async findByAccount(account) {
      return withAccount(account);
    },
    async enrol(account, email, role) {
      const known = withAccount(account);
      if (known) return known;

      const address = email?.trim().toLowerCase() || undefined;
      const person = withEmail(address) ?? add(address, role);
      accounts.set(keyOf(account), person.id);
      return person;
    },
    async appoint(email, role) {
      const address = email.trim().toLowerCase();
      const known = withEmail(address);
      return known ? keep({ ...known, role }) : add(address, role);
    },
    leave(id) {
      const person = people.get(id);
      if (person) keep({ ...person, left: true });
    },
  };
}

function keyOf(account: Account): string {
  return JSON.stringify([account.platform, account.workspace, account.user]);
}
