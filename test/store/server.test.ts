import { inspect } from 'node:util';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openStore, type Store } from '../../src/store/open.ts';
import { StoreRefused, StoreUnreachable } from '../../src/store/refused.ts';
import { freshDatabase, MIGRATIONS } from '../support/fresh-stores.ts';
import { type Postgres, startPostgres } from '../support/postgres.ts';
import { anAccount, aQuestion, MORNING, somebody } from './builders.ts';
import { type Line, openLine } from './line.ts';

function open(url: string): Promise<Store> {
  return openStore({ kind: 'server', url }, MIGRATIONS);
}

describe('a store on a PostgreSQL server', () => {
  it('keeps moments as they are, whatever the zone of the server', async () => {
    const url = await freshDatabase();
    const store = await open(url);
    await store.questions.record(aQuestion({ askedBy: (await somebody(store.people)).id, at: MORNING }));
    await store.close();

    const client = new Client(url);
    await client.connect();
    const { rows } = await client.query('SELECT at, current_setting($1) AS zone FROM asked_questions', [
      'TimeZone',
    ]);
    await client.end();
    expect(rows).toEqual([{ at: MORNING, zone: 'Pacific/Auckland' }]);
  });

  it('is there for the next start', async () => {
    const url = await freshDatabase();
    const account = anAccount();
    const before = await open(url);
    const person = await before.people.enrol(account, undefined, 'reader');
    await before.close();

    const after = await open(url);
    expect(await after.people.findByAccount(account)).toEqual(person);
    await after.close();
  });

  it('never quotes a question that it cannot keep', async () => {
    const store = await open(await freshDatabase());
    const question = aQuestion({ askedBy: (await somebody(store.people)).id, redacted: 'En hemmelighed' });
    for (const spoilt of [{ at: new Date(Number.NaN) }, { removedCount: 2 ** 40 }, { askedBy: 'nobody' }]) {
      const failure = await store.questions
        .record({ ...question, ...spoilt })
        .catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(Error);
      expect(inspect(failure, { depth: null })).not.toContain('hemmelighed');
    }
    await store.close();
  });

  it.each([
    ['has no such database', (url: string) => url.replace(/[^/]*$/, 'no_such'), /no_such.* does not exist/],
    [
      'has no such user',
      (url: string) => url.replace('postgres@', 'nobody:hemmelig@'),
      /role "nobody" does not exist/,
    ],
    ['is no address', () => 'postgres://user:hemmelig@[half/db', /Invalid URL/],
  ])('is refused when it %s, without the password', async (_, spoil, says) => {
    const refused = await open(spoil(inject('postgres'))).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StoreRefused);
    expect(String(refused)).toMatch(says);
    expect(String(refused)).toContain('DATABASE_URL');
    expect(String(refused)).not.toContain('hemmelig');
  });
});

describe('a PostgreSQL server that goes away and comes back', () => {
  let postgres: Postgres;
  let store: Store;
  beforeAll(async () => {
    postgres = await startPostgres();
    store = await open(postgres.url('postgres'));
  });
  afterAll(async () => {
    await store.close();
    await postgres.remove();
  });

  const note = (key: string) => store.deliveries.note(key, MORNING);

  it('fails what is asked of it meanwhile and then serves again, with all that it had kept', async () => {
    const account = anAccount();
    const person = await store.people.enrol(account, undefined, 'reader');
    expect(await note('before')).toBe('first');
    expect(await store.ready()).toBe(true);

    const inHand = Array.from({ length: 30 }, () => somebody(store.people));
    await inHand[0];
    postgres.stop();
    await Promise.allSettled(inHand);
    await expect(note('meanwhile')).rejects.toThrow();
    await expect(somebody(store.people)).rejects.toThrow();
    expect(await store.ready()).toBe(false);
    await expect(open(postgres.url('postgres'))).rejects.toThrow(StoreUnreachable);

    postgres.start();
    expect(await store.ready()).toBe(true);
    expect(await note('before')).toBe('in-hand');
    expect(await note('meanwhile')).toBe('first');
    expect(await store.people.findByAccount(account)).toEqual(person);
  });
});

describe('a PostgreSQL server that hears and does not answer', () => {
  let line: Line;
  let store: Store;
  beforeAll(async () => {
    line = await openLine(await freshDatabase());
    store = await open(line.url);
  });
  afterAll(async () => {
    await store.close();
    line.close();
  });

  it('is not waited for at the door', async () => {
    expect(await store.ready()).toBe(true);
    line.mute();
    const asked = Date.now();
    expect(await store.ready()).toBe(false);
    expect(Date.now() - asked).toBeLessThan(5_000);
    await expect(open(line.url)).rejects.toThrow(StoreUnreachable);

    line.unmute();
    expect(await store.ready()).toBe(true);
    expect(await store.deliveries.note('afterwards', MORNING)).toBe('first');
  });
});
