import type { Feature } from './feature.ts';

/** A text as numbers: the features that it has, each with its weight. */
export type Point = { readonly ids: Int32Array; readonly values: Float64Array };

/** A feature by its number, and its size before the text is brought to length 1. */
type Located = { readonly id: number; readonly value: number };

/** The features that the content shows, numbered in the order in which they were met. */
export type Space = {
  readonly size: number;
  /** The texts that the space was learned from, in their order. */
  readonly points: readonly Point[];
  /** Undefined for a feature that the content never shows. */
  readonly locate: (feature: Feature) => Located | undefined;
  /** The length is always 1, or 0 when the content shows none of the features. */
  readonly place: (features: readonly Feature[]) => Point;
};

/**
 * Rare features tell more than common ones: each is weighed by how few of the content's texts show it, and left out when
 * those are fewer than asked for. The features of one text are let go before the next is asked for: all together they
 * would keep the garbage collector busier than the learning.
 */
export function learnSpace(texts: Iterable<readonly Feature[]>, fewestTexts: number): Space {
  const { met, starts, numbers, weights, shownBy } = readAll(texts);
  const ids = numberedAnew(shownBy, fewestTexts);
  const size = ids.reduce((count, id) => count + (id === LEFT_OUT ? 0 : 1), 0);
  const rarity = Float64Array.from(shownBy, (count) => Math.log(1 + starts.length / count));
  const sums = new Float64Array(size);
  const shown: number[] = [];

  const add = (number: number, weight: number) => {
    const id = ids[number] ?? LEFT_OUT;
    if (id === LEFT_OUT) return;
    if (sums[id] === 0) shown.push(id);
    sums[id] = (sums[id] ?? 0) + weight * (rarity[number] ?? 0);
  };
  const room = emptyPoint(numbers.length);
  let taken = 0;
  const points = starts.map((start, text) => {
    const end = starts[text + 1] ?? numbers.length;
    for (let at = start; at < end; at += 1) add(numbers[at] ?? LEFT_OUT, weights[at] ?? 0);
    const from = taken;
    taken += shown.length;
    return takePoint(shown, sums, {
      ids: room.ids.subarray(from, taken),
      values: room.values.subarray(from, taken),
    });
  });
  return {
    size,
    points,
    locate({ name, weight }) {
      const number = met.get(name) ?? LEFT_OUT;
      const id = ids[number] ?? LEFT_OUT;
      return id === LEFT_OUT ? undefined : { id, value: weight * (rarity[number] ?? 0) };
    },
    place(features) {
      for (const { name, weight } of features) add(met.get(name) ?? LEFT_OUT, weight);
      return takePoint(shown, sums, emptyPoint(shown.length));
    },
  };
}

const LEFT_OUT = -1;

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

/** The features that enough texts show, numbered without gaps; the others are left out. */
function numberedAnew(shownBy: readonly number[], fewestTexts: number): Int32Array {
  let kept = 0;
  return Int32Array.from(shownBy, (count) => (count >= fewestTexts ? kept++ : LEFT_OUT));
}

function emptyPoint(length: number): Point {
  return { ids: new Int32Array(length), values: new Float64Array(length) };
}

/** Moves what was added up into a point of the same length, and leaves the workspace empty for the next text. */
function takePoint(shown: number[], sums: Float64Array, point: Point): Point {
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
}
