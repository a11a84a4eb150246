import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CivilDate } from '../../src/kernel/civil-date.ts';
import type { Absence } from '../../src/people/absence.ts';
import { LATER, MORNING, somebody } from './builders.ts';
import { KEEPERS, type Keeper } from './keepers.ts';

describe.each(KEEPERS)('an absence kept $name', ({ open }) => {
  let keeper: Keeper;
  let person: string;
  let deputy: string;
  beforeAll(async () => {
    keeper = await open();
    person = (await somebody(keeper.people)).id;
    deputy = (await somebody(keeper.people)).id;
  });
  afterAll(() => keeper.close());

  const anAbsence = (from: string, until: string): Absence => ({
    id: randomUUID(),
    person,
    from: from as CivilDate,
    until: until as CivilDate,
    deputy,
  });
  const from = async (day: string, ...of: readonly Absence[]) => {
    const ids = of.map(({ id }) => id);
    return (await keeper.people.absencesFrom(day as CivilDate)).filter(({ id }) => ids.includes(id));
  };

  it('counts from its first day to its last, and is not told of afterwards', async () => {
    const absence = anAbsence('2026-12-23', '2027-01-03');
    await keeper.people.keepAbsence(absence, person, MORNING);
    expect(await from('2026-07-14', absence)).toEqual([absence]);
    expect(await from('2027-01-03', absence)).toEqual([absence]);
    expect(await from('2027-01-04', absence)).toEqual([]);
  });

  it('comes before one that begins later', async () => {
    const [later, sooner] = [anAbsence('2026-10-12', '2026-10-16'), anAbsence('2026-08-01', '2026-10-30')];
    await keeper.people.keepAbsence(later, person, MORNING);
    await keeper.people.keepAbsence(sooner, person, MORNING);
    expect(await from('2026-07-14', later, sooner)).toEqual([sooner, later]);
  });

  it('can be changed and taken back', async () => {
    const absence = anAbsence('2026-09-01', '2026-09-05');
    const changed: Absence = { ...absence, until: '2026-09-09' as CivilDate, deputy: undefined };
    await keeper.people.keepAbsence(absence, person, MORNING);
    await keeper.people.keepAbsence(changed, person, LATER);
    expect(await from('2026-07-14', absence)).toEqual([changed]);

    await keeper.people.removeAbsence(absence.id, person, LATER);
    expect(await from('2026-07-14', absence)).toEqual([]);
  });

  it.each(['unknown', randomUUID()])('that nobody noted can be taken back: %s', async (id) => {
    await expect(keeper.people.removeAbsence(id, person, LATER)).resolves.toBeUndefined();
  });
});
