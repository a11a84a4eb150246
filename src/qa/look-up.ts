import type { Content } from '../content/content.ts';
import { calibrationFrom, type LearnedCalibration, learnCalibration, signalsOf } from './calibration.ts';
import { coverageOf } from './coverage.ts';
import { ensembleFrom, type LearnedEnsemble, learnEnsemble } from './ensemble.ts';
import type { Feature, WordFeature } from './feature.ts';
import { placesIn, type Space } from './point.ts';
import { readerWith, type Token, type Vocabulary } from './reading.ts';
import type { View } from './scorer.ts';
import { study } from './study.ts';
import { topEntries } from './top-entries.ts';
import { trialsOf } from './trials.ts';
import { TUNING } from './tuning.ts';
import { learnLooks } from './views.ts';
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

/** What was learned from the content to look questions up: plain data, that can be sent between processes and kept. */
export type LearnedLookUp = {
  readonly vocabulary: Vocabulary;
  readonly spaces: Readonly<Record<View, Space>>;
  readonly ensemble: LearnedEnsemble;
  readonly ofFirst: LearnedCalibration;
  readonly ofAny: LearnedCalibration;
};

/**
 * Learns to answer from the content alone: which words there are, what speaks for which entry, and how far the vote can
 * be trusted.
 */
export function learnLookUp(content: Content): LearnedLookUp {
  const { lesson, vocabulary, spaces } = study(content);
  const trials = trialsOf(lesson, content.entries.length);
  return {
    vocabulary,
    spaces,
    ensemble: learnEnsemble(lesson),
    ofFirst: learnCalibration(
      trials.map(({ signals, place, weight }) => ({ signals: signals.first, right: place === 0, weight })),
    ),
    ofAny: learnCalibration(
      trials.map(({ signals, place, weight }) => ({ signals: signals.any, right: place >= 0, weight })),
    ),
  };
}

/**
 * Looks questions up by what was learned from this very content. A question is read as words; words and letters become
 * features; the scorers vote on the features; and the calibration tells how far the vote can be trusted.
 */
export function lookUpFrom(
  { entries, lexicon }: Pick<Content, 'entries' | 'lexicon'>,
  learned: LearnedLookUp,
): LookUp {
  const read = readerWith(lexicon, learned.vocabulary);
  const look = learnLooks({ lexicon }, learned.vocabulary);
  const words = placesIn(learned.spaces.words);
  const letters = placesIn(learned.spaces.letters);
  const ensemble = ensembleFrom(learned.ensemble);
  const chanceOfFirst = calibrationFrom(learned.ofFirst);
  const chanceOfAny = calibrationFrom(learned.ofAny);
  const see = (text: string): Seen => {
    const tokens = read(text);
    return { tokens, words: look.words(tokens), letters: look.letters(tokens) };
  };
  const seeBackground = rememberingLast(see);

  return ({ text, background, alone }) => {
    const asked = see(text);
    const told = seeBackground(background);
    const leans = alone || coverageOf(asked.tokens).telling < TUNING.background.fewWords;
    const share = leans ? TUNING.background.near : TUNING.background.far;
    const placed = {
      words: words.place({ features: asked.words }, { features: told.words, share }),
      letters: letters.place({ features: asked.letters }, { features: told.letters, share }),
    };
    if (placed.words.ids.length === 0) return NOTHING;

    const vote = ensemble.vote(placed);
    const signals = signalsOf(vote, coverageOf(leans ? [...asked.tokens, ...told.tokens] : asked.tokens));
    const offered = topEntries(vote.mean, vote.sought, TUNING.decision.offered).map((at) => ({
      entry: vote.labels[at] ?? 0,
      probability: vote.mean[at] ?? 0,
    }));
    return {
      candidates: offered.map(({ entry, probability }) => ({
        entry: entries[entry]?.id ?? '',
        probability,
        why: () =>
          whyOf([asked, told], ({ name, weight }, part) => {
            const located = words.locate({ name, weight: part === told ? weight * share : weight });
            return located ? located.value * ensemble.evidence(located.id, entry) : 0;
          }),
      })),
      chance: chanceOfFirst(signals.first),
      chanceOfAny: chanceOfAny(signals.any),
    };
  };
}

/** A text that was read, and what each view sees in it. */
type Seen = {
  readonly tokens: readonly Token[];
  readonly words: readonly WordFeature[];
  readonly letters: readonly Feature[];
};

/** Does not see anew what it saw last: questions in a row share what is told around them. */
function rememberingLast(see: (text: string) => Seen): (text: string) => Seen {
  let last = { text: '', seen: see('') };
  return (text) => {
    if (text !== last.text) last = { text, seen: see(text) };
    return last.seen;
  };
}
