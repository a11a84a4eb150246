import type { Deliveries } from '../bot/deliveries.ts';
import type { Database } from './database.ts';

const HOUR = 60 * 60 * 1000;
const KEPT = 48 * HOUR;

/** What has been delivered, in the database. Each process clears out what is too old, once an hour at most. */
export function deliveriesInDatabase(database: Database): Deliveries {
  let clearedAt = Number.NEGATIVE_INFINITY;

  return {
    async note(key, at) {
      // Before the key is noted: were it to fail afterwards, the retry would find itself already noted.
      if (at.getTime() - clearedAt >= HOUR) {
        clearedAt = at.getTime();
        await database.delivery.deleteMany({ where: { at: { lt: new Date(clearedAt - KEPT) } } });
      }

      const { count } = await database.delivery.createMany({ data: { key, at }, skipDuplicates: true });
      return count === 1 ? 'first' : 'again';
    },
  };
}
