import type { People } from '../people/people.ts';
import type { Account } from '../people/person.ts';
import type { Messenger } from './messenger.ts';

export type AccountParts = {
  readonly people: Pick<People, 'accountsOf' | 'find' | 'enrol'>;
  readonly messengers: readonly Pick<Messenger, 'accountWith'>[];
};

/**
 * Where a person can be reached, the account that was last used first. Somebody who came with an import and never wrote
 * to the bot is looked for by their e-mail.
 */
export async function accountsOf(
  { people, messengers }: AccountParts,
  person: string,
): Promise<readonly Account[]> {
  const known = await people.accountsOf(person);
  if (known.length > 0) return known;

  const colleague = await people.find(person);
  if (colleague?.email === undefined) return [];

  for (const messenger of messengers) {
    const account = await messenger.accountWith(colleague.email);
    if (!account) continue;
    await people.enrol(account, colleague.email, colleague.role);
    return [account];
  }
  return [];
}
