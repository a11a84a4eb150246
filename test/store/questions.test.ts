import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AskedQuestion, Vote } from '../../src/qa/questions.ts';
import { anOpenQuestion, aQuestion, LATER, MORNING, somebody } from './builders.ts';
import { KEEPERS, type Keeper } from './keepers.ts';

describe.each(KEEPERS)('a question kept $name', ({ open }) => {
  let keeper: Keeper;
  let asker: string;
  let colleague: string;
  beforeAll(async () => {
    keeper = await open();
    asker = (await somebody(keeper.people)).id;
    colleague = (await somebody(keeper.people)).id;
  });
  afterAll(() => keeper.close());

  const ask = async (build: (asked: Pick<AskedQuestion, 'askedBy'>) => AskedQuestion = aQuestion) => {
    const question = build({ askedBy: asker });
    await keeper.questions.record(question);
    return question;
  };

  it('is found as it was asked', async () => {
    const question = await ask();
    expect(await keeper.questions.find(question.id)).toEqual(question);
  });

  it('has no text when it showed concern for a child', async () => {
    const question = await ask((asked) =>
      aQuestion({ ...asked, redacted: undefined, concern: 'akut', outcome: 'none', answers: [], rules: [] }),
    );
    expect(await keeper.questions.find(question.id)).toEqual(question);
  });

  it('keeps its answers in order, best first', async () => {
    const entries = ['gaver', 'forberedelse', 'andre-planer-paa-ugedagen', 'efter-1-aar'];
    const answers = entries.map((entry, version) => ({ entry, version: version + 1, why: [] }));
    const question = await ask((asked) => aQuestion({ ...asked, answers }));
    expect((await keeper.questions.find(question.id))?.answers).toEqual(answers);
  });

  it('may be as long as a whole mail chain', async () => {
    const redacted = 'Kære kollega, må vi tage på tur? 🌳 '.repeat(3_000);
    const question = await ask((asked) => aQuestion({ ...asked, redacted }));
    expect((await keeper.questions.find(question.id))?.redacted).toBe(redacted);
  });

  it('is recorded once under its id', async () => {
    const question = await ask();
    await keeper.questions.record({ ...question, outcome: 'none', answers: [] });
    expect(await keeper.questions.find(question.id)).toEqual(question);
  });

  it.each(['unknown', '', "'; --", 'æøå', '\0'])('is not found under the id %j', async (id) => {
    expect(await keeper.questions.find(id)).toBeUndefined();
  });

  describe('with several answers to choose from', () => {
    it('is narrowed to the entry that was chosen, then and afterwards', async () => {
      const question = await ask(anOpenQuestion);
      const narrowed = {
        ...question,
        outcome: 'confident',
        answers: question.answers.filter(({ entry }) => entry === 'forberedelse'),
      };
      expect(await keeper.questions.choose(question.id, 'forberedelse', asker, LATER)).toEqual(narrowed);
      expect(await keeper.questions.find(question.id)).toEqual(narrowed);
    });

    it('is left without an answer when it was none of them', async () => {
      const question = await ask(anOpenQuestion);
      const narrowed = { ...question, outcome: 'none', answers: [] };
      expect(await keeper.questions.choose(question.id, undefined, asker, LATER)).toEqual(narrowed);
      expect(await keeper.questions.find(question.id)).toEqual(narrowed);
    });

    it('lets the later choice count', async () => {
      const question = await ask(anOpenQuestion);
      await keeper.questions.choose(question.id, undefined, asker, LATER);
      const chosen = await keeper.questions.choose(question.id, 'gaver', asker, LATER);
      expect(chosen?.answers.map(({ entry }) => entry)).toEqual(['gaver']);
    });

    it('is not narrowed to an entry that was never offered', async () => {
      const question = await ask(anOpenQuestion);
      expect(await keeper.questions.choose(question.id, 'efter-1-aar', asker, LATER)).toBeUndefined();
      expect(await keeper.questions.find(question.id)).toEqual(question);
    });
  });

  it.each(['gaver', undefined])('offers no choice when it was answered: %s', async (entry) => {
    const question = await ask();
    expect(await keeper.questions.choose(question.id, entry, asker, LATER)).toBeUndefined();
    expect(await keeper.questions.find(question.id)).toEqual(question);
  });

  it('offers no choice when nobody asked it', async () => {
    expect(await keeper.questions.choose('unknown', 'gaver', asker, LATER)).toBeUndefined();
  });

  describe('voted on', () => {
    it('keeps one vote a person, the last one', async () => {
      const question = await ask();
      const helped: Vote = {
        question: question.id,
        by: asker,
        at: MORNING,
        verdict: 'helped',
        reason: undefined,
      };
      const others: Vote = { ...helped, by: colleague };
      const changed: Vote = { ...helped, at: LATER, verdict: 'not-helped', reason: 'unclear' };
      for (const vote of [helped, others, changed]) await keeper.questions.vote(vote);

      const votes = await keeper.votes(question.id);
      expect(votes).toHaveLength(2);
      expect(votes).toEqual(expect.arrayContaining([changed, others]));
      expect(await keeper.questions.find(question.id)).toMatchObject({ verdict: 'not-helped' });
    });

    it('forgets the reason of a vote that no longer has one', async () => {
      const { id: question } = await ask();
      const vote = { question, by: asker, at: MORNING } as const;
      await keeper.questions.vote({ ...vote, verdict: 'not-helped', reason: 'wrong' });
      await keeper.questions.vote({ ...vote, verdict: 'helped', reason: undefined });
      expect(await keeper.votes(question)).toEqual([{ ...vote, verdict: 'helped', reason: undefined }]);
    });

    it('refuses a vote when nobody asked it', async () => {
      const vote = {
        question: 'unknown',
        by: asker,
        at: MORNING,
        verdict: 'helped',
        reason: undefined,
      } as const;
      await expect(keeper.questions.vote(vote)).rejects.toThrow();
    });
  });

  describe('shared', () => {
    it('is shared by the first click only, whoever clicks', async () => {
      const { id } = await ask();
      expect(await keeper.questions.startSharing(id, asker, MORNING)).toBe('first');
      expect(await keeper.questions.startSharing(id, asker, MORNING)).toBe('already');
      expect(await keeper.questions.find(id)).toMatchObject({ shared: true });
      expect(await keeper.questions.startSharing(id, colleague, LATER)).toBe('already');
    });

    it('can be shared again after a sharing that did not happen', async () => {
      const { id } = await ask();
      await keeper.questions.startSharing(id, asker, MORNING);
      await keeper.questions.undoSharing(id, asker, LATER);
      expect(await keeper.questions.find(id)).toMatchObject({ shared: false });
      expect(await keeper.questions.startSharing(id, colleague, LATER)).toBe('first');
    });

    it('stays shared when somebody else would undo it', async () => {
      const { id } = await ask();
      await keeper.questions.startSharing(id, asker, MORNING);
      await keeper.questions.undoSharing(id, colleague, LATER);
      expect(await keeper.questions.startSharing(id, colleague, LATER)).toBe('already');
    });

    it('cannot be shared when nobody asked it', async () => {
      await expect(keeper.questions.startSharing('unknown', asker, MORNING)).rejects.toThrow();
    });
  });
});
