import { z } from 'zod';
import { FUTURE_AGREEMENTS, type LoggedStep, type Match } from '../anniversaries/match.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { STEPS } from '../reply/press.ts';
import type { Database } from './database.ts';

const day = z.string().transform((text) => text as CivilDate);

const stepSchema = z.object({
  id: z.string(),
  step: z.enum(STEPS),
  agreement: z.enum(FUTURE_AGREEMENTS).nullable(),
  day,
  note: z.string().nullable(),
  logged_by: z.string(),
  logged_at: z.string(),
});

const matchesSchema = z.array(
  z.object({
    code: z.string(),
    municipality: z.string(),
    family: z.string().nullable(),
    start_date: day,
    weekday: z.number().nullable(),
    coordinator_id: z.string().nullable(),
    version: z.number(),
    steps: z.array(stepSchema).nullable(),
  }),
);

/**
 * The active matches of which a digest may speak. They come as one text, which for tens of thousands takes a third of
 * the time that rows take. A match has no coordinator either when the one it had has left.
 */
export async function dueMatches(
  database: Database,
  until: CivilDate,
  startedFrom: CivilDate,
  startedUntil: CivilDate,
): Promise<readonly Match[]> {
  const left = await database.person.findMany({ where: { leftAt: { not: null } }, select: { id: true } });
  const [{ text }] = z.tuple([z.object({ text: z.string() })]).parse(
    await database.$queryRaw`
      SELECT coalesce(json_agg(due ORDER BY one_year_day, code), '[]')::text AS text FROM (
        SELECT code, municipality, family, start_date, one_year_day, weekday, coordinator_id, version, (
          SELECT json_agg(logged ORDER BY logged_at, id) FROM match_steps AS logged
          WHERE match_code = code AND withdrawn_at IS NULL) AS steps
        FROM matches
        WHERE status = 'active' AND closed_at IS NULL AND (due_day <= ${until}::date
          OR start_date BETWEEN ${startedFrom}::date AND ${startedUntil}::date
          OR coordinator_id IS NULL OR coordinator_id = ANY(${left.map(({ id }) => id)}::uuid[]))) AS due`,
  );
  return matchesSchema.parse(JSON.parse(text)).map(matchOf);
}

function matchOf(kept: z.infer<typeof matchesSchema>[number]): Match {
  return {
    code: kept.code,
    municipality: kept.municipality,
    family: kept.family ?? undefined,
    startDate: kept.start_date,
    weekday: kept.weekday ?? undefined,
    coordinator: kept.coordinator_id ?? undefined,
    status: { kind: 'active' },
    version: kept.version,
    steps: (kept.steps ?? []).map(stepOf),
  };
}

function stepOf(kept: z.infer<typeof stepSchema>): LoggedStep {
  return {
    id: kept.id,
    step: kept.step,
    agreement: kept.agreement ?? undefined,
    day: kept.day,
    note: kept.note ?? undefined,
    loggedBy: kept.logged_by,
    loggedAt: new Date(kept.logged_at),
  };
}
