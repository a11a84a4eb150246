import { civilDateOf, midnightOf } from '../kernel/civil-date.ts';
import type { People } from '../people/people.ts';
import { type Act, audit } from './audit.ts';
import { type Database, isRowId } from './database.ts';

/** When the staff are away, in the database. */
export function absencesInDatabase(
  database: Database,
): Pick<People, 'absencesFrom' | 'keepAbsence' | 'removeAbsence'> {
  return {
    async absencesFrom(day) {
      const kept = await database.absence.findMany({
        where: { until: { gte: midnightOf(day) } },
        orderBy: [{ from: 'asc' }, { id: 'asc' }],
      });
      return kept.map(({ id, personId, from, until, deputyId }) => ({
        id,
        person: personId,
        from: civilDateOf(from),
        until: civilDateOf(until),
        deputy: deputyId ?? undefined,
      }));
    },

    keepAbsence: ({ id, person, from, until, deputy }, by, at) =>
      database.$transaction(async (tx) => {
        const row = {
          personId: person,
          from: midnightOf(from),
          until: midnightOf(until),
          deputyId: deputy ?? null,
        };
        const { count } = await tx.absence.createMany({ data: { id, ...row }, skipDuplicates: true });
        if (count === 0) await tx.absence.update({ where: { id }, data: row });
        await audit(tx, about(id, count === 0 ? 'absence-changed' : 'absence-added', by, at));
      }),

    removeAbsence: (id, by, at) =>
      database.$transaction(async (tx) => {
        if (!isRowId(id)) return;

        const { count } = await tx.absence.deleteMany({ where: { id } });
        if (count > 0) await audit(tx, about(id, 'absence-removed', by, at));
      }),
  };
}

function about(id: string, action: Act['action'], who: string, at: Date): Act {
  return { who, at, action, subject: { kind: 'absence', id } };
}
