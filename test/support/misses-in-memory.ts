import type { EntryVotes, Miss, MissedBecause, Misses } from '../../src/learning/misses.ts';
import type { QuestionsInMemory } from './questions-in-memory.ts';

/** What was asked in vain, read from the questions asked while a test runs. */
export function missesInMemory(questions: QuestionsInMemory): Misses {
  return {
    async between(from, until, atMost = Number.POSITIVE_INFINITY) {
      return questions
        .all()
        .filter(({ at }) => at >= from && at < until)
        .flatMap((question): readonly Miss[] => {
          const { id, at, redacted, outcome, verdict, answers, concern, askedBy } = question;
          const because: MissedBecause | undefined =
            outcome === 'none'
              ? questions.asAsked(id)?.outcome === 'several'
                ? 'none-of-them'
                : 'none'
              : verdict === 'not-helped'
                ? 'not-helped'
                : undefined;
          if (concern || redacted === undefined || because === undefined) return [];

          const reason = questions
            .votes()
            .find(
              (vote) => vote.question === id && vote.by === askedBy && vote.verdict === 'not-helped',
            )?.reason;
          return [
            { question: id, at, redacted, because, reason, entries: answers.map(({ entry }) => entry) },
          ];
        })
        .toSorted(
          (one, other) => one.at.getTime() - other.at.getTime() || (one.question < other.question ? -1 : 1),
        )
        .slice(-atMost);
    },

    async votes() {
      const counted = new Map<string, EntryVotes>();
      for (const { question, verdict } of questions.votes()) {
        const asked = questions.all().find(({ id }) => id === question);
        for (const { entry, version } of asked?.outcome === 'confident' ? asked.answers : []) {
          const key = `${entry} ${`${version}`.padStart(6, '0')}`;
          const { helped, notHelped } = counted.get(key) ?? { helped: 0, notHelped: 0 };
          counted.set(key, {
            entry,
            version,
            helped: helped + Number(verdict === 'helped'),
            notHelped: notHelped + Number(verdict === 'not-helped'),
          });
        }
      }
      return [...counted.entries()]
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([, votes]) => votes);
    },
  };
}
