import type { Deliveries } from '../../src/bot/deliveries.ts';

/** Remembers deliveries for as long as the test runs. */
export function deliveriesInMemory(): Deliveries {
  const noted = new Set<string>();

  return {
    async note(key) {
      if (noted.has(key)) return 'again';

      noted.add(key);
      return 'first';
    },
  };
}
