import type { Person } from '../people/person.ts';
import { keepable } from './database.ts';
import type { Person as Kept } from './generated/client.ts';

/** What is read along with a person: the addresses under which they had been known once more. */
export const PERSON = { known: { select: { email: true }, orderBy: { email: 'asc' } } } as const;

export type PersonRow = Kept & { readonly known: readonly { readonly email: string | null }[] };

/** What is told of a person. */
export type ToldRow = Pick<
  PersonRow,
  'id' | 'email' | 'name' | 'role' | 'municipalities' | 'leftAt' | 'known'
>;

export function personOf({ id, email, name, role, municipalities, leftAt, known }: ToldRow): Person {
  const otherEmails = known.flatMap((row) => row.email ?? []);
  return {
    id,
    ...(email === null ? {} : { email }),
    ...(otherEmails.length === 0 ? {} : { otherEmails }),
    ...(name === null ? {} : { name }),
    role,
    municipalities,
    left: leftAt !== null,
  };
}

/** An address that a platform left empty is none, or all such people would become one. */
export function addressOf(email: string | undefined): string | null {
  return (email && keepable(email).trim().toLowerCase()) || null;
}

export function nameOf(name: string | undefined): string | null {
  return (name && keepable(name).trim()) || null;
}
