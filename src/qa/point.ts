import type { Feature } from './feature.ts';

/** A text as numbers: the features that it has, each with its weight. */
export type Point = { readonly ids: Int32Array; readonly values: Float64Array };

/** A feature by its number, and its size before the text is brought to length 1. */
type Located = { readonly id: number; readonly value: number };

/** The features that the content shows, numbered in the order in which they were met. */
export type Space = {
  readonly size: number;
  /** Undefined for a feature that the content never shows. */
  readonly locate: (feature: Feature) => Located | undefined;
  /** The length is always 1, or 0 when the content shows none of the features. */
  readonly place: (features: readonly Feature[]) => Point;
};

/**
 * Rare features tell more than common ones: each is weighed by how few of the content's texts show it, and left out when
 * those are fewer than asked for.
 */
export function learnSpace(texts: readonly (readonly Feature[])[], fewestTexts: number): Space {
  const shown = new Map<string, number>();
  for (const features of texts) {
    for (const name of new Set(features.map((feature) => feature.name)))
      shown.set(name, (shown.get(name) ?? 0) + 1);
  }
  const kept = [...shown].filter(([, count]) => count >= fewestTexts);
  const known = new Map(
    kept.map(([name, count], id) => [name, { id, rarity: Math.log(1 + texts.length / count) }]),
  );

  const locate = ({ name, weight }: Feature): Located | undefined => {
    const found = known.get(name);
    return found && { id: found.id, value: weight * found.rarity };
  };
  const place = (features: readonly Feature[]): Point => {
    const sums = new Map<number, number>();
    for (const { name, weight } of features) {
      const found = known.get(name);
      if (found) sums.set(found.id, (sums.get(found.id) ?? 0) + weight * found.rarity);
    }
    return pointOf(sums);
  };
  return { size: known.size, locate, place };
}

function pointOf(sums: ReadonlyMap<number, number>): Point {
  let square = 0;
  for (const value of sums.values()) square += value * value;
  const length = Math.sqrt(square) || 1;
  return {
    ids: Int32Array.from(sums.keys()),
    values: Float64Array.from(sums.values(), (value) => value / length),
  };
}
