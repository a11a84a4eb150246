import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../src/learner/learned-bytes.ts';
import { LEARN, type Part } from '../../src/qa/understand.ts';
import { someContent } from '../support/some-content.ts';

const content = someContent();

describe('what was learned, as bytes', () => {
  it.each<Part>(['lookUp', 'concern'])('comes back as it was: %s', (part) => {
    const learned = LEARN[part](content);
    expect(unpack(pack(learned))).toEqual(learned);
  });

  it('is read where it lies', () => {
    const bytes = pack(LEARN.concern(content));
    expect(unpack<'concern'>(bytes).levels.labels.buffer).toBe(bytes.buffer);
  });

  it.each([1, 4])('may begin anywhere in a larger buffer, as %i bytes in', (start) => {
    const learned = LEARN.concern(content);
    const bytes = pack(learned);
    const larger = new Uint8Array(bytes.length + start);
    larger.set(bytes, start);
    expect(unpack(larger.subarray(start))).toEqual(learned);
  });

  it('is refused where an array would be misread', () => {
    const learned = LEARN.concern(content);
    // @ts-expect-error only a bug could put another kind of array there
    expect(() => pack({ ...learned, weights: new Uint16Array(3) })).toThrow(TypeError);
  });
});
