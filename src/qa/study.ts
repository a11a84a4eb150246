import type { Content } from '../content/content.ts';
import { oneByOne } from '../kernel/one-by-one.ts';
import { type Coverage, coverageOf, knownElsewhere } from './coverage.ts';
import { labelledTexts } from './examples.ts';
import { learnSpace, type Point, type Space } from './point.ts';
import { learnVocabulary, type Vocabulary } from './reading.ts';
import type { Example, Lesson, View } from './scorer.ts';
import { TUNING } from './tuning.ts';
import { learnLooks } from './views.ts';

/** An example that may be held out, when it is something that people ask; with what would be known of it then. */
export type Studied = Example & { readonly asked: boolean; readonly coverage: Coverage };

/** All that the content says, in numbers; and what it takes to bring a new text into the same numbers. */
export type Study = {
  readonly lesson: Lesson<Studied>;
  readonly vocabulary: Vocabulary;
  readonly spaces: Readonly<Record<View, Space>>;
};

const NOWHERE: Point = { ids: new Int32Array(), values: new Float64Array() };

/** Reads all texts of the content once; every scorer and every trial learns from the result. */
export function study(content: Content): Study {
  const { vocabulary, texts } = learnVocabulary(content);
  const look = learnLooks(content, vocabulary);
  const labelled = labelledTexts(content);
  const read = labelled.map(({ text }) => texts.get(text) ?? []);
  const words = learnSpace(oneByOne(read, look.words), TUNING.fewestTexts.words);
  const letters = learnSpace(oneByOne(read, look.letters), TUNING.fewestTexts.letters);

  const isKnown = knownElsewhere(read);
  const lesson = {
    examples: labelled.map(({ label, weight, asked }, at) => ({
      text: { words: words.points[at] ?? NOWHERE, letters: letters.points[at] ?? NOWHERE },
      label,
      weight,
      asked,
      coverage: coverageOf(read[at] ?? [], isKnown),
    })),
    classes: content.entries.length + content.outOfScope.length,
    sought: content.entries.length,
    features: { words: words.space.ids.size, letters: letters.space.ids.size },
  };
  return { lesson, vocabulary, spaces: { words: words.space, letters: letters.space } };
}
