import { randomUUID } from 'node:crypto';
import type { Absence } from '../../src/people/absence.ts';
import { byName } from '../../src/people/by-name.ts';
import type { People } from '../../src/people/people.ts';
import type { Account, Person, Role } from '../../src/people/person.ts';

/** The staff directory for as long as a test runs. */
export function peopleInMemory(): People {
  const people = new Map<string, Person>();
  /** The one enrolled last comes last. */
  const accounts = new Map<string, { readonly account: Account; readonly person: string }>();
  const absences = new Map<string, Absence>();

  const keep = (person: Person): Person => {
    people.set(person.id, person);
    return person;
  };
  const add = (email: string | undefined, role: Role): Person =>
    keep({
      id: randomUUID(),
      ...(email === undefined ? {} : { email }),
      role,
      municipalities: [],
      left: false,
    });
  const withEmail = (email: string | undefined): Person | undefined =>
    email === undefined ? undefined : [...people.values()].find((person) => person.email === email);
  const withAccount = (account: Account): Person | undefined =>
    people.get(accounts.get(keyOf(account))?.person ?? '');

  return {
    async findByAccount(account) {
      return withAccount(account);
    },
    async find(id) {
      return people.get(id);
    },
    async findByEmail(email) {
      return withEmail(addressOf(email));
    },
    async staff() {
      return [...people.values()].filter((person) => !person.left).toSorted(byName);
    },
    async everyone() {
      return [...people.values()].toSorted(byName);
    },
    async markLeft(id) {
      const person = people.get(id);
      if (!person) return 'unknown';
      if (person.left) return 'left-already';
      keep({ ...person, left: true });
      for (const absence of absences.values())
        if (absence.deputy === id) absences.set(absence.id, { ...absence, deputy: undefined });
      return 'left';
    },
    async takeBack(id) {
      const person = people.get(id);
      if (!person) return 'unknown';
      if (!person.left) return 'here-already';
      keep({ ...person, left: false });
      return 'back';
    },
    async accountsOf(person) {
      const own = [...accounts.values()].filter((each) => each.person === person);
      return own.map(({ account }) => account).reverse();
    },
    async enrol(account, email, role, name) {
      const known = withAccount(account);
      if (known) return known;

      const address = addressOf(email);
      const person = withEmail(address) ?? add(address, role);
      const called = person.name ?? (name?.trim() || undefined);
      accounts.set(keyOf(account), { account, person: person.id });
      return keep({ ...person, ...(called === undefined ? {} : { name: called }) });
    },
    async appoint(email, role) {
      const address = addressOf(email);
      const known = withEmail(address);
      return known ? keep({ ...known, role }) : add(address, role);
    },
    async takeIn(rows) {
      for (const { email, name, role, municipalities, left } of rows) {
        const address = addressOf(email);
        const person = withEmail(address) ?? add(address, role);
        keep({
          ...person,
          name: name.trim(),
          role,
          municipalities: municipalities.toSorted(),
          left: left ?? person.left,
        });
      }
    },
    async absencesFrom(day) {
      const coming = [...absences.values()].filter(({ until }) => until >= day);
      return coming.toSorted((one, other) => (one.from < other.from ? -1 : 1));
    },
    async keepAbsence(absence) {
      absences.set(absence.id, absence);
    },
    async removeAbsence(id) {
      absences.delete(id);
    },
  };
}

function addressOf(email: string | undefined): string | undefined {
  return email?.trim().toLowerCase() || undefined;
}

function keyOf(account: Account): string {
  return JSON.stringify([account.platform, account.workspace, account.user]);
}
