import { z } from 'zod';
import { addMonths, midnightOf } from '../kernel/civil-date.ts';
import { ENDINGS, type Numbers } from '../numbers/numbers.ts';
import { TOUCHES } from '../numbers/touches.ts';
import type { Database } from './database.ts';
import { Prisma } from './generated/client.ts';

const questionsSchema = z.array(
  z.object({ answered: z.number(), undecided: z.number(), unanswered: z.number() }),
);
const votesSchema = z.tuple([z.object({ helped: z.number(), notHelped: z.number() })]);
const requestsSchema = z.array(
  z.object({
    municipality: z
      .string()
      .nullable()
      .transform((code) => code ?? undefined),
    ending: z.enum(ENDINGS),
    count: z.number(),
  }),
);
const touchSchema = z.tuple([
  z.object({
    upTo: z.array(z.number()),
    touched: z.number(),
    inAll: z.number(),
    median: z
      .number()
      .nullable()
      .transform((minutes) => minutes ?? undefined),
  }),
]);
const daysSchema = z.array(z.object({ count: z.number() }));

/** What is counted for the lead, counted in the database. */
export function numbersInDatabase(database: Database): Numbers {
  return {
    async questions(stretches) {
      const counted = await database.$queryRaw`
        WITH ${stretchRows(stretches)}
        SELECT count(*) FILTER (WHERE chosen_entry IS NOT NULL OR outcome = 'confident')::int AS answered,
               count(*) FILTER (WHERE outcome = 'several' AND chosen_at IS NULL)::int AS undecided,
               count(*) FILTER (WHERE outcome = 'none' OR chosen_at IS NOT NULL AND chosen_entry IS NULL)::int
                 AS unanswered
        FROM stretches
        LEFT JOIN asked_questions ON at >= starts AND at < ends AND concern IS NULL
        GROUP BY number ORDER BY number`;
      return questionsSchema.parse(counted);
    },

    async votes({ from, until }) {
      const counted = await database.$queryRaw`
        SELECT count(*) FILTER (WHERE vote.verdict = 'helped')::int AS helped,
               count(*) FILTER (WHERE vote.verdict = 'not-helped')::int AS "notHelped"
        FROM votes AS vote
        JOIN asked_questions AS question ON question.id = vote.question_id
        WHERE question.at >= ${from}::timestamptz AND question.at < ${until}::timestamptz
          AND question.concern IS NULL`;
      return votesSchema.parse(counted)[0];
    },

    async requests({ from, until }) {
      const counted = await database.$queryRaw`
        SELECT municipality,
               CASE state WHEN 'resolved' THEN outcome::text WHEN 'withdrawn' THEN 'withdrawn' ELSE 'open' END
                 AS ending,
               count(*)::int AS count
        FROM contact_requests
        WHERE sent_at >= ${from}::timestamptz AND sent_at < ${until}::timestamptz
          AND number IS NOT NULL AND NOT confidential AND concern IS NULL
        GROUP BY 1, 2 ORDER BY 1, 2`;
      return requestsSchema.parse(counted);
    },

    async firstTouch({ from, until }, days, within) {
      const counted = await database.$queryRaw`
        WITH calendar AS (
          SELECT array_agg(starts ORDER BY starts) AS starts, array_agg(opens ORDER BY starts) AS opens,
                 array_agg(closes ORDER BY starts) AS closes, array_agg("workedBefore" ORDER BY starts) AS before
          FROM jsonb_to_recordset(${JSON.stringify(days)}::jsonb)
            AS day (starts timestamptz, opens timestamptz, closes timestamptz, "workedBefore" float)
        ), touches AS (
          SELECT request_id, min(at) AS at FROM request_events
          WHERE kind = ANY(${[...TOUCHES]}::text[]) AND who IS NOT NULL AND at >= ${from}::timestamptz
          GROUP BY request_id
        ), moments AS (
          SELECT request.sent_at, touch.at,
                 width_bucket(request.sent_at, calendar.starts) AS sent_day,
                 width_bucket(touch.at, calendar.starts) AS touched_day
          FROM contact_requests AS request
          CROSS JOIN calendar
          LEFT JOIN touches AS touch ON touch.request_id = request.id
          WHERE request.sent_at >= ${from}::timestamptz AND request.sent_at < ${until}::timestamptz
            AND request.number IS NOT NULL AND NOT request.confidential AND request.concern IS NULL
            AND (request.state <> 'withdrawn' OR touch.at IS NOT NULL)
        ), waits AS (
          SELECT ${workedUntil(Prisma.sql`at`, Prisma.sql`touched_day`)}
                 - ${workedUntil(Prisma.sql`sent_at`, Prisma.sql`sent_day`)} AS minutes
          FROM moments CROSS JOIN calendar
        )
        SELECT ARRAY(
                 SELECT (SELECT count(*) FROM waits WHERE minutes <= most)::int
                 FROM unnest(${[...within]}::float[]) WITH ORDINALITY AS bound (most, number) ORDER BY number
               ) AS "upTo",
               count(minutes)::int AS touched, count(*)::int AS "inAll",
               percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) AS median
        FROM waits`;
      const [{ upTo, touched, inAll, median }] = touchSchema.parse(counted);
      return {
        within: upTo.map((count, index) => count - (upTo[index - 1] ?? 0)),
        later: touched - (upTo.at(-1) ?? 0),
        untouched: inAll - touched,
        median,
      };
    },

    async oneYearDays(months) {
      const rows = months.map((month) => ({
        starts: midnightOf(month),
        ends: midnightOf(addMonths(month, 1)),
      }));
      const counted = await database.$queryRaw`
        SELECT count(matches.code)::int AS count
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS month (starts date, ends date)
        LEFT JOIN matches ON matches.status = 'active' AND one_year_day >= starts AND one_year_day < ends
        GROUP BY starts ORDER BY starts`;
      return daysSchema.parse(counted).map(({ count }) => count);
    },
  };
}

/** The stretches as rows, numbered in their order. */
function stretchRows(stretches: readonly { readonly from: Date; readonly until: Date }[]): Prisma.Sql {
  const rows = stretches.map(({ from, until }, number) => ({ number, starts: from, ends: until }));
  return Prisma.sql`stretches AS (
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS stretch (number int, starts timestamptz, ends timestamptz))`;
}

/** The minutes at work up to a moment, on the day with that number in the calendar. */
function workedUntil(moment: Prisma.Sql, day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(calendar.before[${day}] + greatest(0,
    extract(epoch FROM least(${moment}, calendar.closes[${day}]) - calendar.opens[${day}]) / 60))`;
}
