import { isoWeekOf } from '../kernel/civil-date.ts';
import { danishDayAt } from '../kernel/copenhagen.ts';
import type { Left, TakenBack } from '../people/people.ts';
import { type Act, audit } from './audit.ts';
import { isRowId, type Transaction } from './database.ts';
import { closePostsTo, refreshDigests } from './posts-in-database.ts';

/**
 * Locks somebody out who has left, in one go: the door is shut, the calendar that they opened is closed, they stand
 * in for nobody, what they were owed is not sent and what they were sent is blanked. The week's digests are shown anew
 * where they had matches.
 */
export async function leave(
  tx: Transaction,
  person: string,
  by: string | undefined,
  at: Date,
): Promise<Left> {
  if (!isRowId(person)) return 'unknown';

  const { count } = await tx.person.updateMany({ where: { id: person, leftAt: null }, data: { leftAt: at } });
  if (count === 0) return (await isKnown(tx, person)) ? 'left-already' : 'unknown';

  await closeCalendarOf(tx, person, by, at);
  await leaveOutAsDeputy(tx, person, by, at);
  await closePostsTo(tx, person, at);
  await refreshDigestsOf(tx, person, at);
  await audit(tx, actOf(by, at, 'person-left', { kind: 'person', id: person }));
  return 'left';
}

/** Lets somebody in again who came back. What was closed when they left stays closed. */
export async function takeBack(
  tx: Transaction,
  person: string,
  by: string | undefined,
  at: Date,
): Promise<TakenBack> {
  if (!isRowId(person)) return 'unknown';

  const { count } = await tx.person.updateMany({
    where: { id: person, leftAt: { not: null } },
    data: { leftAt: null },
  });
  if (count === 0) return (await isKnown(tx, person)) ? 'here-already' : 'unknown';

  await refreshDigestsOf(tx, person, at);
  await audit(tx, actOf(by, at, 'person-back', { kind: 'person', id: person }));
  return 'back';
}

async function isKnown(tx: Transaction, id: string): Promise<boolean> {
  return (await tx.person.count({ where: { id } })) > 0;
}

async function closeCalendarOf(
  tx: Transaction,
  person: string,
  by: string | undefined,
  at: Date,
): Promise<void> {
  const closed = await tx.calendarFeed.updateManyAndReturn({
    where: { madeBy: person, revokedAt: null },
    data: { revokedAt: at },
    select: { tokenHash: true },
  });
  await audit(
    tx,
    ...closed.map(({ tokenHash }) =>
      actOf(by, at, 'calendar-revoked', { kind: 'calendar-feed', id: tokenHash }),
    ),
  );
}

/** Whoever named them as their deputy has none, and the rules find somebody. */
async function leaveOutAsDeputy(
  tx: Transaction,
  person: string,
  by: string | undefined,
  at: Date,
): Promise<void> {
  const changed = await tx.absence.updateManyAndReturn({
    where: { deputyId: person },
    data: { deputyId: null },
    select: { id: true },
  });
  await audit(tx, ...changed.map(({ id }) => actOf(by, at, 'absence-changed', { kind: 'absence', id })));
}

/** Whose matches they are has changed for everybody who reads of them. */
async function refreshDigestsOf(tx: Transaction, person: string, at: Date): Promise<void> {
  const matches = await tx.match.count({ where: { coordinatorId: person, closedAt: null } });
  if (matches > 0) await refreshDigests(tx, isoWeekOf(danishDayAt(at)), at);
}

function actOf(by: string | undefined, at: Date, action: Act['action'], subject: Act['subject']): Act {
  return { who: by, at, action, subject };
}
