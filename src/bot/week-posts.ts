import { type DigestPostSources, digestsOwed } from '../anniversaries/digest-posts.ts';
import type { NewPost } from '../outbox/posts.ts';
import { mayActAs } from '../people/person.ts';
import type { Requests } from '../requests/requests.ts';

export type WeekPostSources = DigestPostSources & { readonly requests: Pick<Requests, 'openByOwner'> };

/**
 * What is owed for the week by now: the channels' digests, and one message to each who has matches or requests in hand,
 * edits the answers, or leads.
 */
export async function weekOwed(sources: WeekPostSources, now: Date): Promise<readonly NewPost[]> {
  const [inHand, staff] = await Promise.all([sources.requests.openByOwner(), sources.people.staff()]);
  const editors = staff.filter((person) => mayActAs(person, 'editor')).map(({ id }) => id);
  return digestsOwed(sources, now, new Set([...inHand.keys(), ...editors]));
}
