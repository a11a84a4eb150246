import { describe, expect, it } from 'vitest';
import { lastDays, missesPosts, weekBefore } from '../../src/learning/misses-posts.ts';
import { aPerson } from './builders.ts';

const STAFF = (['reader', 'coordinator', 'editor', 'lead'] as const).map((role) =>
  aPerson({ id: role, role }),
);
const owed = (at: string) => missesPosts(STAFF, new Date(at)).map(({ key }) => key);

describe('what could not be answered last week', () => {
  it('is owed to editors and leads from Monday at 8 in Denmark', () => {
    expect(owed('2026-11-23T06:59:59Z')).toEqual([]);
    expect(owed('2026-11-23T07:00:00Z')).toEqual(['misses:2026-W48:editor', 'misses:2026-W48:lead']);
    expect(missesPosts(STAFF, new Date('2026-11-23T07:00:00Z'))[0]).toEqual({
      key: 'misses:2026-W48:editor',
      about: { kind: 'misses', id: '2026-11-23' },
      to: { kind: 'person', person: 'editor' },
    });
  });

  it('is the same message through the whole week, also where a server was down on Monday', () => {
    expect(owed('2026-11-29T22:59:59Z')).toEqual(owed('2026-11-23T07:00:00Z'));
    expect(owed('2026-11-29T23:00:00Z')).toEqual([]);
  });

  it('comes at 8 in summer too, and in week 53', () => {
    expect(owed('2026-07-13T05:59:00Z')).toEqual([]);
    expect(owed('2026-07-13T06:00:00Z')).toHaveLength(2);
    expect(owed('2026-12-28T07:00:00Z')[0]).toBe('misses:2026-W53:editor');
  });

  it('is of the seven days before that Monday, midnight to midnight in Denmark', () => {
    expect(weekBefore('2026-11-23')).toEqual({
      monday: '2026-11-23',
      from: new Date('2026-11-15T23:00:00Z'),
      until: new Date('2026-11-22T23:00:00Z'),
    });
    expect(weekBefore('2026-10-26')).toMatchObject({
      from: new Date('2026-10-18T22:00:00Z'),
      until: new Date('2026-10-25T23:00:00Z'),
    });
  });

  it.each(['2026-11-24', '2026-11-31', 'mandag', ''])('is of no week before %j', (text) => {
    expect(weekBefore(text)).toBeUndefined();
  });

  it('is of the last seven days when somebody asks', () => {
    const now = new Date('2026-11-25T10:30:00Z');
    expect(lastDays(now)).toEqual({ from: new Date('2026-11-18T10:30:00Z'), until: now });
  });
});
