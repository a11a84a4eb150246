import { describe, expect, it } from 'vitest';
import type { Account, Person } from '../../src/people/person.ts';
import { lookAlikes } from '../../src/people/same-person.ts';

const person = (id: string, facts: Partial<Person> = {}): Person => ({
  id,
  role: 'reader',
  municipalities: [],
  left: false,
  ...facts,
});
const KARIM = person('1', { name: 'Karim Holm', email: 'karim@example.org' });
const on = (...platforms: readonly string[]): readonly Account[] =>
  platforms.map((platform) => ({ platform, workspace: 'W', user: 'U' }));

const found = (
  other: Person,
  accounts: ReadonlyMap<string, readonly Account[]> = new Map(),
  apart: readonly (readonly [string, string])[] = [],
) => lookAlikes({ staff: [KARIM, other], accounts, apart }).map((pair) => pair.map(({ id }) => id));

describe('a colleague who may be known twice', () => {
  it.each([
    ['the same name', { name: 'karim  HOLM' }],
    ['another name in between', { name: 'Karim B. Holm' }],
    ['the same address at another domain', { name: 'K.', email: 'karim@other.example' }],
  ])('is found by %s', (_, facts) => {
    expect(found(person('2', facts))).toEqual([['1', '2']]);
  });

  it.each([
    ['the first name alone', { name: 'Karim' }],
    ['the last name alone', { name: 'Sara Holm', email: 'sara@example.org' }],
    ['nothing at all', {}],
  ])('is not found by %s', (_, facts) => {
    expect(found(person('2', facts))).toEqual([]);
  });

  it('is asked about once, however alike they are', () => {
    expect(found(person('2', { name: 'Karim Holm', email: 'karim@other.example' }))).toEqual([['1', '2']]);
  });

  it('is two people where both are in one workspace', () => {
    const twin = person('2', { name: 'Karim Holm' });
    expect(
      found(
        twin,
        new Map([
          ['1', on('chat', 'post')],
          ['2', on('post')],
        ]),
      ),
    ).toEqual([]);
    expect(
      found(
        twin,
        new Map([
          ['1', on('chat')],
          ['2', on('post')],
        ]),
      ),
    ).toEqual([['1', '2']]);
  });

  it('is not asked about again once a lead has said that they are two', () => {
    expect(found(person('2', { name: 'Karim Holm' }), new Map(), [['1', '2']])).toEqual([]);
  });

  it('would stay under the address that colleagues know', () => {
    const nameless = person('0', { name: 'Karim Holm' });
    expect(lookAlikes({ staff: [nameless, KARIM], accounts: new Map(), apart: [] })).toEqual([
      [KARIM, nameless],
    ]);
  });
});
