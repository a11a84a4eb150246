import type { Matches } from '../anniversaries/matches.ts';
import type { Clock } from '../kernel/clock.ts';
import type { People } from '../people/people.ts';
import type { Person } from '../people/person.ts';
import type { Reply } from '../reply/reply.ts';
import type { Requests } from '../requests/requests.ts';
import { knownTwice } from '../wording/colleagues.ts';
import { sayColleague, type Work } from './colleague-say.ts';
import { tell } from './say.ts';

export type ColleagueParts = {
  readonly people: People;
  readonly matches: Matches;
  readonly requests: Requests;
  readonly clock: Clock;
  /** E-mail addresses, in lower case, of those whom the settings make leads whatever is said in chat. */
  readonly leads: readonly string[];
};

/** One colleague as they are now, with a word on what was just done. */
export async function cardOf(parts: ColleagueParts, person: Person, note?: string): Promise<Reply> {
  const accounts = await parts.people.accountsOf(person.id);
  return sayColleague(person, accounts, await workOf(parts, person), note);
}

/** What somebody has in hand. */
export async function workOf({ matches, requests }: ColleagueParts, { id }: Person): Promise<Work> {
  const [theirs, open] = await Promise.all([matches.ofCoordinator(id), requests.openByOwner()]);
  return { matches: theirs.length, requests: open.get(id) ?? 0 };
}

/** Does something with a colleague, who may be gone since. */
export async function onColleague<Answer>(
  { people }: ColleagueParts,
  id: string,
  act: (person: Person) => Promise<Answer>,
) {
  const person = await people.find(id);
  return person ? act(person) : tell(knownTwice.gone);
}
