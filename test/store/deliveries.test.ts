import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LATER, MORNING } from './builders.ts';
import { KEEPERS, type Keeper } from './keepers.ts';

describe.each(KEEPERS)('deliveries noted $name', ({ open }) => {
  let keeper: Keeper;
  beforeAll(async () => {
    keeper = await open();
  });
  afterAll(() => keeper.close());

  it('are new the first time only', async () => {
    expect(await keeper.deliveries.note('event:1', MORNING)).toBe('first');
    expect(await keeper.deliveries.note('event:1', MORNING)).toBe('again');
    expect(await keeper.deliveries.note('event:1', LATER)).toBe('again');
  });

  it('are told apart by the whole key', async () => {
    expect(await keeper.deliveries.note('event:2', MORNING)).toBe('first');
    expect(await keeper.deliveries.note('event:22', MORNING)).toBe('first');
    expect(await keeper.deliveries.note('Event:2', MORNING)).toBe('first');
  });

  it('are known for two days', async () => {
    await keeper.deliveries.note('event:3', MORNING);
    const almostTwoDaysOn = new Date(MORNING.getTime() + 48 * 60 * 60 * 1000 - 1);
    expect(await keeper.deliveries.note('event:3', almostTwoDaysOn)).toBe('again');
  });
});
