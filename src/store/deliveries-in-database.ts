import { type Deliveries, IN_HAND_MS } from '../bot/deliveries.ts';
import type { Database } from './database.ts';

/** What has been delivered, in the database. */
export function deliveriesInDatabase(database: Database): Deliveries {
  return {
    async note(key, at) {
      const { count } = await database.delivery.createMany({ data: { key, at }, skipDuplicates: true });
      return count === 1 || (await isAbandoned(database, key, at)) ? 'first' : whatBecameOf(database, key);
    },

    async finish(key, at) {
      await database.delivery.updateMany({ where: { key, doneAt: null }, data: { doneAt: at } });
    },

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
