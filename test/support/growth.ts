const SIZE = 100_000;
/** Below this many milliseconds a ratio says more about the machine than about the code. */
const TOO_QUICK_TO_TELL = 20;

/**
 * How many times longer work takes on 100 kB of a repeated unit than on a quarter of it: about 4 when it is linear, 16
 * when it is quadratic. The best of several runs each, in processor time: a busy machine does not count.
 */
export function growth(work: (text: string) => unknown, unit: string): number {
  const whole = unit.repeat(Math.ceil(SIZE / unit.length));
  const quarter = whole.slice(0, whole.length / 4);
  const runs = [1, 2, 3, 4].map(() => ({
    quarter: time(() => work(quarter)),
    whole: time(() => work(whole)),
  }));
  const long = Math.min(...runs.map((run) => run.whole));
  return long < TOO_QUICK_TO_TELL ? 1 : long / Math.min(...runs.map((run) => run.quarter));
}

/** Milliseconds of processor time, which other programs on the machine do not lengthen. */
function time(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
