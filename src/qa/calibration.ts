import type { Coverage } from './coverage.ts';
import type { Vote } from './ensemble.ts';
import { topEntries } from './top-entries.ts';
import { TUNING } from './tuning.ts';

/** Something about a vote that tells how far to trust it; each is a number near 0 to 1, or its logarithm. */
export type Signals = readonly number[];

/** What is looked at to tell whether the first entry is right, and whether any of those offered is. */
export type SignalsOf = { readonly first: Signals; readonly any: Signals };

/** Signals of which it is known what came of them. */
export type Trial = { readonly signals: Signals; readonly right: boolean; readonly weight: number };

/** The chance that what the signals foretell is right, 0 to 1. */
export type Calibration = (signals: Signals) => number;

/** What was learned: the scale of each signal, and the weights; the first stands alone, each other belongs to a signal. */
export type LearnedCalibration = { readonly scales: readonly Scale[]; readonly weights: Float64Array };

type Scale = {
  readonly mean: number;
  readonly spread: number;
  readonly least: number;
  readonly most: number;
};

/**
 * What is looked at: how probable the first entry is, how far ahead of the second, how many of the words are known, how
 * many words there are, how many scorers agree, how near the entry is, and how much goes to out-of-scope topics. Whether
 * the first is right shows best in how sure of it each scorer is by itself; whether any is, in what each leaves for them.
 */
export function signalsOf({ mean, each, cosines, sought }: Vote, coverage: Coverage): SignalsOf {
  const [first = 0, second = 0] = topEntries(mean, sought, 2);
  const top = mean[first] ?? 0;
  const agreeing = each.filter((one) => topEntries(one, sought, 1)[0] === first).length;
  const worstTop = each.reduce((least, one) => Math.min(least, one[first] ?? 0), 1);
  const common = [
    logOdds(top),
    Math.log(top + 0.01) - Math.log((mean[second] ?? 0) + 0.01),
    coverage.known,
    Math.log(1 + coverage.telling),
    agreeing / Math.max(1, each.length),
    cosines[first] ?? 0,
    logOdds(worstTop),
  ];
  return {
    first: [...common, outsideOf(mean, sought), ...each.map((one) => logOdds(one[first] ?? 0))],
    any: [...common, ...each.map((one) => logOdds(outsideOf(one, sought)))],
  };
}

function outsideOf(shares: Float64Array, sought: number): number {
  let sum = 0;
  for (let at = sought; at < shares.length; at += 1) sum += shares[at] ?? 0;
  return sum;
}

/** Fits the chance to what happened in trials: a logistic regression over the signals, by plain gradient descent. */
export function learnCalibration(trials: readonly Trial[]): LearnedCalibration {
  const { rounds, rate, decay } = TUNING.calibration;
  const scales = learnScales(trials.map(({ signals }) => signals));
  // The first weight belongs to no signal, so each row of signals begins with a 1.
  const many = (trials[0]?.signals.length ?? 0) + 1;
  const rows = Float64Array.from(trials.flatMap(({ signals }) => [1, ...scaled(signals, scales)]));
  const right = Uint8Array.from(trials, (trial) => (trial.right ? 1 : 0));
  const shares = sharesOf(trials);
  const weights = new Float64Array(many);
  const slope = new Float64Array(many);

  for (let round = 0; round < rounds; round += 1) {
    slope.fill(0);
    for (let trial = 0; trial < right.length; trial += 1) {
      const row = trial * many;
      const error = (chance(weights, rows, row) - (right[trial] ?? 0)) * (shares[trial] ?? 0);
      for (let at = 0; at < many; at += 1) slope[at] = (slope[at] ?? 0) + error * (rows[row + at] ?? 0);
    }
    for (let at = 0; at < many; at += 1) {
      const weight = weights[at] ?? 0;
      weights[at] = weight - rate * ((slope[at] ?? 0) + decay * weight);
    }
  }
  return { scales, weights };
}

export function calibrationFrom({ scales, weights }: LearnedCalibration): Calibration {
  return (signals) => chance(weights, Float64Array.from([1, ...scaled(signals, scales)]), 0);
}

/** The weight of each trial as a share of all. */
function sharesOf(trials: readonly Trial[]): Float64Array {
  const total = trials.reduce((sum, { weight }) => sum + weight, 0);
  return Float64Array.from(trials, ({ weight }) => weight / total);
}

function chance(weights: Float64Array, rows: Float64Array, row: number): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) sum += (weights[at] ?? 0) * (rows[row + at] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

function learnScales(all: readonly Signals[]): readonly Scale[] {
  const columns = (all[0] ?? []).map((_, at) => all.map((signals) => signals[at] ?? 0));
  return columns.map((column) => {
    const mean = column.reduce((sum, signal) => sum + signal, 0) / column.length;
    const variance = column.reduce((sum, signal) => sum + (signal - mean) ** 2, 0) / column.length;
    return { mean, spread: Math.sqrt(variance) || 1, least: Math.min(...column), most: Math.max(...column) };
  });
}

/**
 * Brings each signal to mean 0 and spread 1, so that none weighs more for being written in larger numbers. One beyond
 * what the trials showed, as a long message has, counts as the most that they showed.
 */
function scaled(signals: Signals, scales: readonly Scale[]): Signals {
  return scales.map(
    ({ mean, spread, least, most }, at) =>
      (Math.min(Math.max(signals[at] ?? 0, least), most) - mean) / spread,
  );
}

function logOdds(probability: number): number {
  const safe = Math.min(Math.max(probability, 0.001), 0.999);
  return Math.log(safe / (1 - safe));
}
