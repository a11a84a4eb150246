const SIZE = 100_000;
/** Below this many milliseconds a ratio says more about the machine than about the code. */
const TOO_QUICK_TO_TELL = 20;

/** The clock of the processor moves in steps of a few milliseconds: so much at least is measured at once. */
const LONG_ENOUGH = 40;
const ROUNDS = 4;
/** Beyond doubt, so that no more rounds are needed. */
const PLAINLY_LINEAR = 6;

/**
 * How many times longer work takes on 100 kB of a repeated unit than on a quarter of it: about 4 when it is linear, 16
 * when it is quadratic. The best of several rounds each, in processor time: a busy machine does not count.
 */
export function growth(work: (text: string) => unknown, unit: string): number {
  const whole = unit.repeat(Math.ceil(SIZE / unit.length));
  const quarter = whole.slice(0, whole.length / 4);
  if (time(() => work(whole), 0) < TOO_QUICK_TO_TELL) return 1;

  const best = { quarter: Number.POSITIVE_INFINITY, whole: Number.POSITIVE_INFINITY };
  for (let round = 0; round < ROUNDS; round += 1) {
    best.quarter = Math.min(
      best.quarter,
      time(() => work(quarter), LONG_ENOUGH),
    );
    best.whole = Math.min(
      best.whole,
      time(() => work(whole), LONG_ENOUGH),
    );
    if (best.whole / best.quarter < PLAINLY_LINEAR) break;
  }
  return best.whole / best.quarter;
}

/** Milliseconds of processor time a run, which other programs on the machine do not lengthen; run until so much is spent. */
function time(work: () => unknown, atLeast: number): number {
  const before = process.threadCpuUsage();
  let runs = 0;
  let spent = 0;
  do {
    work();
    runs += 1;
    const { user, system } = process.threadCpuUsage(before);
    spent = (user + system) / 1000;
  } while (spent < atLeast);
  return spent / runs;
}
