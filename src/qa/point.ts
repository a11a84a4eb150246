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
  const kept = [...countShown(texts)].filter(([, { count }]) => count >= fewestTexts);
  const known = new Map(
    kept.map(([name, { count }], id) => [name, { id, rarity: Math.log(1 + texts.length / count) }]),
  );
  const sums = new Float64Array(known.size);

  const locate = ({ name, weight }: Feature): Located | undefined => {
    const found = known.get(name);
    return found && { id: found.id, value: weight * found.rarity };
  };
  const place = (features: readonly Feature[]): Point => {
    const ids: number[] = [];
    for (const { name, weight } of features) {
      const found = known.get(name);
      if (!found) continue;
      if (sums[found.id] === 0) ids.push(found.id);
      sums[found.id] = (sums[found.id] ?? 0) + weight * found.rarity;
    }
    return takePoint(ids, sums);
  };
  return { size: known.size, locate, place };
}

/** In how many texts each feature stands. */
function countShown(texts: readonly (readonly Feature[])[]): ReadonlyMap<string, { readonly count: number }> {
  const shown = new Map<string, { count: number; last: number }>();
  for (const [at, features] of texts.entries()) {
    for (const { name } of features) {
      const known = shown.get(name);
      if (!known) shown.set(name, { count: 1, last: at });
      else if (known.last !== at) {
        known.count += 1;
        known.last = at;
      }
    }
  }
  return shown;
}

/** Takes the sums of these features out of the workspace, which is left empty for the next text. */
function takePoint(ids: readonly number[], sums: Float64Array): Point {
  let square = 0;
  for (const id of ids) square += (sums[id] ?? 0) ** 2;
  const length = Math.sqrt(square) || 1;
  const values = Float64Array.from(ids, (id) => (sums[id] ?? 0) / length);
  for (const id of ids) sums[id] = 0;
  return { ids: Int32Array.from(ids), values };
}
