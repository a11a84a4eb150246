import { type Feature, UNKNOWN } from './feature.ts';
import { type NumberTable, placeIn, tableOf } from './number-table.ts';

/** A text as numbers: the features that it has, each with its weight. */
export type Point = { readonly ids: Int32Array; readonly values: Float64Array };

/** A feature by its number, and its size before the text is brought to length 1. */
type Located = { readonly id: number; readonly value: number };

/** The features that the content shows, by name, numbered in the order in which they were met. */
export type Space = {
  readonly ids: NumberTable;
  /** How much a feature tells, by its number. */
  readonly rarity: Float64Array;
};

/** Finds texts and features in a space. */
export type Places = {
  /** Undefined for a feature that the content never shows. */
  readonly locate: (feature: Feature) => Located | undefined;
  /** The length is always 1, or 0 when the content shows none of the features. */
  readonly place: (...parts: readonly Part[]) => Point;
};

/** Features of a text, and the share for which they count. */
type Part = { readonly features: readonly Feature[]; readonly share?: number };

/**
 * Rare features tell more than common ones: each is weighed by how few of the content's texts show it, and left out when
 * those are fewer than asked for. The features of one text are let go before the next is asked for: all together they
 * would keep the garbage collector busier than the learning. Beside the space stand the texts, in their order.
 */
export function learnSpace(
  texts: Iterable<readonly Feature[]>,
  fewestTexts: number,
): { readonly space: Space; readonly points: readonly Point[] } {
  const { met, starts, numbers, weights, shownBy } = readAll(texts);
  const isKept = (number: number) => (shownBy[number] ?? 0) >= fewestTexts;
  const kept = [...met].filter(([, number]) => isKept(number));
  const idOf = new Int32Array(met.size).fill(UNKNOWN);
  for (const [id, [, number]] of kept.entries()) idOf[number] = id;
  const rarity = Float64Array.from(kept, ([, number]) =>
    Math.log(1 + starts.length / (shownBy[number] ?? 1)),
  );
  const gathering = gatherIn(rarity);

  const room = emptyPoint(numbers.length);
  let taken = 0;
  const points = starts.map((start, text) => {
    const end = starts[text + 1] ?? numbers.length;
    for (let at = start; at < end; at += 1)
      gathering.add(idOf[numbers[at] ?? 0] ?? UNKNOWN, weights[at] ?? 0);
    const from = taken;
    taken += gathering.many();
    return gathering.take({ ids: room.ids.subarray(from, taken), values: room.values.subarray(from, taken) });
  });
  return { space: { ids: tableOf(kept.map(([name]) => name)), rarity }, points };
}

export function placesIn({ ids, rarity }: Space): Places {
  const gathering = gatherIn(rarity);
  return {
    locate({ name, weight }) {
      const id = placeIn(ids, name);
      return id === UNKNOWN ? undefined : { id, value: weight * (rarity[id] ?? 0) };
    },
    place(...parts) {
      for (const { features, share = 1 } of parts) {
        for (const { name, weight } of features) gathering.add(placeIn(ids, name), weight * share);
      }
      return gathering.take(emptyPoint(gathering.many()));
    },
  };
}

/** Numbers the features as they are met, and counts in how many texts each stands. All texts lie in one row. */
function readAll(texts: Iterable<readonly Feature[]>) {
  const met = new Map<number, number>();
  const shownBy: number[] = [];
  const lastIn: number[] = [];
  const starts: number[] = [];
  const numbers: number[] = [];
  const weights: number[] = [];
  for (const features of texts) {
    const text = starts.push(numbers.length);
    for (const { name, weight } of features) {
      const known = met.get(name);
      const number = known ?? met.size;
      if (known === undefined) met.set(name, number);
      if (lastIn[number] !== text) shownBy[number] = (shownBy[number] ?? 0) + 1;
      lastIn[number] = text;
      numbers.push(number);
      weights.push(weight);
    }
  }
  return { met, starts, numbers, weights, shownBy };
}

function emptyPoint(length: number): Point {
  return { ids: new Int32Array(length), values: new Float64Array(length) };
}

/** Adds up the features of one text after another. */
function gatherIn(rarity: Float64Array) {
  const sums = new Float64Array(rarity.length);
  const shown: number[] = [];
  return {
    add(id: number, weight: number): void {
      if (id === UNKNOWN) return;
      if (sums[id] === 0) shown.push(id);
      sums[id] = (sums[id] ?? 0) + weight * (rarity[id] ?? 0);
    },
    many: () => shown.length,
    /** Moves what was added up into a point with as much room, and leaves nothing for the next text. */
    take(point: Point): Point {
      let square = 0;
      for (const id of shown) square += (sums[id] ?? 0) ** 2;
      const length = Math.sqrt(square) || 1;
      for (let at = 0; at < shown.length; at += 1) {
        const id = shown[at] ?? 0;
        point.ids[at] = id;
        point.values[at] = (sums[id] ?? 0) / length;
        sums[id] = 0;
      }
      shown.length = 0;
      return point;
    },
  };
}
