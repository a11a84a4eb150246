/** So many of so many. */
export type Share = { readonly hits: number; readonly of: number };

/** The 95 % interval of a share after Wilson, which stays sound for few cases and near 0 and 1; from 0 to 1. */
export function wilson({ hits, of }: Share): { readonly low: number; readonly high: number } {
  if (of === 0) return { low: 0, high: 1 };

  const z = 1.96;
  const share = hits / of;
  const middle = share + (z * z) / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) };
}
