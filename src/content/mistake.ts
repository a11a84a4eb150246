/** Something wrong in a content file, told so that staff can mend it themselves. */
export type Mistake = {
  /** Relative to the content folder, with "/"; "." for the folder itself. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** A Danish sentence that says what is wrong and what to do. */
  readonly what: string;
};

/** Where in a file the value at a path stands; of something that is missing, where it should have been. */
export type LineOf = (path: readonly PropertyKey[]) => number;

/** A value that a file holds in the right shape, and where. */
export type Sound<T> = {
  readonly kind: 'sound';
  readonly file: string;
  readonly value: T;
  readonly lineOf: LineOf;
};

export type Broken = { readonly kind: 'broken'; readonly mistakes: readonly Mistake[] };
export type Checked<T> = Sound<T> | Broken;

export function broken(file: string, line: number, what: string): Broken {
  return { kind: 'broken', mistakes: [{ file, line, what }] };
}
