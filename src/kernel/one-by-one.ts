/** Makes each only when it is asked for, so that all of them together never take up room. */
export function* oneByOne<T, U>(items: readonly T[], make: (item: T) => U): Iterable<U> {
  for (const item of items) yield make(item);
}
