/** Something about a text that may point at an entry, and how much of it there is. */
export type Feature = { readonly name: string; readonly weight: number };

/** A feature that can be shown as a reason: it knows the places of the words that show it. */
export type WordFeature = Feature & { readonly at: readonly number[] };
