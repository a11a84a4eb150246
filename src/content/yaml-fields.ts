import { stringify } from 'yaml';

/** The lines of a list of fields, as staff keep them: a field's value goes on in the lines that are indented below it. */
export type Lines = readonly string[];

/** The field's lines with another value in their place; the comments and all other fields stay as they are. */
export function withField(lines: Lines, field: string, value: Lines): Lines {
  const place = placeOf(lines, field);
  return place
    ? [...lines.slice(0, place.from), ...value, ...lines.slice(place.until)]
    : [...lines, ...value];
}

/** Without the field and the comment right above it. */
export function withoutField(lines: Lines, field: string): Lines {
  const place = placeOf(lines, field);
  if (!place) return lines;

  let from = place.from;
  while (lines[from - 1]?.startsWith('#')) from -= 1;
  return [...lines.slice(0, from), ...lines.slice(place.until)];
}

/** "question: Må vi?", quoted where YAML would take it for something else. */
export function lineField(field: string, text: string): Lines {
  return stringify({ [field]: text }, { lineWidth: 0 })
    .trimEnd()
    .split('\n');
}

/** Text that is read as one line, written one part on each. */
export function foldedField(field: string, parts: readonly string[]): Lines {
  return [`${field}: >-`, ...parts.map((part) => `  ${part}`)];
}

/** One on each line. Those that stand there already stay as they were written. */
export function blockField(field: string, texts: readonly string[], indent = '  '): Lines {
  return [`${field}: |`, ...texts.map((text) => `${indent}${text}`)];
}

function placeOf(lines: Lines, field: string): { readonly from: number; readonly until: number } | undefined {
  const from = lines.findIndex((line) => line.startsWith(`${field}:`));
  if (from === -1) return undefined;

  let until = from + 1;
  while (until < lines.length && /^\s+\S/.test(lines[until] ?? '')) until += 1;
  return { from, until };
}
