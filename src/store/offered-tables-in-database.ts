import type { OfferedTables } from '../bot/offered-tables.ts';
import { type Database, isRowId } from './database.ts';

/** The tables that wait to be taken in, in the database. */
export function offeredTablesInDatabase(database: Database): OfferedTables {
  return {
    async offer({ id, by, kind, bytes, at }) {
      const row = { id, kind, bytes, at };
      await database.offeredTable.upsert({
        where: { offeredBy: by },
        create: { offeredBy: by, ...row },
        update: row,
      });
    },

    async find(id, by) {
      if (!isRowId(id)) return undefined;

      const kept = await database.offeredTable.findUnique({ where: { id, offeredBy: by } });
      return kept ? { id, by, kind: kept.kind, bytes: new Uint8Array(kept.bytes), at: kept.at } : undefined;
    },

    async drop(id) {
      if (isRowId(id)) await database.offeredTable.deleteMany({ where: { id } });
    },
  };
}
