import type { Upkeep } from '../../src/checks/upkeep.ts';

/** A database in which everything that happens by itself has just happened. */
export function upkeepInMemory(now = new Date('2026-11-23T07:00:00Z')): Upkeep {
  return {
    queue: async () => ({ waiting: 0, sending: 0, unsure: 0, failed: 0 }),
    lastDigest: async () => now,
    goneConversations: async () => ({}),
  };
}
