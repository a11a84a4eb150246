import type { DigestChannel } from '../anniversaries/digest-channels.ts';
import { writeDigestId } from '../anniversaries/digest-id.ts';
import type { MatchFacts } from '../anniversaries/matches.ts';
import { actingFor } from '../anniversaries/stand-in.ts';
import { isoWeekOf } from '../kernel/civil-date.ts';
import { danishDayAt } from '../kernel/copenhagen.ts';
import { mayActAs } from '../people/person.ts';
import type { MatchParts } from './match-seen.ts';

type Told = Pick<MatchFacts, 'municipality' | 'coordinator'>;

/** Has this week's digests that tell of a match shown anew; `versions` are the match before and after a change. */
export async function refreshDigests(
  { people, posts, digestChannels, clock }: MatchParts,
  versions: readonly Told[],
): Promise<void> {
  const now = clock();
  const day = danishDayAt(now);
  const week = isoWeekOf(day);
  const [channels, staff, absences] = await Promise.all([
    digestChannels.all(),
    people.staff(),
    people.absencesFrom(day),
  ]);
  const coordinators = versions.flatMap(({ coordinator }) =>
    coordinator === undefined ? [] : [coordinator],
  );
  const readers = new Set([
    ...coordinators,
    ...coordinators.map((id) => actingFor(id, absences, day)),
    ...staff.filter((person) => mayActAs(person, 'lead')).map(({ id }) => id),
  ]);
  const told = channels.filter((channel) => versions.some((version) => covers(channel, version)));
  const ids = [
    ...told.map(({ id }) => writeDigestId({ week, to: 'channel', id })),
    ...[...readers].map((id) => writeDigestId({ week, to: 'person', id })),
  ];
  for (const id of ids) await posts.refresh({ kind: 'digest', id }, now);
}

function covers({ municipalities }: DigestChannel, { municipality }: Told): boolean {
  return municipalities.length === 0 || municipalities.includes(municipality);
}
