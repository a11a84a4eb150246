import type { Hold } from '../privacy/subjects.ts';
import { isRowId, type Transaction } from './database.ts';
import { deleteUnneeded, openConcernsOf, wipePeople } from './leavers.ts';
import { blankPostsAbout } from './posts-in-database.ts';

/** What a person is called in texts: name and addresses. Undefined where there is no such person. */
export async function wordsOfPerson(tx: Transaction, id: string): Promise<readonly string[] | undefined> {
  if (!isRowId(id)) return undefined;

  const rows = await tx.person.findMany({ where: { OR: [{ id }, { sameAsId: id }] } });
  if (!rows.some((person) => person.id === id && person.sameAsId === null)) return undefined;
  return rows.flatMap(({ name, email }) => [name, email]).filter((word) => word !== null);
}

/** What is the person's own goes; what they did with others stays under an id that leads to nobody. */
export async function erasePersonRows(tx: Transaction, id: string) {
  const asked = { question: { askedBy: id } };
  return {
    own: {
      accounts: await tx.account.count({ where: { personId: id } }),
      absences: await tx.absence.count({ where: { personId: id } }),
      asked_questions: await tx.askedQuestion.count({ where: { askedBy: id } }),
      offered_answers: await tx.offeredAnswer.count({ where: asked }),
      votes: await tx.vote.count({ where: { OR: [asked, { personId: id }] } }),
      contact_requests: await tx.contactRequest.count({ where: draftsOf(id) }),
      calendar_feeds: await tx.calendarFeed.count({ where: { madeBy: id } }),
    },
    blanked: {
      people: await tx.person.count({ where: { OR: [{ id }, { sameAsId: id }] } }),
      posts: await tx.post.count({ where: { personId: id } }),
      installations: (await conversationsWith(tx, id)).length,
    },
  };
}

/** Whoever has not left would be back at their next word; whoever an open concern needs stays known until it is closed. */
export async function personHolds(tx: Transaction, id: string): Promise<readonly Hold[]> {
  const person = await tx.person.findUniqueOrThrow({ where: { id } });
  const concerns = await openConcernsOf(tx, id);
  return [
    ...(person.leftAt === null ? [{ kind: 'still-here' } as const] : []),
    ...concerns.map((number) => ({ kind: 'open-concern' as const, number })),
  ];
}

export async function erasePerson(
  tx: Transaction,
  id: string,
  by: string | undefined,
  at: Date,
): Promise<void> {
  const drafts = await tx.contactRequest.findMany({ where: draftsOf(id), select: { id: true } });
  await blankPostsAbout(
    tx,
    drafts.map((draft) => draft.id),
    at,
  );
  await tx.contactRequest.deleteMany({ where: draftsOf(id) });
  await tx.vote.deleteMany({ where: { personId: id } });
  await tx.askedQuestion.deleteMany({ where: { askedBy: id } });
  const conversations = await conversationsWith(tx, id);
  await wipePeople(tx, [id], by, at);
  await tx.installation.updateMany({ where: { id: { in: [...conversations] } }, data: { forgotten: true } });
  await deleteUnneeded(tx);
  await deleteUnneeded(tx);
}

function draftsOf(id: string) {
  return { sentBy: id, state: 'draft' } as const;
}

/** Ids of the installations in which the person talks alone with the bot. */
async function conversationsWith(tx: Transaction, id: string): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<readonly { id: string }[]>`
    SELECT DISTINCT installations.id::text AS id FROM installations JOIN accounts USING (platform, workspace)
    WHERE kind = 'personal' AND person_id = ${id}::uuid AND (
      position(user_id IN reference::text) > 0
      OR EXISTS (SELECT FROM posts WHERE posts.person_id = ${id}::uuid
                 AND (posts.platform, posts.workspace, posts.conversation)
                   = (installations.platform, installations.workspace, installations.conversation)))`;
  return rows.map((row) => row.id);
}
