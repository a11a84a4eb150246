import { worryMistakes as say } from '../wording/content-check.ts';
import type { WorryExamples } from './content.ts';
import type { SourceText } from './content-files.ts';
import type { Checked, Mistake } from './mistake.ts';

/** Longer than what tells of a worry; a whole mail would teach the words around it too. */
const LONGEST = 600;

type Line = { readonly text: string; readonly number: number };

/** Reads example messages, one a line; empty lines and those that begin with # are notes. */
export function checkExamples(
  { file, text }: SourceText,
  level: WorryExamples['level'],
): Checked<WorryExamples> {
  const lines = text
    .split('\n')
    .map((line, at): Line => ({ text: line.trim(), number: at + 1 }))
    .filter((line) => line.text !== '' && !line.text.startsWith('#'));
  const mistakes = [
    ...(lines.length === 0 ? [{ file, line: 1, what: say.empty }] : []),
    ...tooLong(file, lines),
  ];
  if (mistakes.length > 0) return { kind: 'broken', mistakes };

  return {
    kind: 'sound',
    file,
    value: { level, messages: lines.map((line) => line.text) },
    lineOf: ([, at]) => lines[Number(at)]?.number ?? 1,
  };
}

function tooLong(file: string, lines: readonly Line[]): readonly Mistake[] {
  return lines
    .filter((line) => line.text.length > LONGEST)
    .map(({ number }) => ({ file, line: number, what: say.long(LONGEST) }));
}
