import { type CivilDate, type IsoWeek, isoWeekOf } from '../kernel/civil-date.ts';
import { type DanishTime, danishDayAt } from '../kernel/copenhagen.ts';
import type { Posts } from '../outbox/posts.ts';
import { mayActAs, type Person } from '../people/person.ts';
import type { Reply } from '../reply/reply.ts';
import { digestTitles, emptyWeek } from '../wording/anniversaries.ts';
import { type Digest, itemsOf, narrowed, unspokenWith } from './digest.ts';
import type { DigestChannel, DigestChannels } from './digest-channels.ts';
import { type DigestId, digestKey, readDigestId, writeDigestId } from './digest-id.ts';
import { personalSlot, slotOf } from './digest-posts.ts';
import { sundayOf } from './one-year-day.ts';
import { type DigestView, sayDigest, sayWholeDigest } from './say-digest.ts';
import { absenceOf, actingFor } from './stand-in.ts';
import { type DigestSources, weekDigest } from './week-digest.ts';

export type ComposeSources = DigestSources & {
  readonly digestChannels: DigestChannels;
  readonly posts: Posts;
};

/**
 * What a digest says, read now: who has which match, and how each stands. Undefined where there is nothing to say, or
 * nobody to say it to. A digest that stands there already is never silent.
 */
export async function composeDigest(
  sources: ComposeSources,
  about: string,
  now: Date,
): Promise<Reply | undefined> {
  const found = await findDigest(sources, about, now);
  return found && sayDigest(found.digest, found.view);
}

/** The digest behind that id, and how it is said. */
export async function findDigest(
  sources: ComposeSources,
  about: string,
  now: Date,
): Promise<{ readonly digest: Digest; readonly view: DigestView } | undefined> {
  const id = readDigestId(about);
  if (!id) return undefined;

  const said = await digestFor(sources, id, now);
  if (!said) return undefined;

  const post = await sources.posts.find(digestKey(about));
  const stands = post?.message !== undefined;
  if (said.silentWhenEmpty && !stands && itemsOf(said.digest).length === 0) return undefined;

  const missed = missedSlot(said.slot, danishDayAt(stands ? post.createdAt : now));
  return { digest: said.digest, view: { ...said.view, ...(missed ? { missed } : {}) } };
}

/** A page of all that a digest holds; undefined where there is none. */
export async function composeWholeDigest(
  sources: ComposeSources,
  about: string,
  page: number | undefined,
  now: Date,
): Promise<Reply | undefined> {
  const id = readDigestId(about);
  const said = id && (await digestFor(sources, id, now));
  return said && sayWholeDigest(said.digest, said.view, page);
}

/** A channel's digest as it would be now, for whoever sets it up. */
export async function previewDigest(
  sources: DigestSources,
  channel: DigestChannel,
  now: Date,
): Promise<Reply> {
  const day = danishDayAt(now);
  const said = await channelDigest(sources, channel, day);
  return sayDigest(said.digest, { ...said.view, audience: 'asker' });
}

/** What is somebody's own: a coordinator's matches and those of whom they stand in for; for a lead, all. */
export async function personalDigest(
  sources: DigestSources,
  person: Person,
  day: CivilDate,
): Promise<{ readonly digest: Digest; readonly view: DigestView }> {
  const [everything, staff, absences] = await Promise.all([
    weekDigest(sources, day),
    sources.people.staff(),
    sources.people.absencesFrom(day),
  ]);
  const isLead = mayActAs(person, 'lead');
  const isTheirs = (one: Person) => one.id === person.id || actingFor(one.id, absences, day) === person.id;
  const digest = isLead
    ? everything
    : narrowed(everything, ({ coordinator }) => coordinator !== undefined && isTheirs(coordinator));
  const standsInFor = staff
    .filter((one) => one.id !== person.id && isTheirs(one))
    .flatMap((one) => {
      const away = absenceOf(one.id, absences, day);
      return away ? [{ person: one, until: away.until }] : [];
    });

  const { notice, leadTold } = sources.programme.leadTimes;
  const week = isoWeekOf(day);
  const view: DigestView = {
    id: writeDigestId({ week, to: 'person', id: person.id }),
    audience: 'asker',
    title: isLead ? digestTitles.lead(week) : digestTitles.personal(week),
    empty: isLead ? emptyWeek.channel(notice) : emptyWeek.personal(notice),
    reader: person.id,
    standsInFor,
    ...(isLead ? { told: unspokenWith(digest, leadTold) } : {}),
  };
  return { digest, view };
}

/** What of somebody's own has its one-year day within so many days, or had it already. */
export async function digestWithin(
  sources: DigestSources,
  person: Person,
  days: number,
  day: CivilDate,
): Promise<Reply> {
  const leadTimes = { ...sources.programme.leadTimes, notice: days };
  const { digest, view } = await personalDigest(
    { ...sources, programme: { ...sources.programme, leadTimes } },
    person,
    day,
  );
  const near = narrowed(digest, ({ daysLeft }) => daysLeft <= days);
  return sayDigest(near, { ...view, title: digestTitles.within(days), empty: emptyWeek.within(days) });
}

type Said = {
  readonly digest: Digest;
  readonly view: DigestView;
  readonly slot: DanishTime;
  readonly silentWhenEmpty: boolean;
};

/** Undefined where the channel or the person is no longer there. */
async function digestFor(
  sources: ComposeSources,
  { week, to, id }: DigestId,
  now: Date,
): Promise<Said | undefined> {
  const day = dayWithin(week, danishDayAt(now));
  if (to === 'channel') {
    const channel = await sources.digestChannels.find(id);
    return channel && channelDigest(sources, channel, day);
  }
  const person = await sources.people.find(id);
  if (!person || person.left) return undefined;

  return {
    ...(await personalDigest(sources, person, day)),
    slot: personalSlot({ day }),
    silentWhenEmpty: false,
  };
}

async function channelDigest(sources: DigestSources, channel: DigestChannel, day: CivilDate): Promise<Said> {
  const { id, municipalities, emptyWeek: whenEmpty } = channel;
  const everything = await weekDigest(sources, day);
  const week = isoWeekOf(day);
  return {
    digest: narrowed(
      everything,
      ({ municipality }) => municipalities.length === 0 || municipalities.includes(municipality),
    ),
    view: {
      id: writeDigestId({ week, to: 'channel', id }),
      audience: 'everyone',
      title: digestTitles.channel(week),
      empty: emptyWeek.channel(sources.programme.leadTimes.notice),
    },
    slot: slotOf(channel, { day }),
    silentWhenEmpty: whenEmpty === 'silent',
  };
}

/** Today, or for a digest of a week that has passed its Sunday: an old digest does not become this week's. */
function dayWithin(week: IsoWeek, today: CivilDate): CivilDate {
  const sunday = sundayOf(week);
  return today < sunday ? today : sunday;
}

/** The hour it should have come at, where it comes on a later day. */
function missedSlot(slot: DanishTime, day: CivilDate): DanishTime | undefined {
  return slot.day < day && isoWeekOf(slot.day) === isoWeekOf(day) ? slot : undefined;
}
