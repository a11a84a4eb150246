import type { Matches } from '../anniversaries/matches.ts';
import type { Content } from '../content/content.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { danishDayAt } from '../kernel/copenhagen.ts';
import type { People } from '../people/people.ts';
import type { Surroundings } from '../requests/act.ts';
import type { RequestFacts } from '../requests/request.ts';
import type { RequestChannels, Requests } from '../requests/requests.ts';
import type { Directory } from '../requests/routing.ts';

/** What deciding on requests is read from. */
export type DecidingParts = {
  readonly requests: Requests;
  readonly requestChannels: RequestChannels;
  readonly people: People;
  readonly matches: Pick<Matches, 'find'>;
  readonly content: Pick<Content, 'programme' | 'routing'>;
};

/** What deciding on a request needs to know of the world at that moment. */
export async function surroundingsOf(
  parts: DecidingParts,
  request: RequestFacts & { readonly id: string },
  now: Date,
): Promise<Surroundings> {
  const [directory, channels, log] = await Promise.all([
    directoryFor(parts, request.match, danishDayAt(now)),
    parts.requestChannels.all(),
    parts.requests.log(request.id),
  ]);
  return { now, directory, channels, log, content: parts.content };
}

/** What routing knows of the staff, and of one match. */
export async function directoryFor(
  { people, requests, matches }: Pick<DecidingParts, 'people' | 'requests' | 'matches'>,
  match: string | undefined,
  today: CivilDate,
): Promise<Directory> {
  const [staff, absences, openByOwner, found] = await Promise.all([
    people.staff(),
    people.absencesFrom(today),
    requests.openByOwner(),
    match === undefined ? undefined : matches.find(match),
  ]);
  const coordinatorOfMatch = new Map(found?.coordinator ? [[found.code, found.coordinator]] : []);
  return { staff, absences, openByOwner, coordinatorOfMatch };
}
