import { z } from 'zod';
import type { FirstDays } from '../bot/first-days.ts';
import { FIRST_DAY_STEPS } from '../reply/press.ts';
import { type Database, isRowId } from './database.ts';

const step = z.enum(FIRST_DAY_STEPS);
const daySchema = z.object({ step: z.union([step, z.literal('done')]), skipped: z.array(step) });

/** How far each lead has come in setting the bot up, in the database. */
export function firstDaysInDatabase(database: Database): FirstDays {
  return {
    async of(personId) {
      const kept = isRowId(personId) ? await database.firstDay.findUnique({ where: { personId } }) : null;
      // A step that there is no more begins anew.
      return daySchema.safeParse(kept).data;
    },

    async keep(personId, { step, skipped }, at) {
      const data = { step, skipped: [...skipped], changedAt: at };
      await database.firstDay.upsert({ where: { personId }, create: { personId, ...data }, update: data });
    },
  };
}
