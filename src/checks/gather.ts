import type { DigestChannels } from '../anniversaries/digest-channels.ts';
import type { Matches } from '../anniversaries/matches.ts';
import type { Content } from '../content/content.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { Clock } from '../kernel/clock.ts';
import { danishDayAt, momentOf } from '../kernel/copenhagen.ts';
import type { Address } from '../outbox/address.ts';
import type { Inspection } from '../outbox/inspection.ts';
import type { Fitness } from '../outbox/messenger.ts';
import type { Posts } from '../outbox/posts.ts';
import type { People } from '../people/people.ts';
import { lastFinished, latestRuns, type Retention } from '../privacy/retention.ts';
import type { RequestChannels } from '../requests/requests.ts';
import type { BackupAge, CheckedChannel, Facts, OddMatch } from './facts.ts';
import { oddMatch } from './odd-match.ts';
import type { Upkeep } from './upkeep.ts';

export type FactSources = {
  readonly content: Content;
  readonly people: People;
  readonly matches: Pick<Matches, 'all'>;
  readonly digestChannels: Pick<DigestChannels, 'all'>;
  readonly requestChannels: Pick<RequestChannels, 'all'>;
  readonly posts: Pick<Posts, 'troubled'>;
  readonly upkeep: Upkeep;
  readonly retention: Pick<Retention, 'runs'>;
  /** Asks every platform at the same time. Never fails: what cannot be asked is an answer. */
  readonly inspectPlatforms: () => Promise<readonly Inspection[]>;
  readonly checkConversation: (address: Address) => Promise<Fitness>;
  readonly backupAge: () => Promise<BackupAge>;
  readonly clock: Clock;
};

const SUMMER_NOON = { day: '2026-07-01' as CivilDate, minute: 12 * 60 };

/** Looks at everything that the checks are about. */
export async function gatherFacts(from: FactSources): Promise<Facts> {
  const now = from.clock();
  const today = danishDayAt(now);
  const [staff, accounts, platforms, channels, troubled, gone, lastDigest, runs, backup] = await Promise.all([
    from.people.staff(),
    from.people.accounts(),
    from.inspectPlatforms(),
    checkChannels(from),
    from.posts.troubled(now),
    from.upkeep.goneConversations(),
    from.upkeep.lastDigest(),
    latestRuns(from.retention),
    from.backupAge(),
  ]);
  const known = new Set([...accounts].flatMap(([person, some]) => (some.length > 0 ? [person] : [])));
  return {
    now,
    summerNoon: momentOf(SUMMER_NOON),
    platforms,
    gone,
    channels,
    troubled,
    staff,
    known,
    matches: await lookThrough(from.matches, new Set(staff.map(({ id }) => id)), today),
    content: from.content,
    lastDigest,
    lastRetention: lastFinished(runs)?.finishedAt,
    backup,
  };
}

/** Piece by piece: there may be a hundred thousand. */
async function lookThrough(
  matches: Pick<Matches, 'all'>,
  staff: ReadonlySet<string>,
  today: CivilDate,
): Promise<Facts['matches']> {
  const municipalities = new Set<string>();
  const odd: OddMatch[] = [];
  let count = 0;
  for await (const piece of matches.all()) {
    count += piece.length;
    for (const match of piece) {
      if (match.status.kind !== 'ended') municipalities.add(match.municipality);
      const found = oddMatch(match, staff, today);
      if (found) odd.push(found);
    }
  }
  return { municipalities, odd, count };
}

async function checkChannels(from: FactSources): Promise<readonly CheckedChannel[]> {
  const [digests, requests] = await Promise.all([from.digestChannels.all(), from.requestChannels.all()]);
  const check = async (address: Address, gets: CheckedChannel['gets']) => ({
    gets,
    fitness: await from
      .checkConversation(address)
      .catch((): Fitness => ({ kind: 'unknown', why: 'broken_off' })),
  });
  const approved = digests.filter(({ approvedAt }) => approvedAt !== undefined);
  return Promise.all([
    ...approved.map((channel) => check(channel, 'digest')),
    ...requests.map((channel) => check(channel, 'requests')),
  ]);
}
