import { describe, expect, it } from 'vitest';
import type { Surroundings } from '../../src/requests/act.ts';
import { decideDue, dueAct, isOrphaned } from '../../src/requests/life-cycle-due.ts';
import type { ContactRequest } from '../../src/requests/request.ts';
import {
  ANNA,
  aDirectory,
  around,
  away,
  changed,
  day,
  KARIM,
  LISE,
  MAJA,
  onceDone,
  SOFIE,
  STAFF,
  sent,
} from './some-requests.ts';

const WEDNESDAY = new Date('2026-11-25T09:05:00Z');
const THURSDAY = new Date('2026-11-26T09:05:00Z');
const FRIDAY = new Date('2026-11-27T09:05:00Z');
const MONDAY = new Date('2026-11-30T09:05:00Z');

function due(request: ContactRequest, now: Date, surroundings: Partial<Surroundings> = {}) {
  return decideDue(request, { ...around({ now, ...surroundings }), id: dueAct(request) });
}

function onward(request: ContactRequest, days: readonly Date[], surroundings: Partial<Surroundings> = {}) {
  return days.reduce((now, date) => changed(due(now, date, surroundings)).request, request);
}

describe('a request that nobody takes', () => {
  const coming = { ...away(KARIM.id, MAJA.id), from: day('2026-12-01') };
  const withDeputy = { directory: aDirectory({ absences: [coming] }) };

  it('is reminded of after a working day', () => {
    const { request, event, owed } = changed(due(sent(), WEDNESDAY));
    expect(request).toMatchObject({
      state: 'offered',
      offeredTo: KARIM.id,
      remindedAt: WEDNESDAY,
      next: { kind: 'offer-deputy', at: THURSDAY },
    });
    expect(event).toMatchObject({ kind: 'reminded', who: undefined, detail: { to: KARIM.id } });
    expect(owed.map(({ key }) => key)).toContain('request:r1:3:person:karim');
  });

  it('then goes to the deputy, then to the lead, and the lead is reminded each working day', () => {
    const deputy = onward(sent(), [WEDNESDAY, THURSDAY], withDeputy);
    expect(deputy).toMatchObject({ offeredTo: MAJA.id, next: { kind: 'offer-lead', at: FRIDAY } });
    const lead = onward(deputy, [FRIDAY], withDeputy);
    expect(lead).toMatchObject({ offeredTo: ANNA.id, next: { kind: 'remind', at: MONDAY } });
    const again = onward(lead, [MONDAY], withDeputy);
    expect(again).toMatchObject({
      offeredTo: ANNA.id,
      state: 'offered',
      next: { kind: 'remind', at: new Date('2026-12-01T09:05:00Z') },
    });
  });

  it('goes to the lead at once where nobody is deputy', () => {
    expect(onward(sent(), [WEDNESDAY, THURSDAY])).toMatchObject({
      offeredTo: ANNA.id,
      next: { kind: 'remind', at: FRIDAY },
    });
  });

  it('goes through one step only, the latest, where the bot was away', () => {
    const { request, event } = changed(due(sent(), MONDAY, withDeputy));
    expect(event.kind).toBe('offered');
    expect(request.offeredTo).toBe(ANNA.id);
    expect(due(request, MONDAY, withDeputy)).toMatchObject({ kind: 'refuse' });
  });

  it('goes to the stand-in instead of a reminder once whoever has it is away', () => {
    const directory = aDirectory({ absences: [away(KARIM.id, LISE.id)] });
    expect(onward(sent(), [WEDNESDAY], { directory })).toMatchObject({
      offeredTo: LISE.id,
      next: { kind: 'remind', at: THURSDAY },
    });
  });

  it('goes on where whoever has it has left', () => {
    const directory = aDirectory({
      staff: STAFF.map((each) => (each === KARIM ? { ...KARIM, left: true } : each)),
    });
    expect(onward(sent(), [WEDNESDAY], { directory }).offeredTo).toBe(ANNA.id);
  });

  it('goes on where its owner has left, though nothing was planned', () => {
    const owned = onceDone(sent(), [[{ kind: 'take' }, KARIM]]);
    const directory = aDirectory({ staff: STAFF.filter((each) => each !== KARIM) });
    expect(isOrphaned(owned, directory)).toBe(true);
    expect(isOrphaned(owned, aDirectory())).toBe(false);
    expect(onward(owned, [WEDNESDAY], { directory })).toMatchObject({
      state: 'offered',
      owner: undefined,
      offeredTo: ANNA.id,
    });
    const night = new Date('2026-11-25T22:00:00Z');
    expect(due(owned, night, { directory })).toMatchObject({ kind: 'refuse' });
  });

  it('is offered as soon as there is somebody to offer it to', () => {
    const nobody = { directory: aDirectory({ staff: [SOFIE] }) };
    const free = sent({}, nobody);
    expect(due(free, WEDNESDAY, nobody)).toMatchObject({ kind: 'refuse' });
    expect(onward(free, [WEDNESDAY])).toMatchObject({ state: 'offered', offeredTo: KARIM.id });
  });

  it('is new again, and not lost, where whoever has it has left and nobody is there', () => {
    const nobody = { directory: aDirectory({ staff: [SOFIE] }) };
    expect(onward(sent(), [WEDNESDAY], nobody)).toMatchObject({ state: 'new', offeredTo: undefined });
  });

  it('that is confidential never leaves the leads', () => {
    const all = onward(sent({ confidential: true }), [WEDNESDAY, THURSDAY, FRIDAY, MONDAY]);
    expect(all).toMatchObject({ offeredTo: ANNA.id, state: 'offered', next: { kind: 'remind' } });
  });

  it('never closes by itself', () => {
    let request = sent();
    for (let hour = 0; hour < 24 * 120; hour += 5) {
      const decision = due(request, new Date(WEDNESDAY.getTime() + hour * 3_600_000));
      if (decision.kind === 'change') request = decision.request;
    }
    expect(request).toMatchObject({ state: 'offered', offeredTo: ANNA.id });
    expect(request.version).toBeGreaterThan(60);
  });
});

describe('a deadline', () => {
  it('is over as soon as somebody acts', () => {
    const taken = onceDone(sent(), [[{ kind: 'take' }, KARIM]]);
    expect(due(taken, MONDAY)).toEqual({
      kind: 'refuse',
      why: { kind: 'changed-meanwhile', state: 'taken' },
    });
  });

  it('begins anew from when it was offered to another', () => {
    const handed = onceDone(sent(), [[{ kind: 'hand-on', to: LISE.id }, KARIM]], { now: WEDNESDAY });
    expect(handed.next).toEqual({ kind: 'remind', at: THURSDAY });
  });
});

describe('a request that waits', () => {
  const waiting = onceDone(sent(), [
    [{ kind: 'take' }, KARIM],
    [{ kind: 'wait', until: day('2026-11-27') }, KARIM],
  ]);

  it('wakes on its day with its owner, who is told and then reminded', () => {
    const { request, event, owed } = changed(due(waiting, FRIDAY));
    expect(request).toMatchObject({
      state: 'taken',
      owner: KARIM.id,
      waitUntil: undefined,
      next: { kind: 'remind', at: MONDAY },
    });
    expect(event).toMatchObject({ kind: 'woken', who: undefined });
    expect(owed.some(({ to }) => to.kind === 'person' && to.person === KARIM.id)).toBe(true);
    expect(due(waiting, THURSDAY)).toMatchObject({ kind: 'refuse' });
  });

  it('wakes with the stand-in where its owner is away', () => {
    const directory = aDirectory({ absences: [away(KARIM.id, LISE.id)] });
    expect(onward(waiting, [FRIDAY], { directory })).toMatchObject({
      state: 'offered',
      owner: undefined,
      offeredTo: LISE.id,
    });
  });
});
