import type { Content } from '../content/content.ts';
import { learnCalibration, signalsOf } from './calibration.ts';
import { coverageOf } from './coverage.ts';
import { learnEnsemble } from './ensemble.ts';
import { study } from './study.ts';
import { topEntries } from './top-entries.ts';
import { trialsOf } from './trials.ts';
import { TUNING } from './tuning.ts';
import { joined } from './views.ts';
import { whyOf } from './why.ts';

/** One question, and what is told around it. */
export type Ask = {
  readonly text: string;
  readonly background: string;
  /** The only question of its message, so that all the rest is about it. */
  readonly alone: boolean;
};

export type Candidate = {
  readonly entry: string;
  readonly probability: number;
  /** The asker's words that point at it, strongest first; reckoned when it is asked for, which few candidates are. */
  readonly why: () => readonly string[];
};

/** What the lookup makes of one question. */
export type Ranking = {
  /** The likeliest entries, best first. */
  readonly candidates: readonly Candidate[];
  /** The calibrated chance that the first is right, 0 to 1. */
  readonly chance: number;
  /** The calibrated chance that the right one is among them, 0 to 1. */
  readonly chanceOfAny: number;
};

export type LookUp = (ask: Ask) => Ranking;

/** Of a text without a single word that the content knows. */
const NOTHING: Ranking = { candidates: [], chance: 0, chanceOfAny: 0 };

/**
 * Learns to answer from the content alone. A question is read as words; words and letters become features; the scorers
 * vote on the features; and the calibration tells how far the vote can be trusted.
 */
export function learnLookUp(content: Content): LookUp {
  const { entries } = content;
  const { lesson, read, viewsOf, place, locateWord } = study(content);
  const ensemble = learnEnsemble(lesson);
  const trials = trialsOf(lesson, entries.length);
  const chanceOfFirst = learnCalibration(trials, 1);
  const chanceOfAny = learnCalibration(trials, TUNING.decision.offered);

  return ({ text, background, alone }) => {
    const asked = read(text);
    const told = read(background);
    const leans = alone || coverageOf(asked).telling < TUNING.background.fewWords;
    const share = leans ? TUNING.background.near : TUNING.background.far;
    const views = joined(viewsOf(asked), viewsOf(told), asked.length, share);
    const placed = place(views);
    if (placed.words.ids.length === 0) return NOTHING;

    const tokens = [...asked, ...told];
    const vote = ensemble.vote(placed);
    const signals = signalsOf(vote, coverageOf(leans ? tokens : asked));
    const offered = topEntries(vote.mean, vote.sought, TUNING.decision.offered).map((at) => ({
      entry: vote.labels[at] ?? 0,
      probability: vote.mean[at] ?? 0,
    }));
    return {
      candidates: offered.map(({ entry, probability }) => ({
        entry: entries[entry]?.id ?? '',
        probability,
        why: () =>
          whyOf(tokens, views.words, (feature) => {
            const located = locateWord(feature);
            return located ? located.value * ensemble.evidence(located.id, entry) : 0;
          }),
      })),
      chance: chanceOfFirst(signals),
      chanceOfAny: chanceOfAny(signals),
    };
  };
}
