/** Chance that can be had again: the same seed gives the same choices in the same order. */
export type Chance = {
  /** A whole number from 0 up to, and not including, that one. */
  below(bound: number): number;
  pick<T>(from: readonly [T, ...T[]] | readonly T[]): T;
  /** The same things in another order. */
  shuffled<T>(things: readonly T[]): readonly T[];
};

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  /** Mulberry32: small, quick, and random enough to choose when to pull a plug. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number) => Math.floor(next() * bound);

  return {
    below,
    pick<T>(from: readonly T[]): T {
      if (from.length === 0) throw new Error('there is nothing to pick from');
      return from[below(from.length)] as T;
    },
    shuffled: (things) =>
      things
        .map((thing) => ({ thing, place: next() }))
        .toSorted((one, other) => one.place - other.place)
        .map(({ thing }) => thing),
  };
}
