import { z } from 'zod';
import { fieldMistakes as say } from '../wording/content-check.ts';

/** How long things are kept; what each begins with stands in src/store/retention-rules.ts. */
export type RetentionPeriods = Readonly<z.infer<typeof retentionPeriods>>;

/** A week's messages are changed until the week is over, and what went wrong stays in sight for thirty days. */
const SHORTEST_POSTS = 35;
/** A closed request may be opened again for thirty days. */
const SHORTEST_REQUESTS = 2;

const days = z.int().min(1);
const months = z.int().min(1);

/** The periods where content/programme.yaml does not say otherwise. */
export const USUAL_PERIODS = {
  questionDays: 90,
  draftDays: 7,
  requestMonths: 12,
  matchMonths: 12,
  leaverMonths: 6,
  absenceDays: 90,
  postDays: 90,
  changeDays: 90,
  conversationDays: 30,
  calendarDays: 30,
  auditMonths: 24,
} as const;

export const retentionPeriods = z.strictObject({
  questionDays: days.default(USUAL_PERIODS.questionDays),
  draftDays: days.default(USUAL_PERIODS.draftDays),
  requestMonths: z
    .int()
    .min(SHORTEST_REQUESTS, say.atLeast(SHORTEST_REQUESTS))
    .default(USUAL_PERIODS.requestMonths),
  matchMonths: months.default(USUAL_PERIODS.matchMonths),
  leaverMonths: months.default(USUAL_PERIODS.leaverMonths),
  absenceDays: days.default(USUAL_PERIODS.absenceDays),
  postDays: z.int().min(SHORTEST_POSTS, say.atLeast(SHORTEST_POSTS)).default(USUAL_PERIODS.postDays),
  changeDays: days.default(USUAL_PERIODS.changeDays),
  conversationDays: days.default(USUAL_PERIODS.conversationDays),
  calendarDays: days.default(USUAL_PERIODS.calendarDays),
  auditMonths: months.default(USUAL_PERIODS.auditMonths),
});
