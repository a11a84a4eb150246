import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../src/store/database.ts';
import { MORNING } from './builders.ts';
import { DATABASES } from './keepers.ts';

/** A check that only comes at the commit, as the chain of the audit does. */
const AT_THE_COMMIT = `
  CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'no room' USING ERRCODE = 'disk_full'; END $$;
  CREATE CONSTRAINT TRIGGER refused AFTER INSERT ON deliveries DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.key LIKE 'refused%') EXECUTE FUNCTION refuse();`;

describe.each(DATABASES)('a commit that fails $name', ({ open }) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
    for (const statement of AT_THE_COMMIT.split(/(?<=\$\$);/)) {
      await opened.database.$executeRawUnsafe(statement);
    }
  });
  afterAll(() => opened.close());

  const keep = (key: string) => opened.database.delivery.create({ data: { key, at: MORNING } });
  const kept = (key: string) => opened.database.delivery.count({ where: { key } });

  it('fails the transaction, of which nothing is kept', async () => {
    const work = opened.database.$transaction(async (transaction) => {
      await transaction.delivery.create({ data: { key: 'refused:1', at: MORNING } });
      await transaction.delivery.create({ data: { key: 'beside', at: MORNING } });
    });
    await expect(work).rejects.toThrow(/no room/);
    expect([await kept('refused:1'), await kept('beside')]).toEqual([0, 0]);
  });

  it('fails a statement of its own', async () => {
    await expect(keep('refused:2')).rejects.toThrow(/no room/);
    const raw = opened.database.$executeRaw`INSERT INTO deliveries (key, at) VALUES ('refused:3', now())`;
    await expect(raw).rejects.toThrow(/no room/);
    expect([await kept('refused:2'), await kept('refused:3')]).toEqual([0, 0]);
  });

  it('leaves the next one to succeed, also of several at once', async () => {
    const both = [1, 2].map((number) =>
      opened.database.$transaction(async (transaction) => {
        await transaction.delivery.create({
          data: { key: number === 1 ? 'refused:4' : 'fine', at: MORNING },
        });
      }),
    );
    expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect([await kept('refused:4'), await kept('fine')]).toEqual([0, 1]);
  });
});
