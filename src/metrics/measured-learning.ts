import type { Content } from '../content/content.ts';
import type { Understand } from '../qa/understand.ts';
import type { Metrics } from './open-metrics.ts';

type Learn = (content: Content) => Promise<Understand>;

/** The same learning, each lookup of which is counted and timed. */
export function measuredLearning(
  learn: Learn,
  metrics: Pick<Metrics, 'lookedUp'>,
  seconds: () => number,
): Learn {
  return async (content) => {
    const understand = await learn(content);
    return (text) => {
      const began = seconds();
      const understanding = understand(text);
      metrics.lookedUp(understanding.outcome.kind, seconds() - began);
      return understanding;
    };
  };
}
