import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { AskedQuestion } from '../../src/qa/questions.ts';
import { anOpenQuestion, aQuestion, LATER, MORNING, somebody } from './builders.ts';
import { KEEPERS, type Keeper } from './keepers.ts';

const TOMORROW = new Date(MORNING.getTime() + 24 * 60 * 60 * 1000);

describe.each(KEEPERS)('what was asked in vain, kept $name', ({ open }) => {
  const keepers: Keeper[] = [];
  let keeper: Keeper;
  let asker: string;
  let colleague: string;
  beforeEach(async () => {
    keeper = await open();
    keepers.push(keeper);
    asker = (await somebody(keeper.people)).id;
    colleague = (await somebody(keeper.people)).id;
  });
  afterAll(() => Promise.all(keepers.map((each) => each.close())));

  const ask = async (question: Partial<AskedQuestion> = {}) => {
    const asked = aQuestion({ askedBy: asker, ...question });
    await keeper.questions.record(asked);
    return asked;
  };
  const between = (from = MORNING, until = TOMORROW) => keeper.misses.between(from, until);
  const notHelped = (question: string, by = asker) =>
    keeper.questions.vote({ question, by, at: LATER, verdict: 'not-helped', reason: 'incomplete' });

  it('is what had no answer', async () => {
    const { id, redacted } = await ask({ outcome: 'none', answers: [] });
    await ask();
    expect(await between()).toEqual([
      { question: id, at: MORNING, redacted, because: 'none', reason: undefined, entries: [] },
    ]);
  });

  it('is what none of the offered answers fitted', async () => {
    const open = { ...anOpenQuestion({ askedBy: asker }), redacted: 'Må vi tage på tur?' };
    await keeper.questions.record(open);
    expect(await between()).toEqual([]);
    await keeper.questions.choose(open.id, undefined, asker, LATER);
    expect(await between()).toEqual([
      {
        question: open.id,
        at: MORNING,
        redacted: 'Må vi tage på tur?',
        because: 'none-of-them',
        reason: undefined,
        entries: [],
      },
    ]);
  });

  it('is what did not help the one who asked, with why and what was answered', async () => {
    const { id } = await ask();
    await notHelped(id, colleague);
    expect(await between()).toEqual([]);
    await notHelped(id);
    expect(await between()).toMatchObject([
      { question: id, because: 'not-helped', reason: 'incomplete', entries: ['gaver'] },
    ]);
    await keeper.questions.vote({ question: id, by: asker, at: LATER, verdict: 'helped', reason: undefined });
    expect(await between()).toEqual([]);
  });

  it('is what the chosen answer did not help with', async () => {
    const open = anOpenQuestion({ askedBy: asker });
    await keeper.questions.record(open);
    await keeper.questions.choose(open.id, 'forberedelse', asker, LATER);
    await notHelped(open.id);
    expect(await between()).toMatchObject([{ because: 'not-helped', entries: ['forberedelse'] }]);
  });

  it('is never what showed worry for a child', async () => {
    await ask({ outcome: 'none', answers: [], concern: 'bekymring', redacted: undefined });
    const { id } = await ask({ concern: 'alvorlig', redacted: undefined });
    await notHelped(id);
    expect(await between()).toEqual([]);
  });

  it('is from one moment on and before another, oldest first', async () => {
    const second = await ask({ outcome: 'none', answers: [], at: LATER });
    const first = await ask({ outcome: 'none', answers: [] });
    await ask({ outcome: 'none', answers: [], at: TOMORROW });
    expect((await between()).map(({ question }) => question)).toEqual([first.id, second.id]);
    expect((await between(LATER)).map(({ question }) => question)).toEqual([second.id]);
  });

  it('counts the votes on each version of an answer', async () => {
    const versions = [3, 3, 4];
    for (const version of versions) {
      const { id } = await ask({ answers: [{ entry: 'gaver', version, why: [] }] });
      await keeper.questions.vote({
        question: id,
        by: asker,
        at: LATER,
        verdict: 'helped',
        reason: undefined,
      });
      if (version === 4) await notHelped(id, colleague);
    }
    const open = anOpenQuestion({ askedBy: asker });
    await keeper.questions.record(open);
    await keeper.questions.choose(open.id, 'forberedelse', asker, LATER);
    await notHelped(open.id);
    await ask();
    expect(await keeper.misses.votes()).toEqual([
      { entry: 'forberedelse', version: 1, helped: 0, notHelped: 1 },
      { entry: 'gaver', version: 3, helped: 2, notHelped: 0 },
      { entry: 'gaver', version: 4, helped: 1, notHelped: 1 },
    ]);
  });
});
