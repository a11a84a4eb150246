import type { Point } from './point.ts';
import type { Lesson, View } from './scorer.ts';

/** The features that the examples of a class show, by their numbers, and how much they show of each. */
export type ClassSum = { readonly shown: Int32Array; readonly amounts: Float32Array };

/** Sums up the examples of each class. */
export function sumUp({ examples, classes, features }: Lesson, view: View): readonly ClassSum[] {
  const byLabel = Map.groupBy(examples, ({ label }) => label);
  const sums = new Float64Array(features[view]);
  return Array.from({ length: classes }, (_, label) => {
    const shown: number[] = [];
    for (const { text, weight } of byLabel.get(label) ?? []) add(text[view], weight, sums, shown);
    return take(shown, sums);
  });
}

function add({ ids, values }: Point, weight: number, sums: Float64Array, shown: number[]): void {
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    if (sums[id] === 0) shown.push(id);
    sums[id] = (sums[id] ?? 0) + weight * (values[at] ?? 0);
  }
}

/** Leaves the room for sums empty for the next class. */
function take(shown: readonly number[], sums: Float64Array): ClassSum {
  const amounts = new Float32Array(shown.length);
  for (let at = 0; at < shown.length; at += 1) {
    const id = shown[at] ?? 0;
    amounts[at] = sums[id] ?? 0;
    sums[id] = 0;
  }
  return { shown: new Int32Array(shown), amounts };
}
