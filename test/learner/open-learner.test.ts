import { describe, expect, it } from 'vitest';
import type { KeptLearning } from '../../src/learner/kept-learning.ts';
import { pack } from '../../src/learner/learned-bytes.ts';
import { openLearner } from '../../src/learner/open-learner.ts';
import { LEARN, type Part } from '../../src/qa/understand.ts';
import { someContent } from '../support/some-content.ts';

const content = someContent();
const [first, ...others] = content.entries;
const SLEEPS = 'Må han sove her?';
const edited = {
  ...content,
  entries: first ? [{ ...first, phrasings: [SLEEPS] }, ...others] : [],
};

/** A data folder, and what is learned in it, in the order in which it is begun. */
function aPlace() {
  const kept = new Map<Part, { readonly key: string; readonly bytes: Uint8Array }>();
  const learned: Part[] = [];
  const keeping: KeptLearning = {
    has: async (part) => kept.has(part),
    read: async (part, key) => (kept.get(part)?.key === key ? kept.get(part)?.bytes : undefined),
    write: async (part, key, bytes) => void kept.set(part, { key, bytes }),
  };
  const start = (fails = () => false) =>
    openLearner({
      learnApart: async (part, from) => {
        learned.push(part);
        if (fails()) throw new Error('no process');
        return pack(LEARN[part](from));
      },
      keyOf: (part, from) => JSON.stringify(part === 'concern' ? from.worry : from),
      kept: keeping,
      notKept: () => undefined,
    });
  return { start, learned };
}

describe('the learner', () => {
  it('answers by what was learned apart', async () => {
    const understand = await aPlace().start().learn(content);
    expect(understand('Må barnet sove hos os?').outcome.kind).not.toBe('none');
  });

  it('learns what changed on the spot, and keeps that for the next start', async () => {
    const { start, learned } = aPlace();
    const learner = start();
    const unedited = await learner.learn(content);
    const changed = await learner.learn(edited);
    expect(learned).toEqual(['lookUp', 'concern']);
    expect(changed(SLEEPS)).not.toEqual(unedited(SLEEPS));
    expect((await start().learn(edited))(SLEEPS)).toEqual(changed(SLEEPS));
    expect(learned).toEqual(['lookUp', 'concern']);
  });

  it('learns worry anew only with its examples', async () => {
    const { start, learned } = aPlace();
    await start().learn(content);
    await start().learn(edited);
    expect(learned).toEqual(['lookUp', 'concern', 'lookUp']);
  });

  it('takes up at the next start what was learned before, where that is of the same content', async () => {
    const { start, learned } = aPlace();
    const before = await start().learn(content);
    const after = await start().learn(content);
    expect(learned).toEqual(['lookUp', 'concern']);
    expect(after('Må han sove hos os?')).toEqual(before('Må han sove hos os?'));
    await start().learn(edited);
    expect(learned).toEqual(['lookUp', 'concern', 'lookUp']);
  });

  it('begins ahead where nothing is kept, and goes on with what was begun', async () => {
    const { start, learned } = aPlace();
    const learner = start();
    await learner.begin(content);
    await learner.learn(content);
    await learner.learnConcern(content);
    expect(learned).toEqual(['lookUp', 'concern']);
    await start().begin(edited);
    expect(learned).toEqual(['lookUp', 'concern']);
  });

  it('tries again what failed', async () => {
    const { start, learned } = aPlace();
    let fails = true;
    const learner = start(() => fails);
    await expect(learner.learn(content)).rejects.toThrow('no process');
    fails = false;
    await learner.learn(content);
    expect(learned).toEqual(['lookUp', 'concern', 'lookUp', 'concern']);
  });
});
