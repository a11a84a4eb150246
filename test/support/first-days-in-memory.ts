import type { FirstDay, FirstDays } from '../../src/bot/first-days.ts';
import type { OfferedTable, OfferedTables } from '../../src/bot/offered-tables.ts';

export function firstDaysInMemory(): FirstDays {
  const days = new Map<string, FirstDay>();
  return {
    of: async (person) => days.get(person),
    async keep(person, { step, skipped }) {
      days.set(person, { step, skipped });
    },
  };
}

export function offeredTablesInMemory(): OfferedTables {
  const tables = new Map<string, OfferedTable>();
  const dropWhere = (gone: (table: OfferedTable) => boolean): number => {
    const going = [...tables.values()].filter(gone);
    for (const { by } of going) tables.delete(by);
    return going.length;
  };
  return {
    async offer(table) {
      tables.set(table.by, table);
    },
    async find(id, by) {
      const table = tables.get(by);
      return table?.id === id ? table : undefined;
    },
    async drop(id) {
      dropWhere((table) => table.id === id);
    },
  };
}
