import { never } from '../kernel/never.ts';
import { municipalityName } from '../municipalities/municipality.ts';
import type { People } from '../people/people.ts';
import { emailsOf, type Person } from '../people/person.ts';
import { roleCalled } from '../people/staff-import.ts';
import { roleWords } from '../wording/import.ts';
import { someColleague } from '../wording/people.ts';
import { erasing, peopleSaid as says } from '../wording/terminal-privacy.ts';
import { DONE, misused, print, refuse, type StoreSettings, type Terminal } from './terminal.ts';
import { withStore } from './with-store.ts';

/** Everybody who is known, also those who have left. */
export function listPeople(terminal: Terminal): Promise<number> {
  return withStore(terminal, async ({ people }) => {
    const everyone = await people.everyone();
    await print(terminal.stdout, everyone.length === 0 ? [says.none] : everyone.map(lineOf));
    return DONE;
  });
}

/** Locks out whoever has left. Whoever is named as a lead in the settings would be back at the next start. */
export function lockOut(terminal: Terminal, named: string): Promise<number> {
  return withPerson(terminal, named, async (people, person, { leads }) => {
    const set = new Set(leads.map((email) => email.toLowerCase()));
    if (emailsOf(person).some((email) => set.has(email))) return refuse(terminal, says.isLead);

    const left = await people.markLeft(person.id, undefined, terminal.clock());
    switch (left) {
      case 'left':
        await print(terminal.stdout, [says.left(nameOf(person))]);
        return DONE;
      case 'left-already':
        await print(terminal.stdout, [says.leftAlready(nameOf(person))]);
        return DONE;
      case 'unknown':
        return refuse(terminal, erasing.unknownPerson);
      default:
        return never(left);
    }
  });
}

export function letBack(terminal: Terminal, named: string): Promise<number> {
  return withPerson(terminal, named, async (people, person) => {
    const back = await people.takeBack(person.id, undefined, terminal.clock());
    if (back === 'unknown') return refuse(terminal, erasing.unknownPerson);

    await print(terminal.stdout, [
      back === 'back' ? says.back(nameOf(person)) : says.hereAlready(nameOf(person)),
    ]);
    return DONE;
  });
}

export async function giveRole(terminal: Terminal, named: string, word: string): Promise<number> {
  const role = roleCalled(word);
  if (!role) return misused(terminal, says.unknownRole);

  return withPerson(terminal, named, async (people, person) => {
    if (person.email === undefined) return refuse(terminal, erasing.unknownPerson);

    await people.appoint(person.email, role);
    await print(terminal.stdout, [says.role(nameOf(person), roleWords[role])]);
    return DONE;
  });
}

/** The colleague with that e-mail or id, also one who has left. */
export async function personCalled(people: People, named: string): Promise<Person | undefined> {
  return (await people.findByEmail(named)) ?? (await people.find(named));
}

function withPerson(
  terminal: Terminal,
  named: string,
  work: (people: People, person: Person, settings: StoreSettings) => Promise<number>,
): Promise<number> {
  return withStore(terminal, async ({ people }, settings) => {
    const person = await personCalled(people, named);
    return person ? work(people, person, settings) : refuse(terminal, erasing.unknownPerson);
  });
}

function lineOf(person: Person): string {
  const places = person.municipalities.map(municipalityName).join(', ');
  const emails = emailsOf(person).join(', ');
  return says.line(
    person.name ?? says.nameless,
    emails || person.id,
    roleWords[person.role],
    places,
    person.left,
  );
}

function nameOf({ name, email }: Person): string {
  return name ?? email ?? someColleague;
}
