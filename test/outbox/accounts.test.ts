import { describe, expect, it } from 'vitest';
import { accountsOf } from '../../src/outbox/accounts.ts';
import { peopleInMemory } from '../support/people-in-memory.ts';

const NOBODY = { accountWith: async () => undefined };
const KARIM = { platform: 'chat', workspace: 'W1', user: 'U2KARIM' };
const knows = (email: string) => ({
  accountWith: async (asked: string) => (asked === email ? KARIM : undefined),
});

describe('where a person can be reached', () => {
  it('is where they wrote from, and nobody is asked', async () => {
    const people = peopleInMemory();
    const { id } = await people.enrol(KARIM, 'karim@example.org', 'reader');
    expect(await accountsOf({ people, messengers: [NOBODY] }, id)).toEqual([KARIM]);
  });

  it('is found by e-mail where they never wrote, and remembered', async () => {
    const people = peopleInMemory();
    const { id } = await people.appoint('karim@example.org', 'coordinator');
    expect(await accountsOf({ people, messengers: [NOBODY, knows('karim@example.org')] }, id)).toEqual([
      KARIM,
    ]);
    expect(await accountsOf({ people, messengers: [NOBODY] }, id)).toEqual([KARIM]);
    expect(await people.findByAccount(KARIM)).toMatchObject({ id, role: 'coordinator' });
  });

  it('is nowhere where no platform knows them', async () => {
    const people = peopleInMemory();
    const { id } = await people.appoint('karim@example.org', 'coordinator');
    expect(await accountsOf({ people, messengers: [NOBODY] }, id)).toEqual([]);
    expect(await accountsOf({ people, messengers: [NOBODY] }, 'gone')).toEqual([]);
  });
});
