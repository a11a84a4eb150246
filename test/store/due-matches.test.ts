import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { addDays, type CivilDate } from '../../src/kernel/civil-date.ts';
import { databaseOn } from '../../src/store/database.ts';
import { matchesInDatabase } from '../../src/store/matches-in-database.ts';
import { readMigrations } from '../../src/store/migrations-folder.ts';
import { openServer } from '../../src/store/server.ts';
import { freshDatabase, MIGRATIONS } from '../support/fresh-stores.ts';
import { aMatch, MORNING, somebody } from './builders.ts';
import { portsOn } from './keepers.ts';

const TODAY = '2026-11-23' as CivilDate;
const YEARS = 20;
const A_DAY = 3;

const planSchema = z.looseObject({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  'Actual Rows': z.number(),
  'Rows Removed by Filter': z.number().default(0),
  get Plans() {
    return z.array(planSchema).default([]);
  },
});
type Plan = z.infer<typeof planSchema>;

const querySchema = z.object({ text: z.string(), values: z.array(z.unknown()) });

/** Twenty years of matches, three a day; all but the last year's are settled, as they are in the end. */
describe('what is due among twenty thousand matches', () => {
  let pool: Pool;
  beforeAll(async () => {
    const url = await freshDatabase();
    const { database, close } = await openServer(url, await readMigrations(MIGRATIONS));
    const { people, matches } = portsOn(database);
    const coordinator = (await somebody(people)).id;
    const facts = Array.from({ length: YEARS * 365 * A_DAY }, (_, index) => {
      const startDate = addDays(TODAY, -Math.floor(index / A_DAY));
      const old = startDate < addDays(TODAY, -370);
      return aMatch({
        startDate,
        // As in an old file: nobody knows any more who had what was settled long ago.
        coordinator: old ? undefined : coordinator,
        status: old ? { kind: 'ended', reason: undefined } : { kind: 'active' },
      });
    });
    await matches.takeIn(facts, undefined, MORNING);
    await database.$executeRaw`ANALYZE matches`;
    await close();
    pool = new Pool({ connectionString: url });
  });
  afterAll(() => pool.end());

  it('is found by an index, and little else is read', async () => {
    const asking = vi.spyOn(pool, 'query');
    const due = await matchesInDatabase(databaseOn(new PrismaPg(pool))).due(
      addDays(TODAY, 90),
      addDays(TODAY, -94),
      addDays(TODAY, -88),
    );
    const asked = asking.mock.calls.map(([query]) => querySchema.parse(query));
    asking.mockRestore();
    expect(due.length).toBeGreaterThan(250);
    expect(asked.length).toBeGreaterThan(0);

    for (const { text, values } of asked) {
      const nodes = await plan(text, values);
      const ofMatches = nodes.filter((node) => node['Relation Name'] === 'matches');
      expect(ofMatches.map((node) => node['Node Type'])).not.toContain('Seq Scan');
      expect(sum(ofMatches.map((node) => node['Actual Rows']))).toBeLessThanOrEqual(due.length);
      expect(sum(ofMatches.map((node) => node['Rows Removed by Filter']))).toBeLessThan(due.length);
    }
  });

  /** Every node of the plan by which the server answered. */
  async function plan(text: string, values: readonly unknown[]): Promise<readonly Plan[]> {
    const { rows } = await pool.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, [...values]);
    const [{ Plan: top }] = z
      .tuple([z.object({ Plan: planSchema })])
      .parse(z.tuple([z.object({ 'QUERY PLAN': z.unknown() })]).parse(rows)[0]['QUERY PLAN']);
    return withInner(top);
  }
});

function withInner(plan: Plan): readonly Plan[] {
  return [plan, ...plan.Plans.flatMap(withInner)];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
