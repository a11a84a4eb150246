import type { Content } from '../content/content.ts';
import { oneByOne } from '../kernel/one-by-one.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { labelledTexts } from './examples.ts';
import type { Feature } from './feature.ts';
import { learnSpace, type Point } from './point.ts';
import { learnToRead, type Reading, type Token } from './reading.ts';
import type { Example, Lesson, Viewed } from './scorer.ts';
import { TUNING } from './tuning.ts';
import { learnLooks, type Views } from './views.ts';

/** An example that may be held out, when it is something that people ask. */
export type Studied = Example & { readonly asked: boolean; readonly coverage: Coverage };

/** All that the content says, in numbers; and how to bring a new text into the same numbers. */
export type Study = {
  readonly lesson: Lesson<Studied>;
  readonly read: Reading['read'];
  readonly viewsOf: (tokens: readonly Token[]) => Views;
  readonly place: (views: Views) => Viewed;
  /** A feature of the words' view by its number; undefined when the content never shows it. */
  readonly locateWord: (feature: Feature) => { readonly id: number; readonly value: number } | undefined;
};

const NOWHERE: Point = { ids: new Int32Array(), values: new Float64Array() };

/** Reads all texts of the content once; every scorer and every trial learns from the result. */
export function study(content: Content): Study {
  const reading = learnToRead(content);
  const look = learnLooks(content, reading);
  const labelled = labelledTexts(content);
  const texts = labelled.map(({ text }) => reading.readOwn(text));
  const words = learnSpace(oneByOne(texts, look.words), TUNING.fewestTexts.words);
  const letters = learnSpace(oneByOne(texts, look.letters), TUNING.fewestTexts.letters);

  const lesson = {
    examples: labelled.map(({ label, weight, asked }, at) => ({
      text: { words: words.points[at] ?? NOWHERE, letters: letters.points[at] ?? NOWHERE },
      label,
      weight,
      asked,
      coverage: coverageOf(texts[at] ?? []),
    })),
    classes: content.entries.length + content.outOfScope.length,
    sought: content.entries.length,
    features: { words: words.size, letters: letters.size },
  };
  return {
    lesson,
    read: reading.read,
    viewsOf: (tokens) => ({ words: look.words(tokens), letters: look.letters(tokens) }),
    place: (views) => ({ words: words.place(views.words), letters: letters.place(views.letters) }),
    locateWord: words.locate,
  };
}
