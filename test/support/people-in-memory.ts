import { randomUUID } from 'node:crypto';
import { unwatched } from '../../src/kernel/progress.ts';
import type { Absence } from '../../src/people/absence.ts';
import { asOne } from '../../src/people/as-one.ts';
import { byName } from '../../src/people/by-name.ts';
import type { Joined, People } from '../../src/people/people.ts';
import { type Account, emailsOf, type Person, type Role } from '../../src/people/person.ts';

/** The staff directory for as long as a test runs. */
export function peopleInMemory(): People {
  const people = new Map<string, Person>();
  /** The one enrolled last comes last. */
  const accounts = new Map<string, { readonly account: Account; readonly person: string }>();
  const absences = new Map<string, Absence>();
  const welcomed = new Set<string>();
  /** Second ids, each with the one that counts. */
  const same = new Map<string, string>();
  const apart = new Map<string, readonly [string, string]>();

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
    email === undefined ? undefined : [...people.values()].find((person) => emailsOf(person).includes(email));
  const placesOf = (person: string) =>
    [...accounts.values()]
      .filter((each) => each.person === person)
      .map(({ account }) => JSON.stringify([account.platform, account.workspace]));
  const moveTo = (id: string, other: string) => {
    const moved = (one: string | undefined) => (one === other ? id : one);
    for (const [key, each] of accounts) if (each.person === other) accounts.set(key, { ...each, person: id });
    for (const absence of absences.values()) {
      const person = moved(absence.person) ?? id;
      const deputy = moved(absence.deputy);
      absences.set(absence.id, { ...absence, person, deputy: deputy === person ? undefined : deputy });
    }
    people.delete(other);
    same.set(other, id);
  };
  const join = (id: string, other: string): Joined => {
    const [kept, gone] = [people.get(id), people.get(other)];
    if (!kept || !gone || id === other) return { kind: 'unknown' };
    if (placesOf(id).some((place) => placesOf(other).includes(place))) return { kind: 'two-people' };

    moveTo(id, other);
    return { kind: 'joined', person: keep(asOne(kept, gone)) };
  };
  const tellEmail = (known: Person, email: string | undefined): Person => {
    const owner = withEmail(email);
    if (!owner) return keep({ ...known, ...(email === undefined ? {} : { email }) });
    const joined = join(owner.id, known.id);
    return joined.kind === 'joined' ? joined.person : known;
  };
  const withAccount = (account: Account): Person | undefined =>
    people.get(accounts.get(keyOf(account))?.person ?? '');

  return {
    async findByAccount(account) {
      return withAccount(account);
    },
    async find(id) {
      return people.get(same.get(id) ?? id);
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
    async accounts() {
      const here = [...accounts.values()].filter(({ person }) => !people.get(person)?.left).reverse();
      return new Map(
        here.map(({ person }) => [
          person,
          here.filter((each) => each.person === person).map(({ account }) => account),
        ]),
      );
    },
    async change(id, { name, email, role, municipalities }) {
      const person = people.get(id);
      if (!person) return 'unknown';
      const address = addressOf(email);
      const owner = withEmail(address);
      if (owner && owner.id !== id) return 'taken';
      const own = owner || address === undefined ? {} : { email: address };
      keep({ ...person, name: name.trim(), role, municipalities: municipalities.toSorted(), ...own });
      return 'changed';
    },
    join: async (id, other) => join(id, other),
    async apart() {
      return [...apart.values()].toSorted();
    },
    async keepApart(one, other) {
      const [first = '', second = ''] = [one, other].toSorted();
      apart.set(first + second, [first, second]);
    },
    async accountsOf(person) {
      const own = [...accounts.values()].filter((each) => each.person === person);
      return own.map(({ account }) => account).reverse();
    },
    async enrol(account, email, role, name) {
      const known = withAccount(account);
      const address = addressOf(email);
      if (known) return known.email === undefined ? tellEmail(known, address) : known;

      const person = withEmail(address) ?? add(address, role);
      const called = person.name ?? (name?.trim() || undefined);
      accounts.set(keyOf(account), { account, person: person.id });
      return keep({ ...person, ...(called === undefined ? {} : { name: called }) });
    },
    async markWelcomed(person) {
      const known = people.get(person);
      if (!known || welcomed.has(person)) return 'again';
      welcomed.add(person);
      return 'first';
    },
    async appoint(email, role) {
      const address = addressOf(email);
      const known = withEmail(address);
      return known ? keep({ ...known, role }) : add(address, role);
    },
    async takeIn(rows, _by, _at, progress = unwatched) {
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
      progress(rows.length, rows.length);
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
