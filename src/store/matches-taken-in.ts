import { z } from 'zod';
import type { MatchFacts } from '../anniversaries/matches.ts';
import { othersFirst } from '../kernel/in-pieces.ts';
import { type Progress, unwatched } from '../kernel/progress.ts';
import { audit } from './audit.ts';
import type { Transaction } from './database.ts';
import { closeOrReopen } from './match-closing.ts';
import { rowOf } from './match-rows.ts';

/** The embedded database works in this very thread: between the batches others have their turn. */
const BATCH = 1_000;

const takenSchema = z.array(z.object({ code: z.string(), added: z.boolean() }));

/** Adds the matches that are new and changes those that differ; what is the same already leaves no trace. */
export async function takeInMatches(
  tx: Transaction,
  facts: readonly MatchFacts[],
  by: string | undefined,
  at: Date,
  progress: Progress = unwatched,
): Promise<void> {
  for (let from = 0; from < facts.length; from += BATCH) {
    const taken = await addOrChange(tx, facts.slice(from, from + BATCH));
    const acts = taken.map(({ code, added }) => ({
      who: by,
      at,
      action: added ? ('match-added' as const) : ('match-changed' as const),
      subject: { kind: 'match' as const, id: code },
    }));
    await closeOrReopen(
      tx,
      taken.map(({ code }) => code),
      at,
    );
    await audit(tx, ...acts);
    progress(Math.min(from + BATCH, facts.length), facts.length);
    await othersFirst();
  }
}

async function addOrChange(
  tx: Transaction,
  facts: readonly MatchFacts[],
): Promise<z.infer<typeof takenSchema>> {
  const rows = JSON.stringify(facts.map(rowOf));
  return takenSchema.parse(
    await tx.$queryRaw`
      INSERT INTO matches AS kept
        (code, municipality, family, start_date, one_year_day, weekday, coordinator_id, status, ended_reason)
      SELECT * FROM jsonb_to_recordset(${rows}::jsonb) AS said (
        code text, municipality text, family text, "startDate" date, "oneYearDay" date, weekday int,
        "coordinatorId" uuid, status match_status, "endedReason" text)
      ORDER BY code
      ON CONFLICT (code) DO UPDATE SET
        municipality = excluded.municipality, family = excluded.family, start_date = excluded.start_date,
        one_year_day = excluded.one_year_day, weekday = excluded.weekday,
        coordinator_id = excluded.coordinator_id, status = excluded.status,
        ended_reason = excluded.ended_reason, version = kept.version + 1
      WHERE (kept.municipality, kept.family, kept.start_date, kept.weekday, kept.coordinator_id, kept.status,
          kept.ended_reason)
        IS DISTINCT FROM (excluded.municipality, excluded.family, excluded.start_date, excluded.weekday,
          excluded.coordinator_id, excluded.status, excluded.ended_reason)
      RETURNING code, version = 1 AS added`,
  );
}
