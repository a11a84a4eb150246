import { createInterface } from 'node:readline';
import { z } from 'zod';
import { type Progress, unwatched } from '../kernel/progress.ts';
import { underProgress } from './progress-bar.ts';
import { DONE, print, type Terminal } from './terminal.ts';

const lineSchema = z.looseObject({ id: z.union([z.string(), z.number()]), text: z.string() });

/** A line `{"id","text"}` as it was read; of one that cannot be read only its id, where it has one. */
export type JsonLine =
  | { readonly kind: 'read'; readonly id: string | number; readonly text: string }
  | { readonly kind: 'unreadable'; readonly id: string | number | null };

export function readJsonLine(line: string): JsonLine {
  const parsed = parseJson(line);
  const read = lineSchema.safeParse(parsed);
  return read.success
    ? { kind: 'read', id: read.data.id, text: read.data.text }
    : { kind: 'unreadable', id: idOf(parsed) };
}

/**
 * Answers each line of standard input with one line, in order; empty lines with none. Lines are numbered from 1. How far
 * it has come is told in `what`, unless the answers themselves are seen.
 */
export async function answerLines(
  { stdin, stdout, stderr }: Terminal,
  what: string,
  answer: (line: string, number: number) => string | Promise<string>,
): Promise<typeof DONE> {
  const answerAll = async (progress: Progress) => {
    let number = 0;
    let bytes = 0;
    for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      bytes += Buffer.byteLength(line) + 1;
      const text = line.replace(/^\uFEFF/, '');
      if (text.trim() === '') continue;
      await print(stdout, [await answer(text, number)]);
      if (stdin.bytes === undefined) progress(number);
      else progress(Math.min(bytes, stdin.bytes), stdin.bytes);
    }
  };
  await (stdout.isTTY ? answerAll(unwatched) : underProgress({ stderr }, what, answerAll));
  return DONE;
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
