import type { z } from 'zod';
import { frontMatterMistakes as say } from '../wording/content-check.ts';
import { checkYaml } from './checked-yaml.ts';
import type { SourceText } from './content-files.ts';
import { type Broken, broken, type Checked, type Mistake } from './mistake.ts';
import { onOneLine } from './shapes.ts';

/** A Markdown file: its fields, and the paragraphs below them, each on one line. */
export type Page<Fields> = { readonly fields: Fields; readonly paragraphs: readonly string[] };

const DASHES = /^---\s*$/;

/** What Markdown would show as a heading, a list or a quotation; what staff approve are plain paragraphs. */
const MARKUP = /^\s*(#{1,6} |[-*+] |>)/;

/** Holds the front matter of a Markdown file against a shape, and sees that there are paragraphs below it. */
export function checkPage<Shape extends z.ZodType>(
  source: SourceText,
  shape: Shape,
): Checked<Page<z.output<Shape>>> {
  const { file } = source;
  const lines = source.text.split('\n');
  const end = endOfFields(file, lines);
  if (typeof end !== 'number') return end;

  const fields = checkYaml({ file, text: lines.slice(1, end).join('\n'), firstLine: 2 }, shape);
  const body = lines.slice(end + 1);
  const inBody = bodyMistakes(file, body, end + 2);
  if (fields.kind === 'broken') return { kind: 'broken', mistakes: [...fields.mistakes, ...inBody] };
  if (inBody.length > 0) return { kind: 'broken', mistakes: inBody };

  return { ...fields, value: { fields: fields.value, paragraphs: paragraphsIn(body) } };
}

/** The index of the dashes below the fields. */
function endOfFields(file: string, lines: readonly string[]): number | Broken {
  if (!DASHES.test(lines[0] ?? '')) return broken(file, 1, say.notOpened);

  const end = lines.findIndex((line, index) => index > 0 && DASHES.test(line));
  if (end !== -1) return end;

  const firstEmpty = lines.findIndex((line) => line.trim() === '');
  return broken(file, firstEmpty === -1 ? lines.length : firstEmpty + 1, say.notClosed);
}

/** Whether a paragraph would begin as a heading, a list or a quotation. */
export function hasMarkup(paragraph: string): boolean {
  return MARKUP.test(paragraph);
}

function bodyMistakes(file: string, body: readonly string[], firstLine: number): readonly Mistake[] {
  if (paragraphsIn(body).length === 0) return [{ file, line: firstLine - 1, what: say.noBody }];

  return body.flatMap((line, index) =>
    hasMarkup(line) ? [{ file, line: firstLine + index, what: say.markup }] : [],
  );
}

function paragraphsIn(body: readonly string[]): readonly string[] {
  return body
    .join('\n')
    .split(/\n\s*\n/)
    .map(onOneLine)
    .filter((paragraph) => paragraph !== '');
}
