import { describe, expect, it } from 'vitest';
import type { DigestChannel } from '../../src/anniversaries/digest-channels.ts';
import { type DigestPlan, digestPosts, digestsOwed } from '../../src/anniversaries/digest-posts.ts';
import { digestChannelsInMemory } from '../support/digest-channels-in-memory.ts';
import { matchesInMemory } from '../support/matches-in-memory.ts';
import { peopleInMemory } from '../support/people-in-memory.ts';
import { aChannel, aMatch, aPerson, day } from './builders.ts';

const IDA = aPerson({ id: 'ida', name: 'Ida Friis' });
const LEAD = aPerson({ id: 'lena', role: 'lead' });

const plan = (overrides: Partial<DigestPlan> = {}): DigestPlan => ({
  now: new Date('2026-11-23T07:00:00Z'),
  channels: [],
  staff: [aPerson(), IDA, LEAD],
  absences: [],
  withActiveMatch: new Set(['karim']),
  ...overrides,
});
const at = (moment: string, overrides: Partial<DigestPlan> = {}) =>
  digestPosts(plan({ now: new Date(moment), ...overrides }));
const keys = (posts: ReturnType<typeof digestPosts>) => posts.map(({ key }) => key);
const channels = (...settings: readonly Partial<DigestChannel>[]) => ({
  channels: settings.map(aChannel),
  withActiveMatch: new Set<string>(),
  staff: [],
});

describe('the personal digests', () => {
  it('are owed from Monday at 8 in Denmark, to each with an active match and to the leads', () => {
    expect(at('2026-11-23T06:59:59Z')).toEqual([]);
    expect(at('2026-11-23T07:00:00Z')).toEqual([
      {
        key: 'digest:2026-W48:person:karim',
        about: { kind: 'digest', id: '2026-W48:person:karim' },
        to: { kind: 'person', person: 'karim' },
      },
      {
        key: 'digest:2026-W48:person:lena',
        about: { kind: 'digest', id: '2026-W48:person:lena' },
        to: { kind: 'person', person: 'lena' },
      },
    ]);
  });

  it.each([
    ['2026-03-30T05:59:00Z', 0],
    ['2026-03-30T06:00:00Z', 2],
    ['2026-10-26T06:59:00Z', 0],
    ['2026-10-26T07:00:00Z', 2],
  ])('follow the Danish clock after a night that changes it: at %s there are %i', (moment, count) => {
    expect(at(moment)).toHaveLength(count);
  });

  it('are owed all week under the same keys, so that one that was missed comes late and none comes twice', () => {
    const monday = keys(at('2026-11-23T07:00:00Z'));
    expect(keys(at('2026-11-26T15:00:00Z'))).toEqual(monday);
    expect(keys(at('2026-11-29T22:59:00Z'))).toEqual(monday);
    expect(at('2026-11-29T23:30:00Z')).toEqual([]);
  });

  it('know week 53 and the week after it', () => {
    expect(keys(at('2027-01-01T12:00:00Z'))[0]).toBe('digest:2026-W53:person:karim');
    expect(keys(at('2027-01-04T08:00:00Z'))[0]).toBe('digest:2027-W01:person:karim');
  });

  it('go to the deputy of somebody who is away', () => {
    const absences = [
      { id: 'a', person: 'karim', from: day('2026-11-20'), until: day('2026-11-27'), deputy: 'ida' },
    ];
    expect(keys(at('2026-11-23T07:00:00Z', { absences }))).toEqual([
      'digest:2026-W48:person:ida',
      'digest:2026-W48:person:lena',
    ]);
  });

  it('go to the one who is away where nobody stands in, also where the deputies are away in a circle', () => {
    const away = { from: day('2026-11-20'), until: day('2026-11-27') };
    const absences = [
      { id: 'a', person: 'karim', ...away, deputy: 'ida' },
      { id: 'b', person: 'ida', ...away, deputy: 'karim' },
    ];
    expect(keys(at('2026-11-23T07:00:00Z', { absences }))[0]).toBe('digest:2026-W48:person:karim');
  });
});

describe('the digest of a channel', () => {
  it('is owed on its weekday and hour, and later in the week if it was missed', () => {
    const wednesday = channels({ weekday: 3, minute: 9 * 60 + 30 });
    expect(at('2026-11-25T08:29:00Z', wednesday)).toEqual([]);
    expect(at('2026-11-25T08:30:00Z', wednesday)).toEqual([
      {
        key: 'digest:2026-W48:channel:c1',
        about: { kind: 'digest', id: '2026-W48:channel:c1' },
        to: {
          kind: 'conversation',
          address: { platform: 'chat', workspace: 'W1', conversation: 'C1' },
        },
      },
    ]);
    expect(keys(at('2026-11-29T22:00:00Z', wednesday))).toEqual(['digest:2026-W48:channel:c1']);
    expect(at('2026-11-30T08:30:00Z', wednesday)).toEqual([]);
  });

  it('is owed to no channel whose preview nobody has approved', () => {
    expect(at('2026-11-25T12:00:00Z', channels({ approvedAt: undefined }))).toEqual([]);
  });

  it('begins in the week after, where the channel was approved after its hour', () => {
    const approved = channels({ approvedAt: new Date('2026-11-24T10:00:00Z') });
    expect(at('2026-11-24T11:00:00Z', approved)).toEqual([]);
    expect(keys(at('2026-11-30T07:00:00Z', approved))).toEqual(['digest:2026-W49:channel:c1']);
  });

  it('comes an hour that a night in March skips as soon as the clock is past it', () => {
    const skipped = channels({
      weekday: 7,
      minute: 2 * 60 + 30,
      approvedAt: new Date('2026-03-01T08:00:00Z'),
    });
    expect(at('2026-03-29T00:59:00Z', skipped)).toEqual([]);
    expect(at('2026-03-29T01:00:00Z', skipped)).toHaveLength(1);
  });
});

describe('what is owed now', () => {
  it('is read from the channels, the staff, the absences and the matches', async () => {
    const people = peopleInMemory();
    const matches = matchesInMemory();
    const [karim, ida] = await Promise.all([
      people.appoint('karim@eksempel.dk', 'coordinator'),
      people.appoint('ida@eksempel.dk', 'coordinator'),
    ]);
    const now = new Date('2026-11-23T07:00:00Z');
    const { version: _version, steps: _steps, ...facts } = aMatch({ coordinator: karim.id });
    await matches.add(facts, karim.id, now);
    await matches.add(
      { ...facts, code: 'HTO-018', coordinator: ida.id, status: { kind: 'paused' } },
      ida.id,
      now,
    );
    const digestChannels = digestChannelsInMemory();
    await digestChannels.keep(aChannel(), karim.id, now);

    expect(keys(await digestsOwed({ matches, people, digestChannels }, now))).toEqual([
      'digest:2026-W48:channel:c1',
      `digest:2026-W48:person:${karim.id}`,
    ]);
  });
});
