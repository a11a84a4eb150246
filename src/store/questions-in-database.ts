import { civilDateOf } from '../kernel/civil-date.ts';
import type { AskedQuestion, Questions, Verdict } from '../qa/questions.ts';
import { type Act, audit } from './audit.ts';
import { type Database, keepable, type Transaction } from './database.ts';
import type { Prisma } from './generated/client.ts';
import { inBatches } from './in-batches.ts';

const WITH_ALL = {
  answers: { orderBy: { rank: 'asc' } },
  votes: { select: { personId: true, verdict: true } },
} as const satisfies Prisma.AskedQuestionInclude;

type Subject = Act['subject']['kind'];
type Kept = Prisma.AskedQuestionGetPayload<{ include: typeof WITH_ALL }>;

/** The questions asked, in the database. */
export function questionsInDatabase(database: Database): Questions {
  const record = inBatches(async (batch: readonly AskedQuestion[]) => {
    await database.$executeRaw`
      WITH told AS (
        SELECT * FROM jsonb_to_recordset(${JSON.stringify(batch.map(rowOf))}::jsonb) AS question (
          id text, asked_by uuid, at timestamptz, redacted text, removed_count int, outcome outcome,
          concern concern_level, rules text[], unanswered text[], started_on date, answers jsonb)
      ), asked AS (
        INSERT INTO asked_questions
          (id, asked_by, at, redacted, removed_count, outcome, concern, rules, unanswered, started_on)
        SELECT id, asked_by, at, redacted, removed_count, outcome, concern, rules, unanswered, started_on FROM told
        ON CONFLICT (id) DO NOTHING
        RETURNING id, at, asked_by
      ), offered AS (
        INSERT INTO offered_answers (question_id, rank, entry, version, why)
        SELECT id, rank, entry, version, why FROM asked JOIN told USING (id),
          jsonb_to_recordset(told.answers) AS answer (rank int, entry text, version int, why text[])
      )
      INSERT INTO audit (at, who, action, subject_kind, subject_id)
      SELECT at, asked_by::text, ${'asked' satisfies Act['action']}, ${'question' satisfies Subject}, id FROM asked`;
    return () => undefined;
  });

  return {
    record,
    find: (id) => find(database, id),

    vote: ({ question, by, at, verdict, reason }) =>
      database.$transaction(async (tx) => {
        const word = {
          at,
          verdict: verdict === 'helped' ? verdict : 'not_helped',
          reason: reason ?? null,
        } as const;
        await tx.vote.upsert({
          where: { questionId_personId: { questionId: question, personId: by } },
          create: { questionId: question, personId: by, ...word },
          update: word,
        });
        await audit(tx, about(question, 'voted', by, at));
      }),

    choose: (id, entry, by, at) =>
      database.$transaction(async (tx) => {
        const { count } = await tx.askedQuestion.updateMany({
          where: { id, outcome: 'several', ...(entry === undefined ? {} : { answers: { some: { entry } } }) },
          data: { chosenAt: at, chosenBy: by, chosenEntry: entry ?? null },
        });
        if (count === 0) return undefined;

        await audit(tx, about(id, 'chose', by, at));
        return find(tx, id);
      }),

    startSharing: (id, by, at) =>
      database.$transaction(async (tx) => {
        const { count } = await tx.askedQuestion.updateMany({
          where: { id, sharedAt: null },
          data: { sharedAt: at, sharedBy: by },
        });
        if (count === 0) {
          await tx.askedQuestion.findUniqueOrThrow({ where: { id }, select: { id: true } });
          return 'already';
        }

        await audit(tx, about(id, 'sharing-started', by, at));
        return 'first';
      }),

    undoSharing: (id, by, at) =>
      database.$transaction(async (tx) => {
        const { count } = await tx.askedQuestion.updateMany({
          where: { id, sharedBy: by },
          data: { sharedAt: null, sharedBy: null },
        });
        if (count > 0) await audit(tx, about(id, 'sharing-undone', by, at));
      }),
  };
}

function about(id: string, action: Act['action'], who: string, at: Date): Act {
  return { who, at, action, subject: { kind: 'question', id } };
}

/** A question as the columns that keep it: everyone asks, so all of it goes into the database at once. */
function rowOf(question: AskedQuestion) {
  return {
    id: question.id,
    asked_by: question.askedBy,
    at: question.at,
    redacted: question.redacted === undefined ? null : keepable(question.redacted),
    removed_count: question.removedCount,
    outcome: question.outcome,
    concern: question.concern ?? null,
    rules: question.rules,
    unanswered: question.unanswered.map(keepable),
    started_on: question.startedOn ?? null,
    answers: question.answers.map(({ entry, version, why }, rank) => ({
      rank,
      entry,
      version,
      why: why.map(keepable),
    })),
  };
}

async function find(database: Database | Transaction, id: string): Promise<AskedQuestion | undefined> {
  const kept = await database.askedQuestion.findUnique({
    where: { id: keepable(id) },
    include: WITH_ALL,
  });
  return kept ? questionOf(kept) : undefined;
}

function questionOf(kept: Kept): AskedQuestion {
  const answers = kept.answers.map(({ entry, version, why }) => ({ entry, version, why }));
  const asked: AskedQuestion = {
    id: kept.id,
    askedBy: kept.askedBy,
    at: kept.at,
    redacted: kept.redacted ?? undefined,
    removedCount: kept.removedCount,
    outcome: kept.outcome,
    answers,
    concern: kept.concern ?? undefined,
    rules: kept.rules,
    unanswered: kept.unanswered,
    startedOn: kept.startedOn ? civilDateOf(kept.startedOn) : undefined,
    shared: kept.sharedAt !== null,
    verdict: verdictOf(kept),
  };
  if (kept.chosenAt === null) return asked;

  const chosen = answers.filter(({ entry }) => entry === kept.chosenEntry);
  return { ...asked, outcome: kept.chosenEntry === null ? 'none' : 'confident', answers: chosen };
}

function verdictOf({ votes, askedBy }: Kept): Verdict | undefined {
  const verdict = votes.find(({ personId }) => personId === askedBy)?.verdict;
  return verdict === 'not_helped' ? 'not-helped' : verdict;
}
