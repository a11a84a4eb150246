import { type SignalsOf, signalsOf } from './calibration.ts';
import { ensembleFrom, learnEnsemble } from './ensemble.ts';
import type { Point } from './point.ts';
import type { Lesson, View, Viewed } from './scorer.ts';
import type { Studied } from './study.ts';
import { topEntries } from './top-entries.ts';
import { TUNING } from './tuning.ts';

/** A question whose answer is known, and what the lookup made of it. */
export type Trial = {
  readonly signals: SignalsOf;
  /** The place of the right entry among those offered, from 0; -1 when it is not there, or the document does not answer. */
  readonly place: number;
  readonly weight: number;
};

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
  const words = asIfAsked(learned, lesson, 'words');
  const letters = asIfAsked(learned, lesson, 'letters');

  return held.map(({ text, label, coverage }) => {
    const votes = vote({ words: words(text), letters: letters(text) });
    const offered = topEntries(votes.mean, votes.sought, TUNING.decision.offered);
    return {
      signals: signalsOf(votes, coverage),
      place: offered.findIndex((at) => votes.labels[at] === label),
      weight: weigh(label),
    };
  });
}

/** A text as it would be placed had its own features never been met: what no learned example shows is left out. */
function asIfAsked(learned: readonly Studied[], { features }: Lesson, view: View): (text: Viewed) => Point {
  const met = new Uint8Array(features[view]);
  for (const { text } of learned) for (const id of text[view].ids) met[id] = 1;

  return (text) => {
    const { ids, values } = text[view];
    const kept = values.filter((_, at) => met[ids[at] ?? 0] === 1);
    const length = Math.hypot(...kept) || 1;
    return { ids: ids.filter((id) => met[id] === 1), values: kept.map((value) => value / length) };
  };
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
