import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IN_HAND_MS } from '../../src/bot/deliveries.ts';
import { LATER, MORNING } from './builders.ts';
import { KEEPERS, type Keeper } from './keepers.ts';

describe.each(KEEPERS)('deliveries noted $name', ({ open }) => {
  let keeper: Keeper;
  beforeAll(async () => {
    keeper = await open();
  });
  afterAll(() => keeper.close());

  const later = (ms: number) => new Date(MORNING.getTime() + ms);

  it('are new the first time only', async () => {
    expect(await keeper.deliveries.note('event:1', MORNING)).toBe('first');
    expect(await keeper.deliveries.note('event:1', MORNING)).toBe('in-hand');
    await keeper.deliveries.finish('event:1', MORNING);
    expect(await keeper.deliveries.note('event:1', MORNING)).toBe('again');
    expect(await keeper.deliveries.note('event:1', LATER)).toBe('again');
  });

  it.each([
    ['long', IN_HAND_MS],
    ['ahead, since the clock was set back,', -IN_HAND_MS],
  ])('that lay unfinished too %s are taken in hand once more, by one', async (_, ms) => {
    const key = `event:abandoned ${ms}`;
    await keeper.deliveries.note(key, MORNING);
    expect(await keeper.deliveries.note(key, later(ms - Math.sign(ms)))).toBe('in-hand');
    const takers = [1, 2, 3].map(() => keeper.deliveries.note(key, later(ms)));
    expect((await Promise.all(takers)).toSorted()).toEqual(['first', 'in-hand', 'in-hand']);
  });

  it('are counted while they are in hand', async () => {
    const before = await keeper.deliveries.inHand();
    await keeper.deliveries.note('event:counted', MORNING);
    expect(await keeper.deliveries.inHand()).toBe(before + 1);
    await keeper.deliveries.finish('event:counted', MORNING);
    expect(await keeper.deliveries.inHand()).toBe(before);
  });

  it('are told apart by the whole key', async () => {
    expect(await keeper.deliveries.note('event:2', MORNING)).toBe('first');
    expect(await keeper.deliveries.note('event:22', MORNING)).toBe('first');
    expect(await keeper.deliveries.note('Event:2', MORNING)).toBe('first');
  });

  it('are known for two days', async () => {
    await keeper.deliveries.note('event:3', MORNING);
    await keeper.deliveries.finish('event:3', MORNING);
    const almostTwoDaysOn = new Date(MORNING.getTime() + 48 * 60 * 60 * 1000 - 1);
    expect(await keeper.deliveries.note('event:3', almostTwoDaysOn)).toBe('again');
  });
});
