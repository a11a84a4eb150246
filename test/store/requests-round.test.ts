import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dueRequests } from '../../src/bot/request-round.ts';
import { type DecidingParts, surroundingsOf } from '../../src/bot/request-surroundings.ts';
import { type CivilDate, parseCivilDate } from '../../src/kernel/civil-date.ts';
import type { Person } from '../../src/people/person.ts';
import type { Act } from '../../src/requests/act.ts';
import { decide } from '../../src/requests/life-cycle.ts';
import { OPEN_STATES } from '../../src/requests/rights.ts';
import { aDraft } from '../support/a-request.ts';
import { aProgramme } from '../support/some-content.ts';
import { anEmail } from './builders.ts';
import { KEEPERS, type Keeper } from './keepers.ts';

/** Monday 23 November 2026, 9.00 in Denmark; reminded after one working day, offered on after two and three. */
const MONDAY = new Date('2026-11-23T08:00:00Z');
const HOUR = 3_600_000;
const hoursLater = (hours: number) => new Date(MONDAY.getTime() + hours * HOUR);
const DAY = 24;

describe.each(KEEPERS)('the deadlines of requests $name', ({ open }) => {
  let keeper: Keeper;
  let parts: DecidingParts;
  let [karim, lise, anna]: Person[] = [];
  beforeAll(async () => {
    keeper = await open();
    parts = { ...keeper, content: { programme: aProgramme(), routing: [] } };
    const rows = [
      { email: anEmail(), name: 'Karim Holm', role: 'coordinator' as const, municipalities: ['0751'] },
      { email: anEmail(), name: 'Lise Bro', role: 'coordinator' as const, municipalities: [] },
      { email: anEmail(), name: 'Anna Vang', role: 'lead' as const, municipalities: [] },
    ];
    await keeper.people.takeIn(rows, undefined, MONDAY);
    [karim, lise, anna] = await Promise.all(
      rows.map(async ({ email }) => {
        const person = await keeper.people.findByEmail(email);
        if (!person) throw new Error('nobody has that address');
        return person;
      }),
    );
  });
  afterAll(() => keeper.close());
  beforeEach(async () => {
    const { requests } = await keeper.requests.list({ states: OPEN_STATES, confidential: true, atMost: 99 });
    for (const { id } of requests)
      await act(id, somebody(anna), { kind: 'withdraw', reason: undefined }, MONDAY);
  });

  const somebody = (person: Person | undefined): Person => {
    if (!person) throw new Error('nobody is there yet');
    return person;
  };
  const act = async (id: string, by: Person, wanted: Act, now: Date) => {
    const seen = await keeper.requests.find(id);
    if (!seen) throw new Error('the request is lost');
    const actId = `${wanted.kind}:${id}:${seen.version}`;
    const doing = { ...(await surroundingsOf(parts, seen, now)), id: actId, by, seen: seen.version };
    return keeper.requests.change(id, actId, (request) => decide(request, wanted, doing));
  };
  const send = async (now = MONDAY) => {
    const draft = aDraft({ sentBy: somebody(anna).id, createdAt: now });
    await keeper.requests.keepDraft(draft);
    await act(draft.id, somebody(anna), { kind: 'send' }, now);
    return draft.id;
  };
  /** Three instances go round every hour. */
  const roundsUntil = async (until: number, from = 0) => {
    for (let hour = from; hour <= until; hour += 1) {
      await Promise.all([1, 2, 3].map(() => dueRequests(parts, hoursLater(hour))));
    }
  };
  const story = async (id: string) =>
    (await keeper.requests.log(id)).map(({ kind, at, detail }) => {
      const who = [karim, lise, anna].find((person) => person?.id === detail.to)?.name?.split(' ')[0];
      return [kind, (at.getTime() - MONDAY.getTime()) / HOUR, who];
    });

  it('remind, then go to the deputy, then to the lead, each once, and never close', async () => {
    await keeper.people.keepAbsence(
      {
        id: crypto.randomUUID(),
        person: somebody(karim).id,
        from: day('2026-12-20'),
        until: day('2026-12-24'),
        deputy: somebody(lise).id,
      },
      somebody(karim).id,
      MONDAY,
    );
    const id = await send();
    await roundsUntil(4 * DAY + 1);
    expect(await story(id)).toEqual([
      ['sent', 0, 'Karim'],
      ['reminded', DAY, 'Karim'],
      ['offered', 2 * DAY, 'Lise'],
      ['offered', 3 * DAY, 'Anna'],
      ['reminded', 4 * DAY, 'Anna'],
    ]);
  });

  it('stop as soon as somebody acts', async () => {
    const id = await send();
    await act(id, somebody(karim), { kind: 'take' }, hoursLater(2));
    await roundsUntil(5 * DAY, 3);
    expect(await story(id)).toEqual([
      ['sent', 0, 'Karim'],
      ['taken', 2, undefined],
    ]);
  });

  it('leave people alone at night, at the weekend and on the way through it', async () => {
    // Friday, 16.00 in Denmark.
    const id = await send(hoursLater(4 * DAY + 7));
    await roundsUntil(7 * DAY + 6, 4 * DAY + 8);
    expect(await story(id)).toEqual([['sent', 4 * DAY + 7, 'Karim']]);
    await roundsUntil(7 * DAY + 7, 7 * DAY + 7);
    expect((await story(id)).at(-1)).toEqual(['reminded', 7 * DAY + 7, 'Karim']);
  });

  it('wake what waits on its day', async () => {
    const id = await send();
    await act(id, somebody(karim), { kind: 'take' }, hoursLater(1));
    await act(id, somebody(karim), { kind: 'wait', until: day('2026-11-26') }, hoursLater(2));
    await roundsUntil(3 * DAY + 1, 3);
    expect(await story(id)).toEqual([
      ['sent', 0, 'Karim'],
      ['taken', 1, undefined],
      ['waiting', 2, undefined],
      ['woken', 3 * DAY - 1, 'Karim'],
    ]);
  });

  it('do one thing after a long silence, and nothing twice when the clock is set back', async () => {
    const id = await send();
    await dueRequests(parts, hoursLater(2 * DAY + 3));
    const after = await story(id);
    expect(after).toHaveLength(2);
    await dueRequests(parts, hoursLater(2 * DAY));
    await dueRequests(parts, hoursLater(DAY));
    await dueRequests(parts, hoursLater(2 * DAY + 3));
    expect(await story(id)).toEqual(after);
  });

  it('find who is away already when it is due, and go to who stands in', async () => {
    const id = await send();
    const absence = {
      id: crypto.randomUUID(),
      person: somebody(karim).id,
      from: day('2026-11-24'),
      until: day('2026-11-30'),
      deputy: somebody(lise).id,
    };
    await keeper.people.keepAbsence(absence, somebody(karim).id, MONDAY);
    await roundsUntil(DAY, DAY);
    expect((await story(id)).at(-1)).toEqual(['offered', DAY, 'Lise']);
    await keeper.people.removeAbsence(absence.id, somebody(karim).id, MONDAY);
  });
});

function day(text: string): CivilDate {
  const read = parseCivilDate(text);
  if (!read) throw new Error(`no such day: ${text}`);
  return read;
}
