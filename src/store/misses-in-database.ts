import { z } from 'zod';
import type { Misses } from '../learning/misses.ts';
import type { Database } from './database.ts';

const missSchema = z
  .object({
    question: z.string(),
    at: z.coerce.date(),
    redacted: z.string(),
    because: z.enum(['none', 'none-of-them', 'not-helped']),
    reason: z
      .enum(['wrong', 'incomplete', 'unclear'])
      .nullable()
      .transform((reason) => reason ?? undefined),
    entries: z.array(z.string()),
  })
  .array();
const votesSchema = z
  .object({
    entry: z.string(),
    version: z.number(),
    helped: z.number(),
    notHelped: z.number(),
  })
  .array();

/** As many as the database can be asked for. */
const MOST = 2_147_483_647;

/** What was asked in vain, read from the questions in the database. */
export function missesInDatabase(database: Database): Misses {
  return {
    async between(from, until, atMost = MOST) {
      // A vote counts when it is the asker's own: colleagues judge an answer, the asker whether it was one.
      const found = await database.$queryRaw`
        SELECT question.id AS question, question.at, question.redacted,
               CASE WHEN question.chosen_at IS NOT NULL AND question.chosen_entry IS NULL THEN 'none-of-them'
                    WHEN question.outcome = 'none' THEN 'none'
                    ELSE 'not-helped' END AS because,
               vote.reason::text AS reason,
               ARRAY(SELECT entry FROM offered_answers AS answer
                     WHERE answer.question_id = question.id
                       AND (question.chosen_at IS NULL OR answer.entry = question.chosen_entry)
                     ORDER BY rank) AS entries
        FROM asked_questions AS question
        LEFT JOIN votes AS vote
          ON vote.question_id = question.id AND vote.person_id = question.asked_by AND vote.verdict = 'not-helped'
        WHERE question.at >= ${from}::timestamptz AND question.at < ${until}::timestamptz
          AND question.concern IS NULL AND question.redacted IS NOT NULL
          AND (question.outcome = 'none' OR vote.question_id IS NOT NULL
               OR (question.chosen_at IS NOT NULL AND question.chosen_entry IS NULL))
        ORDER BY question.at DESC, question.id DESC
        LIMIT ${atMost}`;
      return missSchema.parse(found).toReversed();
    },

    async votes() {
      const counted = await database.$queryRaw`
        SELECT answer.entry, answer.version,
               count(*) FILTER (WHERE vote.verdict = 'helped')::int AS helped,
               count(*) FILTER (WHERE vote.verdict = 'not-helped')::int AS "notHelped"
        FROM votes AS vote
        JOIN asked_questions AS question ON question.id = vote.question_id
        JOIN offered_answers AS answer ON answer.question_id = question.id
        WHERE CASE WHEN question.chosen_at IS NULL THEN question.outcome = 'confident'
                   ELSE answer.entry = question.chosen_entry END
        GROUP BY answer.entry, answer.version
        ORDER BY answer.entry, answer.version`;
      return votesSchema.parse(counted);
    },
  };
}
