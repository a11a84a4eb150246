/** Marks the branch that no value can reach: a new case that somebody forgot does not compile. */
export function never(value: never): never {
  throw new Error(`unforeseen case: ${JSON.stringify(value)}`);
}
