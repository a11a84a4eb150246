import { foundIn } from '../qa/question-of.ts';
import type { Understanding } from '../qa/understanding.ts';
import { lines as says } from '../wording/terminal.ts';
import { readJsonLine } from './json-lines.ts';

/**
 * Answers one line of JSON, `{"id","text"}`, with one line of JSON. A line that cannot be read gets
 * `{"id","line","error"}`, with the line's number from 1, and the next one is answered all the same.
 */
export function askLine(line: string, number: number, understand: (text: string) => Understanding): string {
  const read = readJsonLine(line);
  if (read.kind === 'unreadable')
    return JSON.stringify({ id: read.id, line: number, error: says.unreadable(number) });

  const { outcome, concern, text: redacted, removed, rules } = understand(read.text);
  return JSON.stringify({
    id: read.id,
    outcome: outcome.kind,
    answers: foundIn(outcome),
    concern: concern ?? null,
    redacted,
    removed,
    rules,
  });
}
