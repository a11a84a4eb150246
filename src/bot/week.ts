import { type ComposeSources, composeDigest, findDigest } from '../anniversaries/compose-digest.ts';
import { readDigestId } from '../anniversaries/digest-id.ts';
import { sundayOf } from '../anniversaries/one-year-day.ts';
import { mondayOf } from '../kernel/civil-date.ts';
import { mayActAs } from '../people/person.ts';
import type { Reply } from '../reply/reply.ts';
import { groupsOf } from './learning-misses.ts';
import { gatherOverview, type OverviewParts } from './overview-gather.ts';
import { sayWeek } from './week-say.ts';

export type WeekParts = OverviewParts & ComposeSources;

/**
 * What the week's message says now. A channel's is its digest; a person's joins what waits for them, their one-year days,
 * their requests, and for editors what could not be answered the week before.
 */
export async function composeWeek(parts: WeekParts, about: string): Promise<Reply | undefined> {
  const id = readDigestId(about);
  if (id?.to !== 'person') return composeDigest(parts, about, parts.clock());

  const [person, found] = await Promise.all([
    parts.people.find(id.id),
    findDigest(parts, about, parts.clock()),
  ]);
  if (!person || !found) return undefined;

  const monday = mondayOf(sundayOf(id.week));
  const [overview, misses] = await Promise.all([
    gatherOverview(parts, person),
    mayActAs(person, 'editor') ? groupsOf(parts, monday) : undefined,
  ]);
  return sayWeek({ week: id.week, monday, ...found, overview, misses });
}
