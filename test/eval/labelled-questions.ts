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
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => labelledQuestion.parse(JSON.parse(line)));
}
