import type { Deliveries } from '../bot/deliveries.ts';
import type { Database } from './database.ts';

/** What has been delivered, in the database. */
export function deliveriesInDatabase(database: Database): Deliveries {
  return {
    async note(key, at) {
      const { count } = await database.delivery.createMany({ data: { key, at }, skipDuplicates: true });
      return count === 1 ? 'first' : 'again';
    },
  };
}
