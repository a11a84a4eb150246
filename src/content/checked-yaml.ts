import type { z } from 'zod';
import { fieldMistakes as say } from '../wording/content-check.ts';
import { readYaml } from './lined-yaml.ts';
import type { Checked, Mistake } from './mistake.ts';

/** A piece of YAML and where it begins in its file, from line 1. */
export type YamlText = { readonly file: string; readonly text: string; readonly firstLine?: number };

/** Reads YAML and holds it against a shape. What a shape itself says of a mistake wins over the general sentences here. */
export function checkYaml<Shape extends z.ZodType>(yaml: YamlText, shape: Shape): Checked<z.output<Shape>> {
  const read = readYaml(yaml.file, yaml.text, yaml.firstLine);
  if (read.kind === 'broken') return read;

  const { file, lineOf } = read;
  const checked = shape.safeParse(read.value, { error: sayIssue });
  if (checked.success) return { kind: 'sound', file, value: checked.data, lineOf };

  const mistakes = checked.error.issues.flatMap((issue): Mistake[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ file, line: lineOf([...issue.path, key]), what: say.unknown(key) }))
      : [{ file, line: lineOf(issue.path), what: issue.message }],
  );
  return { kind: 'broken', mistakes };
}

function sayIssue(issue: z.core.$ZodRawIssue): string {
  const path = issue.path ?? [];
  switch (issue.code) {
    case 'invalid_type':
      return sayType(issue, path);
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int' ? say.notWholeNumber(path) : say.empty(path);
    case 'invalid_key':
      return issue.issues[0]?.message ?? say.other(path);
    default:
      return say.other(path);
  }
}

function sayType(
  issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidType>,
  path: readonly PropertyKey[],
): string {
  if (issue.input === undefined) return say.missing(path);
  if (issue.input === null) return say.empty(path);

  switch (issue.expected) {
    case 'string':
      return Array.isArray(issue.input) ? say.listForText(path) : say.notText(path);
    case 'array':
      return say.notList(path);
    case 'object':
    case 'record':
      return say.notFields(path);
    case 'int':
    case 'number':
      return say.notWholeNumber(path);
    case 'boolean':
      return say.notTrueOrFalse(path);
    default:
      return say.other(path);
  }
}
