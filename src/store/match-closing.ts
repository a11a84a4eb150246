import type { Transaction } from './database.ts';

/**
 * Notes since when nothing is left to do for these matches, or that something is again: a match is closed while it has
 * ended or its Fremtidsaftale is in force.
 */
export async function closeOrReopen(tx: Transaction, codes: readonly string[], at: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE matches SET closed_at = CASE WHEN closed_at IS NULL THEN ${at}::timestamptz END
    WHERE code = ANY(${codes}) AND (closed_at IS NULL) = (status = 'ended' OR EXISTS (
      SELECT FROM match_steps
      WHERE match_code = code AND step = 'in-force' AND withdrawn_at IS NULL))`;
}
