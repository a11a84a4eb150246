import { describe, expect, it } from 'vitest';
import { learnApart } from '../../src/learner/learn-apart.ts';
import { learningKey } from '../../src/learner/learning-key.ts';
import { unpack } from '../../src/learner/learned-bytes.ts';
import { LEARN } from '../../src/qa/understand.ts';
import { someContent } from '../support/some-content.ts';

const content = someContent();

describe('learning in a process of its own', () => {
  it('gives what learning on the spot gives', async () => {
    expect(unpack(await learnApart('lookUp', content))).toEqual(LEARN.lookUp(content));
  });

  it('is told when it fails', async () => {
    const broken = { ...content, entries: undefined };
    // @ts-expect-error content is checked when it is loaded: only a bug could be as broken
    await expect(learnApart('lookUp', broken)).rejects.toThrow();
  });
});

describe('the key of what is learned', () => {
  it('is the same for the same content, and another for any other', async () => {
    const [keyOf, again] = [await learningKey(), await learningKey()];
    expect(again('lookUp', structuredClone(content))).toBe(keyOf('lookUp', content));
    expect(keyOf('lookUp', { ...content, entries: [] })).not.toBe(keyOf('lookUp', content));
  });

  it('is, for worry, that of its examples', async () => {
    const keyOf = await learningKey();
    expect(keyOf('concern', { ...content, outOfScope: [], entries: [] })).toBe(keyOf('concern', content));
    expect(keyOf('concern', { ...content, worry: [] })).not.toBe(keyOf('concern', content));
  });
});
