declare const civilDate: unique symbol;

/** A calendar day without a time or a zone, written "2026-03-02". */
export type CivilDate = string & { readonly [civilDate]: true };

/** Reads "2026-03-02"; undefined when it is written otherwise or no such day exists. */
export function parseCivilDate(text: string): CivilDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;

  const midnight = new Date(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text);
  return exists ? (text as CivilDate) : undefined;
}
