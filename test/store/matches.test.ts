import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Match } from '../../src/anniversaries/match.ts';
import type { MatchFacts } from '../../src/anniversaries/matches.ts';
import type { CivilDate } from '../../src/kernel/civil-date.ts';
import { aMatch, aStep, LATER, MORNING, somebody } from './builders.ts';
import { KEEPERS, type Keeper } from './keepers.ts';

const day = (text: string) => text as CivilDate;
const codesOf = (matches: readonly Match[]) => matches.map(({ code }) => code);

describe.each(KEEPERS)('a match kept $name', ({ open }) => {
  let keeper: Keeper;
  let coordinator: string;
  beforeAll(async () => {
    keeper = await open();
    coordinator = (await somebody(keeper.people)).id;
  });
  afterAll(() => keeper.close());

  const added = async (facts: Partial<MatchFacts> = {}): Promise<MatchFacts> => {
    const match = aMatch({ coordinator, ...facts });
    expect(await keeper.matches.add(match, coordinator, MORNING)).toBe('added');
    return match;
  };
  const found = async (code: string) => {
    const match = await keeper.matches.find(code);
    if (!match) throw new Error(`${code} is not there`);
    return match;
  };

  it.each<[string, Partial<MatchFacts>]>([
    ['with all there is to say', {}],
    ['with nothing that may be left out', { family: undefined, weekday: undefined, coordinator: undefined }],
    ['paused', { status: { kind: 'paused' } }],
    ['ended for a reason', { status: { kind: 'ended', reason: 'Familien er flyttet.' } }],
    ['ended for no reason given', { status: { kind: 'ended', reason: undefined } }],
    ['begun on a leap day', { startDate: day('2024-02-29') }],
  ])('is found as it was added %s', async (_, facts) => {
    const match = await added(facts);
    expect(await keeper.matches.find(match.code)).toEqual({ ...match, version: 1, steps: [] });
  });

  it('is added once under its code', async () => {
    const match = await added();
    expect(await keeper.matches.add({ ...match, municipality: '0101' }, coordinator, LATER)).toBe('taken');
    expect(await found(match.code)).toMatchObject({ municipality: '0751', version: 1 });
  });

  it.each(['HTO-404', '', "'; --", '\0'])('is not found under the code %j', async (code) => {
    expect(await keeper.matches.find(code)).toBeUndefined();
  });

  describe('changed', () => {
    it('is as it was said last, one version on', async () => {
      const match = await added();
      const said: MatchFacts = { ...match, weekday: 5, status: { kind: 'paused' } };
      const changed = { ...said, version: 2, steps: [] };
      expect(await keeper.matches.change(said, 1, coordinator, LATER)).toEqual({
        kind: 'changed',
        match: changed,
      });
      expect(await found(match.code)).toEqual(changed);
    });

    it('is not changed by whoever saw it as it no longer is', async () => {
      const match = await added();
      await keeper.matches.change({ ...match, weekday: 5 }, 1, coordinator, LATER);
      const changed = await keeper.matches.change({ ...match, weekday: 1 }, 1, coordinator, LATER);
      expect(changed).toEqual({ kind: 'changed-meanwhile', match: await found(match.code) });
      expect(await found(match.code)).toMatchObject({ weekday: 5, version: 2 });
    });

    it('must be there', async () => {
      expect(await keeper.matches.change(aMatch(), 1, coordinator, LATER)).toEqual({ kind: 'unknown' });
    });
  });

  describe('with steps', () => {
    it('tells what was logged, oldest first', async () => {
      const { code } = await added();
      const talk = aStep({ loggedBy: coordinator });
      const agreement = aStep({
        loggedBy: coordinator,
        step: 'agreement',
        agreement: 'continues-in-new-form',
        note: undefined,
        loggedAt: LATER,
      });
      expect(await keeper.matches.log(code, agreement)).toBe('logged');
      expect(await keeper.matches.log(code, talk)).toBe('logged');
      expect((await found(code)).steps).toEqual([talk, agreement]);
    });

    it('has each of them logged once', async () => {
      const { code } = await added();
      const talk = aStep({ loggedBy: coordinator });
      await keeper.matches.log(code, talk);
      expect(await keeper.matches.log(code, aStep({ loggedBy: coordinator }))).toBe('there-already');
      expect((await found(code)).steps).toEqual([talk]);
    });

    it('has one withdrawn that was logged by mistake, and logged again', async () => {
      const { code } = await added();
      const [mistaken, right] = [aStep({ loggedBy: coordinator }), aStep({ loggedBy: coordinator })];
      await keeper.matches.log(code, mistaken);
      expect(await keeper.matches.withdraw(code, mistaken.id, coordinator, LATER)).toBe('withdrawn');
      expect((await found(code)).steps).toEqual([]);
      expect(await keeper.matches.withdraw(code, mistaken.id, coordinator, LATER)).toBe('not-there');
      expect(await keeper.matches.log(code, right)).toBe('logged');
      expect((await found(code)).steps).toEqual([right]);
    });

    it('has none withdrawn that stands on another match, or nowhere', async () => {
      const [one, other] = [await added(), await added()];
      const talk = aStep({ loggedBy: coordinator });
      await keeper.matches.log(one.code, talk);
      for (const [code, step] of [
        [other.code, talk.id],
        ['HTO-404', talk.id],
        [one.code, 'family-talk'],
        [one.code, randomUUID()],
      ] as const) {
        expect(await keeper.matches.withdraw(code, step, coordinator, LATER)).toBe('not-there');
      }
      expect((await found(one.code)).steps).toEqual([talk]);
    });

    it('must be there to have one logged', async () => {
      expect(await keeper.matches.log('HTO-404', aStep({ loggedBy: coordinator }))).toBe('unknown');
    });
  });

  describe('taken in from a file', () => {
    it('is added where it is new, changed where it differs and left alone where it is the same', async () => {
      const [same, differs] = [await added(), await added({ family: undefined })];
      const talk = aStep({ loggedBy: coordinator });
      await keeper.matches.log(differs.code, talk);
      const fresh = aMatch({ status: { kind: 'ended', reason: undefined } });
      const said: MatchFacts = { ...differs, startDate: day('2025-08-01'), coordinator: undefined };
      await keeper.matches.takeIn([same, said, fresh], undefined, LATER);

      expect(await found(same.code)).toEqual({ ...same, version: 1, steps: [] });
      expect(await found(differs.code)).toEqual({ ...said, version: 2, steps: [talk] });
      expect(await found(fresh.code)).toEqual({ ...fresh, version: 1, steps: [] });
    });

    it('may be nothing', async () => {
      await expect(keeper.matches.takeIn([], undefined, LATER)).resolves.toBeUndefined();
    });
  });

  it('is told of among all, each once and by code', async () => {
    await added();
    await added();
    const all: Match[] = [];
    for await (const piece of keeper.matches.all()) all.push(...piece);
    const codes = codesOf(all);
    expect(codes.length).toBeGreaterThan(2);
    expect(codes).toEqual([...new Set(codes)].toSorted());
    for (const match of all) expect(await found(match.code)).toEqual(match);
  });

  it('is told of among those of its coordinator until it has ended, by one-year day', async () => {
    const { id: own } = await somebody(keeper.people);
    const later = await added({ coordinator: own, startDate: day('2026-02-01') });
    const paused = await added({
      coordinator: own,
      startDate: day('2025-09-01'),
      status: { kind: 'paused' },
    });
    await added({ coordinator: own, status: { kind: 'ended', reason: undefined } });
    await added();
    expect(codesOf(await keeper.matches.ofCoordinator(own))).toEqual([paused.code, later.code]);
    expect(await keeper.matches.ofCoordinator('nobody')).toEqual([]);
    expect(await keeper.matches.coordinators()).toContain(own);
  });

  describe('due', () => {
    const due = async (...of: readonly MatchFacts[]) => {
      const codes = of.map(({ code }) => code);
      const matches = await keeper.matches.due(day('2026-10-12'), day('2026-04-13'), day('2026-04-19'));
      return matches.filter(({ code }) => codes.includes(code));
    };

    it.each<[string, Partial<MatchFacts>, boolean]>([
      ['its one-year day is the last day asked for', { startDate: day('2025-10-12') }, true],
      ['its one-year day lies a day beyond', { startDate: day('2025-10-13') }, false],
      ['its one-year day has passed', { startDate: day('2023-10-13') }, true],
      ['it began on a leap day', { startDate: day('2024-02-29') }, true],
      ['nobody coordinates it', { startDate: day('2026-07-01'), coordinator: undefined }, true],
      ['it began on the first day asked for', { startDate: day('2026-04-13') }, true],
      ['it began on the last day asked for', { startDate: day('2026-04-19') }, true],
      ['it began the day after', { startDate: day('2026-04-20') }, false],
      ['it is paused', { coordinator: undefined, status: { kind: 'paused' } }, false],
      ['it has ended', { coordinator: undefined, status: { kind: 'ended', reason: undefined } }, false],
    ])('is told of where %s: %s', async (_, facts, expected) => {
      const match = await added(facts);
      expect(codesOf(await due(match))).toEqual(expected ? [match.code] : []);
    });

    it('comes by one-year day, with what was logged', async () => {
      const [later, sooner] = [
        await added({ startDate: day('2025-09-01') }),
        await added({ startDate: day('2025-08-31') }),
      ];
      const steps = [
        aStep({ loggedBy: coordinator }),
        aStep({ loggedBy: coordinator, step: 'parents-talk', loggedAt: LATER }),
      ];
      for (const step of steps) await keeper.matches.log(later.code, step);
      const [first, second] = await due(later, sooner);
      expect(first).toEqual({ ...sooner, version: 1, steps: [] });
      expect(second).toEqual({ ...later, version: 1, steps });
    });

    it('is told of until its Fremtidsaftale is in force, and again when that was a mistake', async () => {
      const match = await added();
      const inForce = aStep({ loggedBy: coordinator, step: 'in-force' });
      await keeper.matches.log(match.code, inForce);
      expect(await due(match)).toEqual([]);
      await keeper.matches.withdraw(match.code, inForce.id, coordinator, LATER);
      expect(codesOf(await due(match))).toEqual([match.code]);
    });

    it('is told of again when it was ended by mistake', async () => {
      const match = await added({ status: { kind: 'ended', reason: undefined } });
      await keeper.matches.change({ ...match, status: { kind: 'active' } }, 1, coordinator, LATER);
      expect(codesOf(await due(match))).toEqual([match.code]);
    });
  });
});
