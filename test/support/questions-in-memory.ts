import type { AskedQuestion, Questions, Vote } from '../../src/qa/questions.ts';

/** The questions asked while a test runs, open to its eyes. */
export type QuestionsInMemory = Questions & {
  /** Every question as it is now, in the order they were asked. */
  all(): readonly AskedQuestion[];
  votes(): readonly Vote[];
  /** A question as it was before anybody chose. */
  asAsked(id: string): AskedQuestion | undefined;
};

export function questionsInMemory(): QuestionsInMemory {
  const asked = new Map<string, AskedQuestion>();
  const narrowed = new Map<string, AskedQuestion>();
  const votes = new Map<string, Vote>();
  const sharers = new Map<string, string>();

  const now = (id: string): AskedQuestion | undefined => {
    const question = narrowed.get(id) ?? asked.get(id);
    const verdict = question && votes.get(voteKey(id, question.askedBy))?.verdict;
    return question && { ...question, shared: sharers.has(id), verdict };
  };
  const mustBeKnown = (id: string): void => {
    if (!asked.has(id)) throw new Error('no such question');
  };

  return {
    async record(question) {
      if (!asked.has(question.id)) asked.set(question.id, question);
    },
    async find(id) {
      return now(id);
    },
    async vote(vote) {
      mustBeKnown(vote.question);
      votes.set(voteKey(vote.question, vote.by), vote);
    },
    async choose(id, entry) {
      const question = asked.get(id);
      if (question?.outcome !== 'several') return undefined;

      const answers = question.answers.filter((answer) => answer.entry === entry);
      if (entry !== undefined && answers.length === 0) return undefined;

      narrowed.set(id, { ...question, outcome: entry === undefined ? 'none' : 'confident', answers });
      return now(id);
    },
    async startSharing(id, by) {
      mustBeKnown(id);
      if (sharers.has(id)) return 'already';

      sharers.set(id, by);
      return 'first';
    },
    async undoSharing(id, by) {
      if (sharers.get(id) === by) sharers.delete(id);
    },
    all: () => [...asked.keys()].flatMap((id) => now(id) ?? []),
    votes: () => [...votes.values()],
    asAsked: (id) => asked.get(id),
  };
}

function voteKey(question: string, by: string): string {
  return JSON.stringify([question, by]);
}
