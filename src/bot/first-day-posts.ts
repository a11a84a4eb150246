import type { NewPost } from '../outbox/posts.ts';
import { mayActAs } from '../people/person.ts';
import type { Reply } from '../reply/reply.ts';
import { type FirstDayParts, setUpOf } from './first-day.ts';
import { sayFirstDay } from './first-day-say.ts';
import { FIRST_STEP } from './first-days.ts';

type Parts = Pick<FirstDayParts, 'people' | 'matches' | 'digestChannels' | 'firstDays'>;

/**
 * Where nothing is set up yet, each lead is owed the card that leads them through it. The key stays the same, so that
 * nobody is asked twice.
 */
export async function firstDayPosts(parts: Parts): Promise<readonly NewPost[]> {
  const { coordinators, hasMatches, channels } = await setUpOf(parts);
  if (coordinators > 0 || hasMatches || channels.approved + channels.waiting > 0) return [];

  const leads = (await parts.people.staff()).filter((person) => mayActAs(person, 'lead'));
  const begun = await Promise.all(leads.map(({ id }) => parts.firstDays.of(id)));
  return leads
    .filter((_, index) => begun[index] === undefined)
    .map(({ id }) => ({
      key: `first-day:${id}`,
      about: { kind: 'first-day', id },
      to: { kind: 'person', person: id },
    }));
}

/** The card for a lead, at the step that they have come to; undefined for somebody who is none any more. */
export async function composeFirstDay(parts: Parts, id: string): Promise<Reply | undefined> {
  const person = await parts.people.find(id);
  if (!person || person.left || !mayActAs(person, 'lead')) return undefined;

  const day = await parts.firstDays.of(person.id);
  return sayFirstDay(day ?? FIRST_STEP, await setUpOf(parts), { welcome: day === undefined });
}
