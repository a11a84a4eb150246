import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { CivilDate } from '../../src/kernel/civil-date.ts';
import { workedDays } from '../../src/kernel/working-hours.ts';
import { monthAt, partOf } from '../../src/numbers/period.ts';
import type { AskedQuestion } from '../../src/qa/questions.ts';
import type { ContactRequest, EventKind } from '../../src/requests/request.ts';
import { aDraft, becoming } from '../support/a-request.ts';
import { aProgramme } from '../support/some-content.ts';
import { aMatch, anOpenQuestion, aQuestion, LATER, MORNING, somebody } from './builders.ts';
import { KEEPERS, type Keeper } from './keepers.ts';

const day = (text: string) => text as CivilDate;
const month = (text: string) => monthAt(day(`${text}-01`));
const stretchOf = (text: string) => partOf(month(text), month(text).from, 1);
/** A Thursday, 10.00 in Denmark. */
const THURSDAY = new Date('2026-07-09T08:00:00Z');
const at = (text: string) => new Date(`${text}+02:00`);

describe.each(KEEPERS)('the numbers $name', ({ open }) => {
  const keepers: Keeper[] = [];
  let keeper: Keeper;
  let person: string;
  let colleague: string;
  beforeEach(async () => {
    keeper = await open();
    keepers.push(keeper);
    person = (await somebody(keeper.people)).id;
    colleague = (await somebody(keeper.people)).id;
  });
  afterAll(() => Promise.all(keepers.map((each) => each.close())));

  const ask = async (question: Partial<AskedQuestion> = {}) => {
    const asked = aQuestion({ askedBy: person, ...question });
    await keeper.questions.record(asked);
    return asked.id;
  };
  const send = async (facts: Partial<ContactRequest> = {}, sentAt = THURSDAY) => {
    const { state = 'new', ...drafted } = facts;
    const draft = aDraft({ sentBy: person, ...drafted });
    await keeper.requests.keepDraft(draft);
    await keeper.requests.change(
      draft.id,
      `send:${draft.id}`,
      becoming('sent', { state, sentAt }, { at: sentAt, who: person }),
    );
    return draft.id;
  };
  const happen = (id: string, kind: EventKind, moment: Date, who: string | undefined = colleague) =>
    keeper.requests.change(
      id,
      `${kind}:${id}:${moment.toISOString()}`,
      becoming(kind, {}, { at: moment, who }),
    );

  it('tell what was answered, not chosen yet, and not answered, stretch by stretch', async () => {
    await ask();
    await ask({ outcome: 'none', answers: [] });
    const open = anOpenQuestion({ askedBy: person });
    const chosen = anOpenQuestion({ askedBy: person });
    const noneOfThem = anOpenQuestion({ askedBy: person });
    for (const each of [open, chosen, noneOfThem]) await keeper.questions.record(each);
    await keeper.questions.choose(chosen.id, 'gaver', person, LATER);
    await keeper.questions.choose(noneOfThem.id, undefined, person, LATER);
    // Midnight in Denmark is two hours earlier in UTC.
    await ask({ at: at('2026-08-01T00:00:00') });
    await ask({ outcome: 'none', answers: [], concern: 'bekymring', redacted: undefined });

    expect(await keeper.numbers.questions(['2026-06', '2026-07', '2026-08'].map(stretchOf))).toEqual([
      { answered: 0, undecided: 0, unanswered: 0 },
      { answered: 2, undecided: 1, unanswered: 2 },
      { answered: 1, undecided: 0, unanswered: 0 },
    ]);
    expect(await keeper.numbers.questions([])).toEqual([]);
  });

  it('count what everybody thought of what was asked in that time', async () => {
    const [first, second, worry] = [
      await ask(),
      await ask({ at: at('2026-08-02T10:00:00') }),
      await ask({ concern: 'akut' }),
    ];
    const vote = (question: string, by: string, verdict: 'helped' | 'not-helped') =>
      keeper.questions.vote({ question, by, at: LATER, verdict, reason: undefined });
    await vote(first, person, 'helped');
    await vote(first, colleague, 'not-helped');
    await vote(second, person, 'helped');
    await vote(worry, person, 'helped');

    expect(await keeper.numbers.votes(stretchOf('2026-07'))).toEqual({ helped: 1, notHelped: 1 });
    expect(await keeper.numbers.votes(stretchOf('2026-06'))).toEqual({ helped: 0, notHelped: 0 });
  });

  it('count requests by municipality and how they ended, without what is confidential', async () => {
    await send({ municipality: '0751', state: 'resolved', outcome: 'yes' });
    await send({ municipality: '0751', state: 'resolved', outcome: 'yes' });
    await send({ municipality: '0751', state: 'waiting' });
    await send({ municipality: undefined, state: 'withdrawn' });
    await send({ municipality: '0751', confidential: true });
    await send({ municipality: '0751', concern: 'bekymring' });
    await send({ municipality: '0751' }, at('2026-08-01T00:00:00'));
    await keeper.requests.keepDraft(aDraft({ sentBy: person }));

    expect(await keeper.numbers.requests(stretchOf('2026-07'))).toEqual([
      { municipality: '0751', ending: 'open', count: 1 },
      { municipality: '0751', ending: 'yes', count: 2 },
      { municipality: undefined, ending: 'withdrawn', count: 1 },
    ]);
  });

  describe('of the first touch', () => {
    const HOURS = { from: 8 * 60, until: 17 * 60 };
    const { calendar } = aProgramme();
    const days = workedDays(day('2026-07-01'), day('2026-07-31'), HOURS, calendar);
    const touch = (within: readonly number[] = [60, 540]) =>
      keeper.numbers.firstTouch(stretchOf('2026-07'), days, within);

    it('count minutes at work alone: nights, weekends and days off are not waited through', async () => {
      // Friday 16.30 to Monday 8.45: half an hour, and three quarters of one.
      await happen(await send({}, at('2026-07-10T16:30:00')), 'taken', at('2026-07-13T08:45:00'));
      expect(await touch()).toEqual({ within: [0, 1], later: 0, untouched: 0, median: 75 });
    });

    it('count from the morning on what came in at night or on a Sunday', async () => {
      await happen(await send({}, at('2026-07-12T11:00:00')), 'handed-on', at('2026-07-13T08:10:00'));
      await happen(await send({}, at('2026-07-13T20:00:00')), 'not-mine', at('2026-07-13T21:00:00'));
      expect(await touch()).toEqual({ within: [2, 0], later: 0, untouched: 0, median: 5 });
    });

    it('are the first that a person did; reminders and offers of the bot are none', async () => {
      const id = await send({}, at('2026-07-09T10:00:00'));
      await happen(id, 'reminded', at('2026-07-09T11:00:00'), undefined);
      await happen(id, 'offered', at('2026-07-09T11:00:00'), undefined);
      await happen(id, 'taken', at('2026-07-13T10:00:00'));
      await happen(id, 'resolved', at('2026-07-14T10:00:00'));
      expect(await touch()).toEqual({ within: [0, 0], later: 1, untouched: 0, median: 2 * 540 });
    });

    it('tell what nobody touched yet, without what its sender took back', async () => {
      await send();
      await send({ state: 'withdrawn' });
      await send({ confidential: true });
      expect(await touch()).toEqual({ within: [0, 0], later: 0, untouched: 1, median: undefined });
    });
  });

  it('count the one-year days of active matches, month by month', async () => {
    await keeper.matches.takeIn(
      [
        aMatch({ startDate: day('2025-07-31') }),
        aMatch({ startDate: day('2025-08-01') }),
        aMatch({ startDate: day('2025-08-31') }),
        aMatch({ startDate: day('2025-08-15'), status: { kind: 'paused' } }),
      ],
      undefined,
      MORNING,
    );
    expect(await keeper.numbers.oneYearDays(['2026-07-01', '2026-08-01', '2026-09-01'].map(day))).toEqual([
      1, 2, 0,
    ]);
  });

  it('are nothing where nothing happened', async () => {
    const none = { answered: 0, undecided: 0, unanswered: 0 };
    expect(await keeper.numbers.questions([stretchOf('2026-07')])).toEqual([none]);
    expect(await keeper.numbers.requests(stretchOf('2026-07'))).toEqual([]);
  });
});
