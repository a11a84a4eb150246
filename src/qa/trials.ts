import { rankEntries, signalsOf, type Trial } from './calibration.ts';
import { learnEnsemble } from './ensemble.ts';
import type { Lesson } from './scorer.ts';
import type { Studied } from './study.ts';
import { TUNING } from './tuning.ts';

/**
 * Asks the lookup what it has not learned: each phrasing once, of an entry whose other phrasings it knows, and each
 * out-of-scope question once while its whole topic is unknown. What happens shows how far a vote can be trusted.
 */
export function trialsOf(lesson: Lesson<Studied>, entries: number): readonly Trial[] {
  const { folds } = TUNING.calibration;
  const weigh = learnWeights(lesson.examples, entries);
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const { held = [], learned = [] } = Object.groupBy(lesson.examples, (example, at) =>
      example.asked && (example.label < entries ? at : example.label) % folds === fold ? 'held' : 'learned',
    );
    const { vote } = learnEnsemble({ ...lesson, examples: learned });

    return held.map(({ text, label, coverage }) => {
      const votes = vote(text);
      return {
        signals: signalsOf(votes, entries, coverage),
        place: rankEntries(votes.mean, entries).indexOf(label),
        weight: weigh(label),
      };
    });
  });
}

/** Out-of-scope questions count for the share that they have among real ones, however many the content lists. */
function learnWeights(examples: readonly Studied[], entries: number): (label: number) => number {
  const { outsideShare } = TUNING.calibration;
  const asked = examples.filter((example) => example.asked);
  const outside = asked.filter(({ label }) => label >= entries).length;
  const outsideWeight =
    (outsideShare * (asked.length - outside)) / ((1 - outsideShare) * Math.max(1, outside));
  return (label) => (label < entries ? 1 : outsideWeight);
}
