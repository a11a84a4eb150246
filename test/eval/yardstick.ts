import type { Content } from '../../src/content/content.ts';
import { learnToUnderstand } from '../../src/qa/understand.ts';
import { type Answered, answeredBy } from './answered.ts';

const FOLDS = 5;

/**
 * Needs no labelled questions: hides a fifth of each entry's phrasings, learns from the rest, and asks with those hidden;
 * five times, so that each phrasing is asked once.
 */
export function askHiddenPhrasings(content: Content): readonly Answered[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const isHidden = (at: number) => at % FOLDS === fold;
    const entries = content.entries.map((entry) => ({
      ...entry,
      phrasings: entry.phrasings.filter((_, at) => !isHidden(at)),
    }));
    const understand = learnToUnderstand({ ...content, entries });

    return content.entries.flatMap(({ id, phrasings }) =>
      phrasings
        .filter((_, at) => isHidden(at))
        .map((text) => answeredBy(understand, { id: `${id} ${text}`, text, expected: [id], kind: 'hidden' })),
    );
  });
}
