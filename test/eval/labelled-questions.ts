import { readFileSync } from 'node:fs';
import { z } from 'zod';

const labelledQuestion = z.strictObject({
  id: z.string(),
  text: z.string(),
  expected: z.array(z.string()).readonly(),
  kind: z.string(),
});

/** A message and the entries that answer it; none when the document does not. */
export type LabelledQuestion = z.infer<typeof labelledQuestion>;

export function readLabelled(file: string | URL): readonly LabelledQuestion[] {
  return readLines(file).map((line) => labelledQuestion.parse(line));
}

const labelledWorry = z.strictObject({
  id: z.string(),
  text: z.string(),
  kind: z.enum(['worry', 'look-alike', 'ordinary']),
});

/** A message that shows worry for a child, one that only looks like it, or an ordinary one. */
export type LabelledWorry = z.infer<typeof labelledWorry>;

export function readWorries(file: string | URL): readonly LabelledWorry[] {
  return readLines(file).map((line) => labelledWorry.parse(line));
}

const labelledRedaction = z.strictObject({
  id: z.string(),
  text: z.string(),
  private: z.array(z.strictObject({ kind: z.string(), text: z.string() })).readonly(),
  keep: z.array(z.string()).readonly(),
});

/** A message, the pieces of it that must go, and pieces that must stay. */
export type LabelledRedaction = z.infer<typeof labelledRedaction>;

export function readRedactions(file: string | URL): readonly LabelledRedaction[] {
  return readLines(file).map((line) => labelledRedaction.parse(line));
}

function readLines(file: string | URL): readonly unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}
