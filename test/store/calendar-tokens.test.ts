import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LATER, MORNING, somebody } from './builders.ts';
import { DATABASES, KEEPERS, type Keeper, portsOn } from './keepers.ts';

describe.each(KEEPERS)('the calendar’s secret address kept $name', ({ open }) => {
  let keeper: Keeper;
  let lead: string;
  beforeAll(async () => {
    keeper = await open();
    lead = (await somebody(keeper.people)).id;
  });
  afterAll(() => keeper.close());

  it('opens the calendar with its token and no other', async () => {
    const token = await keeper.calendarTokens.renew(lead, MORNING);
    expect(await keeper.calendarTokens.holds(token)).toBe(true);
    for (const other of ['', `${token}x`, token.slice(1), '\0']) {
      expect(await keeper.calendarTokens.holds(other)).toBe(false);
    }
  });

  it('opens it no longer when there is a new one', async () => {
    const before = await keeper.calendarTokens.renew(lead, MORNING);
    const after = await keeper.calendarTokens.renew(lead, LATER);
    expect(await keeper.calendarTokens.holds(before)).toBe(false);
    expect(await keeper.calendarTokens.holds(after)).toBe(true);
  });

  it('opens it no longer when it is revoked, also twice', async () => {
    const token = await keeper.calendarTokens.renew(lead, MORNING);
    await keeper.calendarTokens.revoke(lead, LATER);
    await keeper.calendarTokens.revoke(lead, LATER);
    expect(await keeper.calendarTokens.holds(token)).toBe(false);
  });
});

describe.each(DATABASES)('the calendar’s token $name', ({ open }) => {
  it('is not kept, and not in the audit either', async () => {
    const { database, close } = await open();
    const { people, calendarTokens } = portsOn(database);
    const token = await calendarTokens.renew((await somebody(people)).id, MORNING);
    const kept = [await database.calendarFeed.findMany(), await database.auditRow.findMany()].flat();
    expect(kept.length).toBeGreaterThan(2);
    const written = JSON.stringify(kept, (_, value) => (typeof value === 'bigint' ? `${value}` : value));
    expect(written).not.toContain(token);
    await close();
  });
});
