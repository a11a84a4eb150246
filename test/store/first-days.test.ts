import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OfferedTable } from '../../src/bot/offered-tables.ts';
import { LATER, MORNING, somebody } from './builders.ts';
import { KEEPERS, type Keeper } from './keepers.ts';

describe.each(KEEPERS)('a lead’s first day $name', ({ open }) => {
  let keeper: Keeper;
  beforeAll(async () => {
    keeper = await open();
  });
  afterAll(() => keeper.close());

  const aTable = (by: string, table: Partial<OfferedTable> = {}): OfferedTable => ({
    id: randomUUID(),
    by,
    kind: 'matches',
    bytes: new TextEncoder().encode('kode;kommune\nHTO-1;Ærø'),
    at: MORNING,
    ...table,
  });

  it('has not begun', async () => {
    const { id } = await somebody(keeper.people);
    expect(await keeper.firstDays.of(id)).toBeUndefined();
    expect(await keeper.firstDays.of('nobody')).toBeUndefined();
  });

  it('is gone on with where it was left', async () => {
    const { id } = await somebody(keeper.people);
    await keeper.firstDays.keep(id, { step: 'matches', skipped: ['people'] }, MORNING);
    expect(await keeper.firstDays.of(id)).toEqual({ step: 'matches', skipped: ['people'] });
    await keeper.firstDays.keep(id, { step: 'done', skipped: [] }, LATER);
    expect(await keeper.firstDays.of(id)).toEqual({ step: 'done', skipped: [] });
  });

  it('keeps a table that was offered, for its sender alone', async () => {
    const [{ id: by }, { id: other }] = [await somebody(keeper.people), await somebody(keeper.people)];
    const table = aTable(by);
    await keeper.offeredTables.offer(table);
    expect(await keeper.offeredTables.find(table.id, by)).toEqual(table);
    expect(await keeper.offeredTables.find(table.id, other)).toBeUndefined();
    expect(await keeper.offeredTables.find('nothing', by)).toBeUndefined();
  });

  it('keeps the table that was offered last', async () => {
    const { id: by } = await somebody(keeper.people);
    const [first, second] = [aTable(by), aTable(by, { kind: 'colleagues', at: LATER })];
    await keeper.offeredTables.offer(first);
    await keeper.offeredTables.offer(second);
    expect(await keeper.offeredTables.find(first.id, by)).toBeUndefined();
    expect(await keeper.offeredTables.find(second.id, by)).toEqual(second);
  });

  it('drops a table that was taken in', async () => {
    const { id: by } = await somebody(keeper.people);
    const taken = aTable(by, { at: LATER });
    await keeper.offeredTables.offer(taken);
    await keeper.offeredTables.drop(taken.id);
    expect(await keeper.offeredTables.find(taken.id, by)).toBeUndefined();
  });
});
