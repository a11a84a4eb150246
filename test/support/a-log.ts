import type { Log } from '../../src/kernel/log.ts';

export type Noted = { readonly level: string; readonly fields: object; readonly message: string };

/** A log that a test can read. */
export function aLog(): Log & { readonly noted: readonly Noted[] } {
  const noted: Noted[] = [];
  const at = (level: string) => (fields: object, message: string) => {
    noted.push({ level, fields, message });
  };
  return { noted, info: at('info'), warn: at('warn'), error: at('error') };
}
