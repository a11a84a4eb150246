import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../src/store/database.ts';
import { deliveriesInDatabase } from '../../src/store/deliveries-in-database.ts';
import { MORNING } from './builders.ts';
import { DATABASES } from './keepers.ts';

function hoursOn(hours: number): Date {
  return new Date(MORNING.getTime() + hours * 60 * 60 * 1000);
}

describe.each(DATABASES)('deliveries $name', ({ open }) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  const keys = async () => {
    const rows = await opened.database.delivery.findMany({ orderBy: { key: 'asc' } });
    return rows.map(({ key }) => key);
  };

  it('are cleared out after two days, once an hour at most', async () => {
    const deliveries = deliveriesInDatabase(opened.database);
    await deliveries.note('a', hoursOn(0));
    await deliveries.note('b', hoursOn(0.5));
    await deliveries.note('c', hoursOn(48));
    expect(await keys()).toEqual(['a', 'b', 'c']);

    await deliveries.note('d', hoursOn(48.9));
    expect(await keys()).toEqual(['a', 'b', 'c', 'd']);

    await deliveries.note('e', hoursOn(49));
    expect(await keys()).toEqual(['c', 'd', 'e']);
  });

  it('are new again after they were cleared out', async () => {
    expect(await deliveriesInDatabase(opened.database).note('a', hoursOn(49))).toBe('first');
  });
});
