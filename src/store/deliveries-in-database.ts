import { type Deliveries, IN_HAND_MS } from '../bot/deliveries.ts';
import type { Database } from './database.ts';
import { inBatches } from './in-batches.ts';

type At = { readonly key: string; readonly at: Date };

/** What has been delivered, in the database. Everything that arrives passes here twice, so what arrives together is kept together. */
export function deliveriesInDatabase(database: Database): Deliveries {
  const isNew = inBatches(async (batch: readonly At[]) => {
    const kept = await database.$queryRaw<readonly Pick<At, 'key'>[]>`
      INSERT INTO deliveries (key, at)
      SELECT key, at FROM jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) AS told (key text, at timestamptz)
      ORDER BY key
      ON CONFLICT (key) DO NOTHING
      RETURNING key`;
    const keys = new Set(kept.map(({ key }) => key));
    // The same one twice in a batch is new once.
    return ({ key }) => keys.delete(key);
  });
  const done = inBatches(async (batch: readonly At[]) => {
    await database.$executeRaw`
      UPDATE deliveries SET done_at = told.at
      FROM jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) AS told (key text, at timestamptz)
      WHERE deliveries.key = told.key AND done_at IS NULL`;
    return () => undefined;
  });

  return {
    async note(key, at) {
      const isFirst = (await isNew({ key, at })) || (await isAbandoned(database, key, at));
      return isFirst ? 'first' : whatBecameOf(database, key);
    },

    finish: (key, at) => done({ key, at }),

    inHand: () => database.delivery.count({ where: { doneAt: null } }),
  };
}

/** Takes over what was begun too long ago, of several instances in one. A clock that was set back lets nothing lie either. */
async function isAbandoned(database: Database, key: string, at: Date): Promise<boolean> {
  const before = new Date(at.getTime() - IN_HAND_MS);
  const ahead = new Date(at.getTime() + IN_HAND_MS);
  const { count } = await database.delivery.updateMany({
    where: { key, doneAt: null, OR: [{ at: { lte: before } }, { at: { gte: ahead } }] },
    data: { at },
  });
  return count === 1;
}

async function whatBecameOf(database: Database, key: string): Promise<'in-hand' | 'again'> {
  const kept = await database.delivery.findUnique({ where: { key }, select: { doneAt: true } });
  return kept?.doneAt ? 'again' : 'in-hand';
}
