import { z } from 'zod';

const id = z.string().min(1).max(64);

/** Why an answer did not help; kept with the vote so that editors know what to mend. */
export const NOT_HELPED_REASONS = ['wrong', 'incomplete', 'unclear'] as const;

const pressSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('helped'), question: id }),
  z.object({ kind: z.literal('not-helped'), question: id }),
  z.object({ kind: z.literal('not-helped-because'), question: id, reason: z.enum(NOT_HELPED_REASONS) }),
  z.object({ kind: z.literal('whole-answer'), question: id }),
  z.object({ kind: z.literal('draft'), question: id }),
  z.object({ kind: z.literal('share'), question: id }),
  z.object({ kind: z.literal('choose'), question: id, entry: id }),
  z.object({ kind: z.literal('none-of-them'), question: id }),
]);

/** What a button means. It carries ids only: whatever else is needed is read anew when it is pressed. */
export type Press = z.infer<typeof pressSchema>;
export type PressKind = Press['kind'];
export type NotHelpedReason = (typeof NOT_HELPED_REASONS)[number];

/** Every kind of press, for whatever must hold for each of them. */
export const PRESS_KINDS = pressSchema.options.map(
  (option) => option.shape.kind.value,
) as readonly PressKind[];

/** The press as one short line of JSON, as both platforms send it back. */
export function encodePress(press: Press): string {
  return JSON.stringify(press);
}

/** Reads a press that came back from a platform; undefined when it is stale, tampered with or not ours. */
export function decodePress(encoded: unknown): Press | undefined {
  const read = pressSchema.safeParse(typeof encoded === 'string' ? parseJson(encoded) : encoded);
  return read.success ? read.data : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
