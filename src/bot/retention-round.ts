import type { Programme } from '../content/content.ts';
import { isoWeekOf } from '../kernel/civil-date.ts';
import { danishDayAt } from '../kernel/copenhagen.ts';
import type { Log } from '../kernel/log.ts';
import type { Posts } from '../outbox/posts.ts';
import type { People } from '../people/people.ts';
import { mayActAs } from '../people/person.ts';
import {
  isDue,
  lastFinished,
  lateSince,
  latestRuns,
  type Retention,
  type RetentionRun,
} from '../privacy/retention.ts';
import { type Prose, prose, type Reply } from '../reply/reply.ts';
import { deletedRows, retentionSaid as says } from '../wording/retention.ts';

export type RetentionParts = {
  readonly retention: Retention;
  readonly people: Pick<People, 'staff'>;
  readonly posts: Pick<Posts, 'owe'>;
  readonly programme: Pick<Programme, 'retention'>;
  readonly log: Log;
};

/**
 * Deletes each night what has been kept for long enough. Where that has failed for days the leads are told, once a week:
 * privacy that does not run is no privacy.
 */
export async function goThroughRetention(parts: RetentionParts, now: Date, stop: AbortSignal): Promise<void> {
  const { retention, programme, log } = parts;
  await retention.clearOut(now);
  const runs = await latestRuns(retention);
  if (!isDue(runs, now)) return;

  try {
    const { day, finishedAt, deleted } = await retention.run(programme.retention, now, stop);
    if (finishedAt) log.info({ day, deleted }, 'deleted what was kept for long enough');
  } catch (error) {
    await warnLeads(parts, runs, now);
    throw error;
  }
}

async function warnLeads(
  { people, posts }: RetentionParts,
  runs: readonly RetentionRun[],
  now: Date,
): Promise<void> {
  if (!lateSince(runs, now)) return;

  const week = isoWeekOf(danishDayAt(now));
  const leads = (await people.staff()).filter((person) => mayActAs(person, 'lead'));
  await posts.owe(
    leads.map(({ id }) => ({
      key: `retention:${week}:${id}`,
      about: { kind: 'retention', id: week },
      to: { kind: 'person', person: id },
    })),
    now,
  );
}

/** The warning to a lead; undefined where it runs again. */
export async function composeRetention(
  { retention }: Pick<RetentionParts, 'retention'>,
  now: Date,
): Promise<Reply | undefined> {
  const since = lateSince(await latestRuns(retention), now);
  return since && sayNotDeleted(since);
}

/** Since when nothing could be deleted. */
export function sayNotDeleted(since: Date): Reply {
  return {
    gist: says.gist,
    audience: 'asker',
    parts: [
      { kind: 'heading', text: says.heading },
      { kind: 'prose', text: prose(says.late(danishDayAt(since))) },
    ],
  };
}

/** What "tjek" says of it. */
export async function retentionLine(
  { retention }: { readonly retention: Pick<Retention, 'runs'> },
  now: Date,
): Promise<Prose> {
  const runs = await latestRuns(retention);
  const since = lateSince(runs, now);
  if (since) return prose(says.late(danishDayAt(since)));

  const last = lastFinished(runs);
  return prose(last ? says.last(last.day, deletedRows(last.deleted)) : says.never);
}
