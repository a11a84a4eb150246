import type { Content } from '../content/content.ts';
import { sentencesOf } from '../content/sentences.ts';
import { TUNING } from './tuning.ts';

/** A text of the content whose class is known. */
export type Labelled = {
  readonly text: string;
  /** The class: entries first, in content order, then the out-of-scope topics. */
  readonly label: number;
  readonly weight: number;
  /** A way that people ask it; such a text may be held out to see how well the others foretell it. */
  readonly asked: boolean;
};

/** All that the content says about each entry, and the contrast: what people ask and the document does not answer. */
export function labelledTexts({ entries, lexicon, outOfScope }: Content): readonly Labelled[] {
  const { answerSentence, concept } = TUNING.examples;
  return [
    ...entries.flatMap((entry, label) => [
      ...[entry.question, ...entry.phrasings, ...entry.englishPhrasings].map((text) => ({
        text,
        label,
        weight: 1,
        asked: true,
      })),
      ...entry.answer
        .flatMap(sentencesOf)
        .map((text) => ({ text, label, weight: answerSentence, asked: false })),
      ...entry.concepts
        .flatMap((id) => inGroups(lexicon.concepts[id] ?? [], TUNING.examples.namesTogether))
        .map((text) => ({ text, label, weight: concept, asked: false })),
    ]),
    ...outOfScope.flatMap((topic, index) =>
      topic.phrasings.map((text) => ({ text, label: entries.length + index, weight: 1, asked: true })),
    ),
  ];
}

function inGroups(names: readonly string[], size: number): readonly string[] {
  return names.flatMap((_, at) => (at % size === 0 ? [names.slice(at, at + size).join(' ')] : []));
}
