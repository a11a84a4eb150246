import { type Deliveries, IN_HAND_MS } from '../../src/bot/deliveries.ts';

/** Remembers deliveries for as long as the test runs. */
export function deliveriesInMemory(): Deliveries {
  const noted = new Map<string, { at: Date; done: boolean }>();

  return {
    async note(key, at) {
      const known = noted.get(key);
      if (known?.done) return 'again';
      if (known && Math.abs(at.getTime() - known.at.getTime()) < IN_HAND_MS) return 'in-hand';

      noted.set(key, { at, done: false });
      return 'first';
    },
    async finish(key) {
      const known = noted.get(key);
      if (known) known.done = true;
    },
    async inHand() {
      return [...noted.values()].filter(({ done }) => !done).length;
    },
  };
}
