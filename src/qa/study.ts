import type { Content } from '../content/content.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { labelledTexts } from './examples.ts';
import type { Feature } from './feature.ts';
import { learnSpace } from './point.ts';
import { learnToRead, type Read, type Token } from './reading.ts';
import type { Example, Lesson, Viewed } from './scorer.ts';
import { TUNING } from './tuning.ts';
import { learnViews, type Views } from './views.ts';

/** An example that may be held out, when it is something that people ask. */
export type Studied = Example & { readonly asked: boolean; readonly coverage: Coverage };

/** All that the content says, in numbers; and how to bring a new text into the same numbers. */
export type Study = {
  readonly lesson: Lesson<Studied>;
  readonly read: Read;
  readonly viewsOf: (tokens: readonly Token[]) => Views;
  readonly place: (views: Views) => Viewed;
  /** A feature of the words' view by its number; undefined when the content never shows it. */
  readonly locateWord: (feature: Feature) => { readonly id: number; readonly value: number } | undefined;
};

/** Reads all texts of the content once; every scorer and every trial learns from the result. */
export function study(content: Content): Study {
  const read = learnToRead(content);
  const viewsOf = learnViews(content);
  const texts = labelledTexts(content).map((labelled) => {
    const tokens = read(labelled.text);
    return { ...labelled, views: viewsOf(tokens), coverage: coverageOf(tokens) };
  });
  const seenBy = (view: keyof Views) => texts.map(({ views }) => views[view]);
  const words = learnSpace(seenBy('words'), TUNING.fewestTexts.words);
  const letters = learnSpace(seenBy('letters'), TUNING.fewestTexts.letters);
  const place = (views: Views) => ({
    words: words.place(views.words),
    letters: letters.place(views.letters),
  });

  const lesson = {
    examples: texts.map(({ views, label, weight, asked, coverage }) => ({
      text: place(views),
      label,
      weight,
      asked,
      coverage,
    })),
    classes: content.entries.length + content.outOfScope.length,
    features: { words: words.size, letters: letters.size },
  };
  return { lesson, read, viewsOf, place, locateWord: words.locate };
}
