import { z } from 'zod';
import { foundIn } from '../qa/question-of.ts';
import type { Understanding } from '../qa/understanding.ts';
import { lines as says } from '../wording/terminal.ts';

const lineSchema = z.looseObject({ id: z.union([z.string(), z.number()]), text: z.string() });

/**
 * Answers one line of JSON, `{"id","text"}`, with one line of JSON. A line that cannot be read gets
 * `{"id","line","error"}`, with the line's number from 1, and the next one is answered all the same.
 */
export function askLine(line: string, number: number, understand: (text: string) => Understanding): string {
  const parsed = parseJson(line);
  const read = lineSchema.safeParse(parsed);
  if (!read.success)
    return JSON.stringify({ id: idOf(parsed), line: number, error: says.unreadable(number) });

  const { id, text } = read.data;
  const { outcome, concern, text: redacted, removed, rules } = understand(text);
  return JSON.stringify({
    id,
    outcome: outcome.kind,
    answers: foundIn(outcome),
    concern: concern ?? null,
    redacted,
    removed,
    rules,
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function idOf(parsed: unknown): string | number | null {
  return z.looseObject({ id: z.union([z.string(), z.number()]) }).safeParse(parsed).data?.id ?? null;
}
