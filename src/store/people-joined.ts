import { asOne } from '../people/as-one.ts';
import type { Joined, People } from '../people/people.ts';
import { audit } from './audit.ts';
import { type Database, isRowId, type Transaction } from './database.ts';
import { PERSON, personOf } from './person-rows.ts';

/** Joining colleagues who were known twice, and keeping those apart who only look alike. */
export function joinedInDatabase(database: Database): Pick<People, 'join' | 'apart' | 'keepApart'> {
  return {
    join: (id, other, by, at) => database.$transaction((tx) => join(tx, { id, other, by, at })),

    async apart() {
      const kept = await database.apartPeople.findMany({ orderBy: [{ oneId: 'asc' }, { otherId: 'asc' }] });
      return kept.map(({ oneId, otherId }) => [oneId, otherId] as const);
    },

    keepApart: (one, other, by, at) =>
      database.$transaction(async (tx) => {
        const [oneId, otherId] = [one, other].toSorted();
        if (oneId === undefined || otherId === undefined || !isRowId(oneId) || !isRowId(otherId)) return;

        const { count } = await tx.apartPeople.createMany({ data: { oneId, otherId }, skipDuplicates: true });
        if (count > 0)
          await audit(tx, {
            who: by,
            at,
            action: 'person-kept-apart',
            subject: { kind: 'person', id: oneId },
          });
      }),
  };
}

/** Second ids of people, each with the one that counts. */
export async function joinedIds(database: Database): Promise<ReadonlyMap<string, string>> {
  const rows = await database.person.findMany({
    where: { sameAsId: { not: null } },
    select: { id: true, sameAsId: true },
  });
  return new Map(rows.flatMap(({ id, sameAsId }) => (sameAsId === null ? [] : [[id, sameAsId] as const])));
}

type Joining = {
  readonly id: string;
  readonly other: string;
  /** Undefined where a platform told that they are one. */
  readonly by?: string;
  readonly at?: Date;
};

/** Both rows are held until all is written, so that of two joins of the same person the second finds it done. */
export async function join(tx: Transaction, { id, other, by, at }: Joining): Promise<Joined> {
  if (!isRowId(id) || !isRowId(other) || id === other) return { kind: 'unknown' };

  await tx.$queryRaw`SELECT 1 FROM people WHERE id IN (${id}::uuid, ${other}::uuid) ORDER BY id FOR UPDATE`;
  const both = await tx.person.findMany({
    where: { id: { in: [id, other] }, sameAsId: null },
    include: PERSON,
  });
  const kept = both.find((person) => person.id === id);
  const gone = both.find((person) => person.id === other);
  if (!kept || !gone) return { kind: 'unknown' };
  if (await inOneWorkspace(tx, id, other)) return { kind: 'two-people' };

  await moveToPerson(tx, id, other);
  await tx.person.updateMany({ where: { sameAsId: other }, data: { sameAsId: id } });
  await tx.person.update({
    where: { id: other },
    data: {
      sameAsId: id,
      name: null,
      role: 'reader',
      municipalities: [],
      // The address becomes the one person's own where they had none, and is another of theirs where they had.
      ...(kept.email === null ? { email: null } : {}),
    },
  });
  const { email = null, name = null, role, municipalities, left } = asOne(personOf(kept), personOf(gone));
  const leftAt = left ? kept.leftAt : null;
  const data = { email, name, role, municipalities: [...municipalities], leftAt };
  const person = await tx.person.update({ where: { id }, data, include: PERSON });
  await audit(
    tx,
    ...[id, other].map((one) => ({
      who: by,
      at,
      action: 'person-joined' as const,
      subject: { kind: 'person' as const, id: one },
    })),
  );
  return { kind: 'joined', person: personOf(person) };
}

/** Whoever is known by two accounts in one workspace is two people: nobody has two there. */
async function inOneWorkspace(tx: Transaction, one: string, other: string): Promise<boolean> {
  const accounts = await tx.account.findMany({ where: { personId: { in: [one, other] } } });
  const placesOf = (person: string) =>
    accounts
      .filter(({ personId }) => personId === person)
      .map(({ platform, workspace }) => JSON.stringify([platform, workspace]));
  const places = new Set(placesOf(one));
  return placesOf(other).some((place) => places.has(place));
}

/** Everything that is somebody's and may be rewritten. */
async function moveToPerson(tx: Transaction, id: string, other: string): Promise<void> {
  await tx.account.updateMany({ where: { personId: other }, data: { personId: id } });
  await tx.askedQuestion.updateMany({ where: { askedBy: other }, data: { askedBy: id } });
  await tx.askedQuestion.updateMany({ where: { chosenBy: other }, data: { chosenBy: id } });
  await tx.askedQuestion.updateMany({ where: { sharedBy: other }, data: { sharedBy: id } });
  await moveVotes(tx, id, other);
  await tx.absence.updateMany({ where: { personId: other }, data: { personId: id } });
  await tx.absence.updateMany({ where: { deputyId: other }, data: { deputyId: id } });
  // Nobody stands in for themselves.
  await tx.absence.updateMany({ where: { personId: id, deputyId: id }, data: { deputyId: null } });
  await tx.match.updateMany({ where: { coordinatorId: other }, data: { coordinatorId: id } });
  await tx.matchStep.updateMany({ where: { loggedBy: other }, data: { loggedBy: id } });
  await tx.matchStep.updateMany({ where: { withdrawnBy: other }, data: { withdrawnBy: id } });
  await tx.digestChannel.updateMany({ where: { ownerId: other }, data: { ownerId: id } });
  await tx.calendarFeed.updateMany({ where: { madeBy: other }, data: { madeBy: id } });
  await tx.contentChange.updateMany({ where: { madeBy: other }, data: { madeBy: id } });
  await tx.contentChange.updateMany({ where: { decidedBy: other }, data: { decidedBy: id } });
  // How far somebody had come in setting up, and what they were about to take in, is not worth keeping twice.
  await tx.firstDay.deleteMany({ where: { personId: other } });
  await tx.offeredTable.deleteMany({ where: { offeredBy: other } });
  await moveRequests(tx, id, other);
  await movePosts(tx, id, other);
}

/** Of two votes on one question the later one stands. */
async function moveVotes(tx: Transaction, id: string, other: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM votes AS vote USING votes AS rival
    WHERE vote.question_id = rival.question_id
      AND ((vote.person_id = ${id}::uuid AND rival.person_id = ${other}::uuid AND vote.at < rival.at)
        OR (vote.person_id = ${other}::uuid AND rival.person_id = ${id}::uuid AND vote.at <= rival.at))`;
  await tx.vote.updateMany({ where: { personId: other }, data: { personId: id } });
}

/** Also where the reasons of its routing name them. */
async function moveRequests(tx: Transaction, id: string, other: string): Promise<void> {
  await tx.contactRequest.updateMany({ where: { sentBy: other }, data: { sentBy: id } });
  await tx.contactRequest.updateMany({ where: { ownerId: other }, data: { ownerId: id } });
  await tx.contactRequest.updateMany({ where: { offeredTo: other }, data: { offeredTo: id } });
  await tx.$executeRaw`
    UPDATE contact_requests SET routing = replace(routing::text, ${other}, ${id})::jsonb
    WHERE position(${other} IN routing::text) > 0`;
}

/**
 * What stands in the other's chat goes on being kept up to date there. What was only on its way to them is let go where
 * the one person is owed the same: nobody is told twice.
 */
async function movePosts(tx: Transaction, id: string, other: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM posts AS post
    WHERE person_id = ${other}::uuid AND message IS NULL AND state = 'waiting' AND attempts = 0
      AND EXISTS (SELECT FROM posts AS own WHERE own.id <> post.id AND own.key = replace(post.key, ${other}, ${id}))`;
  await tx.$executeRaw`
    UPDATE posts SET
      person_id = CASE person_id WHEN ${other}::uuid THEN ${id}::uuid ELSE person_id END,
      about_id = replace(about_id, ${other}, ${id})
    WHERE person_id = ${other}::uuid OR position(${other} IN about_id) > 0`;
}
