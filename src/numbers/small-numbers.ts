import { sum } from '../kernel/sum.ts';
/** Fewer than this are never shown beside the name of a place or a theme: they could point at a person. */
export const FEWEST_SHOWN = 5;

export type Counted<Key> = { readonly key: Key; readonly count: number };

/** Counts that may stand alone, and the others brought together. */
export type Merged<Key> = {
  /** Largest first. */
  readonly shown: readonly Counted<Key>[];
  /** The keys that stand together, and how many they are in all; no keys where each may stand alone. */
  readonly rest: { readonly keys: readonly Key[]; readonly count: number };
};

/**
 * Brings small counts together, so that none can be told even by whoever subtracts the others from the total: what stands
 * together is at least two keys and at least five in all, or everything. Keys without any count for nothing.
 */
export function mergeSmall<Key>(counts: readonly Counted<Key>[]): Merged<Key> {
  const largestFirst = counts
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count);
  let shown = largestFirst.filter(({ count }) => count >= FEWEST_SHOWN).length;
  while (shown > 0 && tellsTooMuch(largestFirst.slice(shown).map(({ count }) => count))) shown -= 1;

  const rest = largestFirst.slice(shown);
  return {
    shown: largestFirst.slice(0, shown),
    rest: { keys: rest.map(({ key }) => key), count: sum(rest.map(({ count }) => count)) },
  };
}

type Cell = readonly [row: number, column: number];

/**
 * Which cells of a table are not shown: small ones, and beside them as many as it takes that none can be reckoned from
 * the totals that are told, of the rows alone or of the columns too.
 */
export function hiddenCells(
  table: readonly (readonly number[])[],
  totals: 'of-rows' | 'of-both',
): readonly (readonly boolean[])[] {
  // A single column says what the totals say.
  if (table[0]?.length === 1) return table.map(() => [false]);

  const hidden = table.map((row) => row.map((count) => count > 0 && count < FEWEST_SHOWN));
  const rows = table.map((row, at) => row.map((_, across): Cell => [at, across]));
  const columns = (table[0] ?? []).map((_, across) => table.map((_row, at): Cell => [at, across]));
  const isHidden = ([at, across]: Cell) => hidden[at]?.[across] === true;
  const countAt = ([at, across]: Cell) => table[at]?.[across] ?? 0;
  /** Whether hiding it also serves the line that crosses. */
  const serves = ([at, across]: Cell) =>
    totals === 'of-rows' || [rows[at], columns[across]].every((line) => line?.some(isHidden));

  const lines = totals === 'of-rows' ? rows : [...rows, ...columns];
  for (let changed = true; changed; ) {
    changed = false;
    for (const line of lines) {
      if (!tellsTooMuch(line.filter(isHidden).map(countAt))) continue;

      const [next] = line
        .filter((cell) => !isHidden(cell))
        .toSorted(
          (one, other) =>
            Number(serves(other)) - Number(serves(one)) || worth(countAt(one)) - worth(countAt(other)),
        );
      const row = next && hidden[next[0]];
      if (!row) continue;
      row[next[1]] = true;
      changed = true;
    }
  }
  return hidden;
}

/** Whether what is left out can be told, or nearly, from what it comes to. */
function tellsTooMuch(leftOut: readonly number[]): boolean {
  return leftOut.length > 0 && (leftOut.length < 2 || sum(leftOut) < FEWEST_SHOWN);
}

/** The smallest go first, and empty cells last of all: hiding them hides nothing. */
function worth(count: number): number {
  return count === 0 ? Number.MAX_VALUE : count;
}
