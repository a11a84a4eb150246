import type { Readable, Writable } from 'node:stream';
import type { Content } from '../content/content.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Store, StoreLocation } from '../store/open.ts';

/** What a command is given of the world. */
export type Terminal = {
  /** `bytes` is how many there are to read, where that is known. */
  readonly stdin: Readable & { readonly isTTY?: boolean; readonly bytes?: number };
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  /** Where the paths that somebody types begin. */
  readonly workingFolder: string;
  readonly contentFolder: string;
  readonly migrationsFolder: string;
  /** Where the data is, for the commands that need it; or, a Danish sentence each, why nobody can tell. */
  readonly settings:
    | { readonly kind: 'config'; readonly config: StoreSettings }
    | { readonly kind: 'problems'; readonly problems: readonly string[] };
  /** Makes the checks of "tjek" from outside the bot; or says, a Danish sentence each, what is wrong with the settings. */
  readonly examine: (
    content: Content,
    store: Store,
  ) => Promise<Report | { readonly problems: readonly string[] }>;
  readonly clock: Clock;
};

/** What came of checking everything, a line each. */
export type Report = { readonly fine: boolean; readonly lines: readonly string[] };

export type StoreSettings = {
  readonly store: StoreLocation;
  /** E-mail addresses of the project leads. */
  readonly leads: readonly string[];
};

export const DONE = 0;
/** Refused or failed. */
export const FAILED = 1;
export const WRONG_USE = 2;

/** Writes lines, at the pace at which they are read. */
export async function print(stream: Writable, lines: Iterable<string>): Promise<void> {
  for (const line of lines) {
    if (!stream.write(`${line}\n`)) await drained(stream);
  }
}

function drained(stream: Writable): Promise<void> {
  return new Promise((resolve) => stream.once('drain', resolve));
}

/** Tells whoever waits at a terminal what is being done; a program that reads is not bothered with it. */
export function tellProgress({ stderr }: Terminal, sentence: string): void {
  if (stderr.isTTY) stderr.write(`${sentence}\n`);
}

/** Says why a command did not do what was asked. */
export function refuse({ stderr }: Terminal, sentence: string): typeof FAILED {
  stderr.write(`${sentence}\n`);
  return FAILED;
}

/** Says how a command is used. */
export function misused({ stderr }: Terminal, sentence: string): typeof WRONG_USE {
  stderr.write(`${sentence}\n`);
  return WRONG_USE;
}
