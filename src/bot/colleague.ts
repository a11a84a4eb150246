import { emailsOf, type Person } from '../people/person.ts';
import { someColleague } from '../wording/people.ts';

/** Whom words such as "Karim Holm", "@karim" or "karim@example.org" mean. */
export type Colleague =
  | { readonly kind: 'one'; readonly person: Person }
  | { readonly kind: 'none' }
  | { readonly kind: 'several' };

/** A person as colleagues call them. */
export function calledName(person: Person | undefined): string {
  return person?.name ?? person?.email ?? someColleague;
}

/** Finds the colleague by id, e-mail, whole name or what stands before the @, else by the only name that begins so. */
export function colleagueCalled(words: string, staff: readonly Person[]): Colleague {
  const wanted = foldName(words.replace(/^@/, ''));
  const matching = [
    ({ id }: Person) => id === words,
    (person: Person) => emailsOf(person).includes(wanted),
    ({ name }: Person) => name !== undefined && foldName(name) === wanted,
    (person: Person) => emailsOf(person).some((email) => email.split('@')[0] === wanted),
    ({ name }: Person) => name !== undefined && foldName(name).startsWith(`${wanted} `),
  ];
  for (const fits of matching) {
    const [first, second] = staff.filter(fits);
    if (first) return second ? { kind: 'several' } : { kind: 'one', person: first };
  }
  return { kind: 'none' };
}

function foldName(name: string): string {
  return name.trim().normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
}
