import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MatchFacts } from '../../src/anniversaries/matches.ts';
import type { CivilDate } from '../../src/kernel/civil-date.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { aMatch, aStep, LATER, MORNING, somebody } from './builders.ts';
import { DATABASES, portsOn } from './keepers.ts';

const day = (text: string) => text as CivilDate;

describe.each(DATABASES)('matches $name', ({ open }) => {
  let opened: OpenDatabase;
  let coordinator: string;
  beforeAll(async () => {
    opened = await open();
    coordinator = (await somebody(portsOn(opened.database).people)).id;
  });
  afterAll(() => opened.close());

  const matches = () => portsOn(opened.database).matches;
  const actions = async (subject: string) => {
    const rows = await opened.database.auditRow.findMany({ where: { subject }, orderBy: { id: 'asc' } });
    return rows.map(({ action, who, at }) => ({ action, who, at }));
  };
  const added = async (facts: Partial<MatchFacts> = {}) => {
    const match = aMatch({ coordinator, ...facts });
    await matches().add(match, coordinator, MORNING);
    return match;
  };
  const row = (code: string) => opened.database.match.findUniqueOrThrow({ where: { code } });

  it('leave a trace of every change, ids only', async () => {
    const { code, ...facts } = await added();
    const step = aStep({ loggedBy: coordinator, loggedAt: LATER });
    await matches().change({ ...facts, code, weekday: 1 }, 1, coordinator, LATER);
    await matches().change({ ...facts, code, weekday: 2 }, 1, coordinator, LATER);
    await matches().log(code, step);
    await matches().log(code, step);
    await matches().withdraw(code, step.id, coordinator, LATER);
    await matches().takeIn([{ ...facts, code, weekday: 3 }], undefined, LATER);
    await matches().takeIn([{ ...facts, code, weekday: 3 }], undefined, LATER);
    expect(await actions(code)).toEqual([
      { action: 'match-added', who: coordinator, at: MORNING },
      { action: 'match-changed', who: coordinator, at: LATER },
      { action: 'step-logged', who: coordinator, at: LATER },
      { action: 'step-withdrawn', who: coordinator, at: LATER },
      { action: 'match-changed', who: null, at: LATER },
    ]);
  });

  it('keep a step that was withdrawn, and who withdrew it', async () => {
    const { code } = await added();
    const step = aStep({ loggedBy: coordinator });
    await matches().log(code, step);
    await matches().withdraw(code, step.id, coordinator, LATER);
    const kept = await opened.database.matchStep.findUniqueOrThrow({ where: { id: step.id } });
    expect(kept).toMatchObject({ note: step.note, withdrawnBy: coordinator, withdrawnAt: LATER });
  });

  describe('are closed', () => {
    const closedAt = async (code: string) => (await row(code)).closedAt;

    it('from when they have ended until they are taken up again', async () => {
      const ended = { kind: 'ended', reason: undefined } as const;
      const match = await added();
      expect(await closedAt(match.code)).toBeNull();
      await matches().change({ ...match, status: ended }, 1, coordinator, MORNING);
      await matches().change({ ...match, status: ended, weekday: 1 }, 2, coordinator, LATER);
      expect(await closedAt(match.code)).toEqual(MORNING);
      await matches().takeIn([{ ...match, status: { kind: 'paused' } }], undefined, LATER);
      expect(await closedAt(match.code)).toBeNull();
      await matches().takeIn([{ ...match, status: ended }], undefined, LATER);
      expect(await closedAt(match.code)).toEqual(LATER);
    });

    it('from the start where they were added as ended', async () => {
      const { code } = await added({ status: { kind: 'ended', reason: 'Fejl' } });
      expect(await closedAt(code)).toEqual(MORNING);
    });

    it('while their Fremtidsaftale is in force, also when they have ended and are taken up again', async () => {
      const match = await added();
      const inForce = aStep({ loggedBy: coordinator, step: 'in-force', loggedAt: MORNING });
      await matches().log(match.code, inForce);
      expect(await closedAt(match.code)).toEqual(MORNING);
      await matches().change(
        { ...match, status: { kind: 'ended', reason: undefined } },
        1,
        coordinator,
        LATER,
      );
      await matches().change(match, 2, coordinator, LATER);
      expect(await closedAt(match.code)).toEqual(MORNING);
      await matches().withdraw(match.code, inForce.id, coordinator, LATER);
      expect(await closedAt(match.code)).toBeNull();
    });
  });

  it.each([
    ['2025-03-31', '2026-03-31'],
    ['2024-02-29', '2025-02-28'],
    ['2023-02-28', '2024-02-28'],
    ['2025-10-26', '2026-10-26'],
    ['2025-12-31', '2026-12-31'],
  ])('begun on %s are found by their one-year day %s, however they come in', async (from, until) => {
    const startDate = day(from);
    const one = await added({ startDate });
    const [other, third] = [aMatch({ startDate }), await added()];
    await matches().takeIn([other, { ...third, startDate }], undefined, MORNING);
    for (const { code } of [one, other, third]) {
      expect((await row(code)).oneYearDay.toISOString()).toBe(`${until}T00:00:00.000Z`);
    }
  });

  it('are due, however far off, where the coordinator has left', async () => {
    const { id } = await somebody(portsOn(opened.database).people);
    const { code } = await added({ coordinator: id, startDate: day('2026-06-01') });
    const due = async () =>
      (await matches().due(day('2026-10-12'), day('2026-04-13'), day('2026-04-19'))).map(
        (match) => match.code,
      );
    expect(await due()).not.toContain(code);
    await opened.database.person.update({ where: { id }, data: { leftAt: MORNING } });
    expect(await due()).toContain(code);
  });

  it('are taken in as a whole or not at all', async () => {
    const known = await added();
    const fresh = aMatch();
    const broken = aMatch({ coordinator: '00000000-0000-4000-8000-000000000000' });
    const facts = [fresh, { ...known, weekday: 7 }, ...Array.from({ length: 6_000 }, () => aMatch()), broken];
    await expect(matches().takeIn(facts, undefined, LATER)).rejects.toThrow();
    expect(await matches().find(fresh.code)).toBeUndefined();
    expect(await matches().find(known.code)).toMatchObject({ weekday: 3, version: 1 });
    expect(await actions(fresh.code)).toEqual([]);
  });

  it('are all told of, in pieces, however many they are', async () => {
    const facts = Array.from({ length: 6_000 }, () => aMatch());
    await matches().takeIn(facts, undefined, MORNING);
    const codes = new Set<string>();
    let told = 0;
    for await (const piece of matches().all()) {
      for (const { code } of piece) codes.add(code);
      told += piece.length;
    }
    expect(codes.size).toBe(told);
    expect(facts.filter(({ code }) => !codes.has(code))).toEqual([]);
  });
});
