import { addDays, isoWeekOf, mondayOf } from '../kernel/civil-date.ts';
import { type DanishTime, danishTimeAt, momentOf } from '../kernel/copenhagen.ts';
import type { NewPost } from '../outbox/posts.ts';
import type { Absence } from '../people/absence.ts';
import type { People } from '../people/people.ts';
import { mayActAs, type Person } from '../people/person.ts';
import type { DigestChannel, DigestChannels } from './digest-channels.ts';
import { digestKey, writeDigestId } from './digest-id.ts';
import type { Matches } from './matches.ts';
import { actingFor } from './stand-in.ts';

/** When the personal digests come: Monday at 8, in Denmark. */
const PERSONAL = { weekday: 1, minute: 8 * 60 } as const;

export type DigestPlan = {
  readonly now: Date;
  readonly channels: readonly DigestChannel[];
  /** Those who have not left. */
  readonly staff: readonly Person[];
  readonly absences: readonly Absence[];
  /** Ids of those who have at least one active match. */
  readonly withActiveMatch: ReadonlySet<string>;
  /** Ids of those whom the week's message has something else for. */
  readonly others?: ReadonlySet<string>;
};

/**
 * The digests that are owed by now: those whose hour has come in this ISO week, also when it was on an earlier day of it.
 * Their keys are the same each time, so that owing them again sends nothing twice.
 */
export function digestPosts(plan: DigestPlan): readonly NewPost[] {
  const now = danishTimeAt(plan.now);
  return [
    ...channelPosts(plan.channels, now),
    ...(isPast(slotOf(PERSONAL, now), now) ? personalPosts(plan, now) : []),
  ];
}

/** When a digest should come in the week of a day. */
export function slotOf(
  { weekday, minute }: { readonly weekday: number; readonly minute: number },
  { day }: Pick<DanishTime, 'day'>,
): DanishTime {
  return { day: addDays(mondayOf(day), weekday - 1), minute };
}

/** When the personal digest should come in the week of a day. */
export function personalSlot(time: Pick<DanishTime, 'day'>): DanishTime {
  return slotOf(PERSONAL, time);
}

function isPast(slot: DanishTime, now: DanishTime): boolean {
  return slot.day < now.day || (slot.day === now.day && slot.minute <= now.minute);
}

/** A channel that was approved after its hour begins in the week after. */
function channelPosts(channels: readonly DigestChannel[], now: DanishTime): readonly NewPost[] {
  return channels
    .filter((channel) => {
      const slot = slotOf(channel, now);
      return channel.approvedAt && isPast(slot, now) && channel.approvedAt <= momentOf(slot);
    })
    .map(({ id, platform, workspace, conversation }) =>
      post({ to: 'channel', id }, now, {
        kind: 'conversation',
        address: { platform, workspace, conversation },
      }),
    );
}

/** To each who has an active match, or stands in for one who has, to each lead, and to whom it has something else for. */
function personalPosts(
  { staff, absences, withActiveMatch, others = new Set() }: DigestPlan,
  now: DanishTime,
): readonly NewPost[] {
  const present = new Set(staff.map(({ id }) => id));
  const acting = staff
    .filter(({ id }) => withActiveMatch.has(id))
    .map(({ id }) => actingFor(id, absences, now.day))
    .filter((id) => present.has(id));
  const leads = staff.filter((person) => mayActAs(person, 'lead')).map(({ id }) => id);
  const concerned = [...others].filter((id) => present.has(id));
  return [...new Set([...acting, ...leads, ...concerned])].map((person) =>
    post({ to: 'person', id: person }, now, { kind: 'person', person }),
  );
}

function post(
  { to, id }: { readonly to: 'channel' | 'person'; readonly id: string },
  { day }: DanishTime,
  address: NewPost['to'],
): NewPost {
  const digest = writeDigestId({ week: isoWeekOf(day), to, id });
  return { key: digestKey(digest), about: { kind: 'digest', id: digest }, to: address };
}

export type DigestPostSources = {
  readonly matches: Matches;
  readonly people: People;
  readonly digestChannels: DigestChannels;
};

/** Reads what `digestPosts` needs and answers what is owed now. */
export async function digestsOwed(
  { matches, people, digestChannels }: DigestPostSources,
  now: Date,
  others?: ReadonlySet<string>,
): Promise<readonly NewPost[]> {
  const [channels, staff, absences, withActiveMatch] = await Promise.all([
    digestChannels.all(),
    people.staff(),
    people.absencesFrom(danishTimeAt(now).day),
    matches.coordinators(),
  ]);
  return digestPosts({ now, channels, staff, absences, withActiveMatch, ...(others ? { others } : {}) });
}
