import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../src/store/database.ts';
import { anAccount, anEmail, LATER, MORNING, somebody } from './builders.ts';
import { DATABASES, portsOn } from './keepers.ts';

describe.each(DATABASES)('the staff directory $name', ({ open }) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  const people = () => portsOn(opened.database).people;
  const actions = async (subject: string) => {
    const rows = await opened.database.auditRow.findMany({ where: { subject }, orderBy: { id: 'asc' } });
    return rows.map(({ action, who, at }) => ({ action, who, at }));
  };

  it('reaches a person through the account that was last used, which it notes once a day', async () => {
    const email = anEmail();
    const [phone, desk] = [anAccount(), anAccount({ platform: 'post' })];
    const { id } = await people().enrol(desk, email, 'reader');
    await people().enrol(phone, email, 'reader');
    const usedHoursAgo = (hours: number) =>
      opened.database.account.updateMany({
        where: { personId: id, platform: 'post' },
        data: { seenAt: new Date(Date.now() - hours * 3_600_000) },
      });

    await usedHoursAgo(23);
    await people().findByAccount(desk);
    expect(await people().accountsOf(id)).toEqual([phone, desk]);

    await usedHoursAgo(25);
    await people().findByAccount(desk);
    expect(await people().accountsOf(id)).toEqual([desk, phone]);
  });

  it('tells whom an import added and whom it changed, and nothing of the others', async () => {
    const lead = await somebody(people());
    const [email, other] = [anEmail(), anEmail()];
    const row = { email, name: 'Ida Juhl', role: 'reader', municipalities: ['0751'] } as const;
    const same = { ...row, email: other } as const;
    await people().takeIn([row, same], undefined, MORNING);
    await people().takeIn([{ ...row, municipalities: [] }, same], lead.id, LATER);
    await people().takeIn([{ ...row, municipalities: [], role: 'lead' }, same], lead.id, LATER);

    const { id = '' } = (await people().findByEmail(email)) ?? {};
    expect(await actions(id)).toEqual([
      { action: 'person-added', who: null, at: MORNING },
      { action: 'person-changed', who: lead.id, at: LATER },
      { action: 'role-set', who: lead.id, at: LATER },
    ]);
    const unchanged = await people().findByEmail(other);
    expect(await actions(unchanged?.id ?? '')).toHaveLength(1);
  });

  it('takes in the whole of an import or nothing', async () => {
    const [first, second] = [anEmail(), anEmail()].toSorted();
    const row = { email: first ?? '', name: 'Ida Juhl', role: 'reader', municipalities: [] } as const;
    await people().takeIn([{ ...row, email: second ?? '' }], undefined, MORNING);
    await opened.database
      .$executeRaw`ALTER TABLE people ADD CONSTRAINT no_leads CHECK (role <> 'lead') NOT VALID`;
    try {
      const rows = [row, { ...row, email: second ?? '', role: 'lead' }] as const;
      await expect(people().takeIn(rows, undefined, LATER)).rejects.toThrow();
    } finally {
      await opened.database.$executeRaw`ALTER TABLE people DROP CONSTRAINT no_leads`;
    }
    expect(await people().findByEmail(first ?? '')).toBeUndefined();
    expect(await people().findByEmail(second ?? '')).toMatchObject({ role: 'reader' });
  });

  it('takes in seven thousand colleagues', async () => {
    const rows = Array.from({ length: 7_000 }, (_, index) => ({
      email: `kollega-${index}@example.org`,
      name: `Kollega ${index}`,
      role: 'reader' as const,
      municipalities: [],
    }));
    await people().takeIn(rows, undefined, MORNING);
    expect((await people().staff()).length).toBeGreaterThanOrEqual(7_000);
  });
});
