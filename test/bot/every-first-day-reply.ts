import type { SetUp } from '../../src/bot/first-day-say.ts';
import { sayFirstDay } from '../../src/bot/first-day-say.ts';
import type { Import } from '../../src/bot/imports.ts';
import { sayExample, sayTable, sayTakenIn } from '../../src/bot/table-say.ts';
import { STAFF_COLUMNS } from '../../src/people/staff-import.ts';
import { FIRST_DAY_STEPS } from '../../src/reply/press.ts';
import type { Reply } from '../../src/reply/reply.ts';
import type { PlannedRow } from '../../src/tables/plan.ts';

const NOTHING: SetUp = {
  people: 1,
  coordinators: 0,
  municipalities: 0,
  hasMatches: false,
  channels: { approved: 0, waiting: 0 },
};
const ALL: SetUp = {
  people: 40,
  coordinators: 12,
  municipalities: 98,
  hasMatches: true,
  channels: { approved: 2, waiting: 0 },
};

const row = (kind: 'new' | 'wrong' | 'unchanged', number: number): PlannedRow<unknown, string> => {
  const said = { number, name: `${'x'.repeat(150)}@example.org` };
  return kind === 'wrong'
    ? { ...said, kind, mistakes: ['Skriv kollegaens navn. '.repeat(60)] }
    : kind === 'new'
      ? { ...said, kind, facts: {} }
      : { ...said, kind };
};
const read = (rows: readonly PlannedRow<unknown, string>[], newcomers: readonly string[] = []): Import => ({
  columns: STAFF_COLUMNS,
  plan: { kind: 'plan', rows },
  newcomers,
  takeIn: async () => rows.length,
});
const many = (kind: Parameters<typeof row>[0]) => Array.from({ length: 200 }, (_, at) => row(kind, at + 2));

/** Every reply of the first day, and on a table that was sent. */
export function everyFirstDayReply(): ReadonlyMap<string, Reply> {
  const skipped = ['people', 'matches'] as const;
  const waiting = { ...NOTHING, channels: { approved: 0, waiting: 1 } };
  return new Map([
    ...[...FIRST_DAY_STEPS, 'done' as const].flatMap((step) =>
      [NOTHING, waiting, ALL].flatMap((setUp, at) => [
        [`${step} ${at}`, sayFirstDay({ step, skipped: [] }, setUp)] as const,
        [`${step} ${at} skipped`, sayFirstDay({ step, skipped }, setUp, { welcome: true })] as const,
      ]),
    ),
    ...(['colleagues', 'matches'] as const).flatMap((kind) => [
      [`example of ${kind}`, sayExample(kind)] as const,
      [`${kind} to take in`, sayTable(kind, read([row('new', 2)], ['ny@example.org']), 'id')] as const,
      [`many ${kind}`, sayTable(kind, read(many('new')), 'id')] as const,
      [`${kind} that are wrong`, sayTable(kind, read(many('wrong')), undefined)] as const,
      [`${kind} as they are`, sayTable(kind, read(many('unchanged')), undefined)] as const,
    ]),
    [
      'a broken table',
      sayTable('matches', { ...read([]), plan: { kind: 'broken', why: 'Filen er tom.' } }, undefined),
    ],
    ['taken in', sayTakenIn(3, [])],
    ['taken in, with a way on', sayTakenIn(0, [{ label: 'Videre', press: { kind: 'first-day' } }])],
  ]);
}
