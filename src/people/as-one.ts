import { emailsOf, mayActAs, type Person } from './person.ts';

/** What a colleague who had been known twice is as one: under the first id, with the higher role. */
export function asOne(kept: Person, gone: Person): Person {
  const [email, ...others] = [...emailsOf(kept), ...emailsOf(gone)];
  const name = kept.name ?? gone.name;
  return {
    id: kept.id,
    ...(email === undefined ? {} : { email }),
    ...(others.length === 0 ? {} : { otherEmails: others.toSorted() }),
    ...(name === undefined ? {} : { name }),
    role: mayActAs(gone, kept.role) ? gone.role : kept.role,
    municipalities: [...new Set([...kept.municipalities, ...gone.municipalities])].toSorted(),
    // Whoever is still here under one of them has not left.
    left: kept.left && gone.left,
  };
}
