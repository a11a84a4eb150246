import { signalsOf, type Trial } from './calibration.ts';
import { ensembleFrom, learnEnsemble } from './ensemble.ts';
import type { Lesson } from './scorer.ts';
import type { Studied } from './study.ts';
import { topEntries } from './top-entries.ts';
import { TUNING } from './tuning.ts';

/**
 * Asks the lookup what it has not learned: a share of the phrasings of each entry, and the questions of as large a share
 * of the out-of-scope topics, none of which it knows anything of. What happens shows how far a vote can be trusted.
 */
export function trialsOf(lesson: Lesson<Studied>, entries: number): readonly Trial[] {
  const { heldOut, mostTrials } = TUNING.calibration;
  const each = Math.max(heldOut, Math.ceil(lesson.examples.length / mostTrials));
  const weigh = learnWeights(lesson.examples, entries);
  const { held = [], learned = [] } = Object.groupBy(lesson.examples, (example, at) =>
    example.asked && (example.label < entries ? at : example.label) % each === 0 ? 'held' : 'learned',
  );
  const { vote } = ensembleFrom(learnEnsemble({ ...lesson, examples: learned }));

  return held.map(({ text, label, coverage }) => {
    const votes = vote(text);
    const offered = topEntries(votes.mean, votes.sought, TUNING.decision.offered);
    return {
      signals: signalsOf(votes, coverage),
      place: offered.findIndex((at) => votes.labels[at] === label),
      weight: weigh(label),
    };
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
