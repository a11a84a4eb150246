import { civilDateOf, midnightOf } from '../kernel/civil-date.ts';
import type { AskedQuestion, Questions, Verdict } from '../qa/questions.ts';
import { type Act, audit } from './audit.ts';
import { type Database, keepable, type Transaction } from './database.ts';
import type { Prisma } from './generated/client.ts';

const WITH_ALL = {
  answers: { orderBy: { rank: 'asc' } },
  votes: { select: { personId: true, verdict: true } },
} as const satisfies Prisma.AskedQuestionInclude;

type Kept = Prisma.AskedQuestionGetPayload<{ include: typeof WITH_ALL }>;

/** The questions asked, in the database. */
export function questionsInDatabase(database: Database): Questions {
  return {
    record: (question) =>
      database.$transaction(async (tx) => {
        const { count } = await tx.askedQuestion.createMany({ data: rowOf(question), skipDuplicates: true });
        if (count === 0) return;

        await tx.offeredAnswer.createMany({ data: [...offeredBy(question)] });
        await audit(tx, about(question.id, 'asked', question.askedBy, question.at));
      }),

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

function offeredBy({ id, answers }: AskedQuestion): readonly Prisma.OfferedAnswerCreateManyInput[] {
  return answers.map(({ entry, version, why }, rank) => ({
    questionId: id,
    rank,
    entry,
    version,
    why: why.map(keepable),
  }));
}

function rowOf(question: AskedQuestion): Prisma.AskedQuestionCreateManyInput {
  return {
    id: question.id,
    askedBy: question.askedBy,
    at: question.at,
    redacted: question.redacted === undefined ? null : keepable(question.redacted),
    removedCount: question.removedCount,
    outcome: question.outcome,
    concern: question.concern ?? null,
    rules: [...question.rules],
    unanswered: question.unanswered.map(keepable),
    startedOn: question.startedOn ? midnightOf(question.startedOn) : null,
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
