import type { Match } from '../anniversaries/match.ts';
import { meantCode, nearestCodes } from '../anniversaries/match-code.ts';
import { isTheirs } from '../anniversaries/rights.ts';
import { sayMatch } from '../anniversaries/say-match.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { danishDayAt } from '../kernel/copenhagen.ts';
import type { Person } from '../people/person.ts';
import type { Reply } from '../reply/reply.ts';
import { unknownCode } from '../wording/match.ts';
import type { AnniversaryParts } from './anniversary-parts.ts';
import type { Place } from './bot.ts';
import { sayPlainly } from './say.ts';

export type MatchParts = Pick<
  AnniversaryParts,
  'matches' | 'people' | 'posts' | 'digestChannels' | 'programme' | 'clock' | 'newId' | 'redact'
>;

/** Somebody looking at a match, on a day, where others may read along or not. */
export type Looking = {
  readonly by: Person;
  readonly place: Place;
  readonly today: CivilDate;
};

export function looking(parts: MatchParts, by: Person, { place }: { readonly place: Place }): Looking {
  return { by, place, today: danishDayAt(parts.clock()) };
}

export async function mayChange(parts: MatchParts, match: Match, { by, today }: Looking): Promise<boolean> {
  return isTheirs(match, by, await parts.people.absencesFrom(today), today);
}

/** The match as this person may see it. */
export async function showMatch(
  parts: MatchParts,
  match: Match,
  eyes: Looking,
  justSaid?: string,
): Promise<Reply> {
  const [staff, theirs] = await Promise.all([parts.people.staff(), mayChange(parts, match, eyes)]);
  const people = new Map(staff.map((person) => [person.id, person]));
  const loggedByOthers = new Set(match.steps.map(({ loggedBy }) => loggedBy).filter((id) => !people.has(id)));
  const loggers = await Promise.all([...loggedByOthers].map((id) => parts.people.find(id)));
  return sayMatch(match, {
    theirs,
    privately: eyes.place === 'private',
    staff: people,
    loggers: new Map([
      ...people,
      ...loggers.flatMap((person) => (person ? [[person.id, person] as const] : [])),
    ]),
    programme: parts.programme,
    today: eyes.today,
    ...(justSaid === undefined ? {} : { justSaid }),
  });
}

/** The match that was typed, or which codes look like it. */
export async function showTyped(parts: MatchParts, typed: string, eyes: Looking): Promise<Reply> {
  const code = meantCode(typed);
  if (!code) return sayPlainly({ text: unknownCode.noCode });

  const match = await parts.matches.find(code);
  return match ? showMatch(parts, match, eyes) : sayUnknown(parts, code);
}

async function sayUnknown({ matches }: MatchParts, code: string): Promise<Reply> {
  const codes: string[] = [];
  for await (const some of matches.all()) codes.push(...some.map((match) => match.code));
  const near = nearestCodes(code, codes);
  return sayPlainly({ text: near.length > 0 ? unknownCode.nearest(code, near) : unknownCode.none(code) });
}
