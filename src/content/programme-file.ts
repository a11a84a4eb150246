import { z } from 'zod';
import { daysBetween } from '../kernel/civil-date.ts';
import { fieldMistakes as say } from '../wording/content-check.ts';
import { checkYaml } from './checked-yaml.ts';
import type { Programme } from './content.ts';
import type { SourceText } from './content-files.ts';
import type { Checked } from './mistake.ts';
import { retentionPeriods, USUAL_PERIODS } from './retention-periods.ts';
import { civilDate, clockTime } from './shapes.ts';

/** Longer than any holiday: a year mistyped would close the programme for good. */
const LONGEST_CLOSURE_DAYS = 92;
const WEEKS = 53;

const days = z.int().min(1);
const week = z.int().min(1).max(WEEKS);

const closed = z.strictObject({ from: civilDate, until: civilDate }).check(({ value, issues }) => {
  const length = daysBetween(value.from, value.until);
  const message =
    length < 0 ? say.untilBeforeFrom : length >= LONGEST_CLOSURE_DAYS ? say.closedForLong : undefined;
  if (message) issues.push({ code: 'custom', path: ['until'], message, input: value.until });
});

const programme = z.strictObject({
  calendar: z.strictObject({
    christmasEveOff: z.boolean(),
    newYearsEveOff: z.boolean(),
    closed: z.array(closed),
  }),
  leadTimes: z
    .strictObject({
      notice: days,
      familyTalk: days,
      parentsTalk: days,
      agreement: days,
      leadTold: days,
      summerWeeks: z
        .strictObject({ from: week, until: week })
        .refine(({ from, until }) => from <= until, { path: ['until'], error: say.untilBeforeFrom }),
    })
    .check(descending(['notice', 'familyTalk', 'parentsTalk', 'agreement'])),
  deadlines: z
    .strictObject({
      remind: days,
      offerDeputy: days,
      offerLead: days,
      awake: z
        .strictObject({ from: clockTime, until: clockTime })
        .refine(({ from, until }) => from < until, { path: ['until'], error: say.untilBeforeFrom }),
    })
    .check(ascending(['remind', 'offerDeputy', 'offerLead'])),
  retention: retentionPeriods.default(USUAL_PERIODS),
});

/** Reads when things happen by themselves. */
export function checkProgramme(source: SourceText): Checked<Programme> {
  return checkYaml(source, programme);
}

type Check<Field extends string> = (payload: z.core.ParsePayload<Readonly<Record<Field, number>>>) => void;

/** Each step of the digest comes after the one before, or on the same day. */
function descending<Field extends string>(fields: readonly Field[]): Check<Field> {
  return inOrder(fields, (before, after) => before >= after, say.moreThanBefore);
}

/** Each deadline comes later than the one before. */
function ascending<Field extends string>(fields: readonly Field[]): Check<Field> {
  return inOrder(fields, (before, after) => before < after, say.notMoreThanBefore);
}

function inOrder<Field extends string>(
  fields: readonly Field[],
  holds: (before: number, after: number) => boolean,
  otherwise: (before: string) => string,
): Check<Field> {
  return ({ value, issues }) => {
    for (const [index, field] of fields.entries()) {
      const before = fields[index - 1];
      if (before === undefined || holds(value[before], value[field])) continue;
      issues.push({ code: 'custom', path: [field], message: otherwise(before), input: value[field] });
    }
  };
}
