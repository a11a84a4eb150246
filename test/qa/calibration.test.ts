import { describe, expect, it } from 'vitest';
import { calibrationFrom, learnCalibration, signalsOf, type Trial } from '../../src/qa/calibration.ts';
import { topEntries } from '../../src/qa/top-entries.ts';

/** Nine of ten votes with the strong signal were right, one of ten with the weak one. */
const trials: readonly Trial[] = Array.from({ length: 20 }, (_, at) => {
  const strong = at < 10;
  const right = strong ? at !== 0 : at === 10;
  return { signals: [strong ? 1 : 0], right, weight: 1 };
});

describe('the calibrated chance', () => {
  it('is about the share of like votes that were right', () => {
    const chance = calibrationFrom(learnCalibration(trials));
    expect(chance([1])).toBeCloseTo(0.9, 1);
    expect(chance([0])).toBeCloseTo(0.1, 1);
  });

  it('does not run beyond what the trials showed', () => {
    const chance = calibrationFrom(learnCalibration(trials));
    expect(chance([40])).toBe(chance([1]));
  });
});

describe('the signals of a vote', () => {
  const coverage = { known: 1, telling: 3 };
  const vote = (...mean: readonly number[]) => {
    const probabilities = Float64Array.from(mean);
    return {
      labels: [0, 1, 2],
      sought: 2,
      mean: probabilities,
      each: [probabilities, probabilities],
      cosines: probabilities,
    };
  };

  it('rank entries only, never the out-of-scope topics behind them', () => {
    expect(topEntries(Float64Array.of(0.1, 0.3, 0.6), 2, 2)).toEqual([1, 0]);
  });

  it('differ between a clear vote and a close one', () => {
    const [clear] = signalsOf(vote(0.9, 0.05, 0.05), coverage).first;
    const [close] = signalsOf(vote(0.45, 0.4, 0.15), coverage).first;
    expect(clear).toBeGreaterThan(close ?? 0);
  });
});
