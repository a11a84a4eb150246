import type { Person } from './person.ts';

const alphabet = new Intl.Collator('da');

/** Orders people by name as a Dane looks them up; those whose name nobody has told come last, by e-mail. */
export function byName(one: Person, other: Person): number {
  return (
    Number(one.name === undefined) - Number(other.name === undefined) ||
    alphabet.compare(one.name ?? one.email ?? '', other.name ?? other.email ?? '')
  );
}
