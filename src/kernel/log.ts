/** Where the bot notes what it did, for the operator: ids, kinds and codes, never what people wrote. */
export type Log = Readonly<
  Record<'info' | 'warn' | 'error', (fields: Readonly<Record<string, unknown>>, message: string) => void>
>;

/** All that a log says of an error, its code or its kind: a message may quote what people wrote. */
export function kindOf(error: unknown): string {
  const code = error instanceof Object && 'code' in error ? error.code : undefined;
  if (typeof code === 'string' && /^\w{1,40}$/.test(code)) return code;
  return error instanceof Error ? error.name : typeof error;
}
