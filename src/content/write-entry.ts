import { never } from '../kernel/never.ts';
import type { English, Entry } from './content.ts';
import { checkEntry } from './entry-file.ts';
import { sentencesOf } from './sentences.ts';
import { onOneLine } from './shapes.ts';
import { blockField, foldedField, type Lines, lineField, withField, withoutField } from './yaml-fields.ts';

/** Where an entry's file stands: "entries/07-gaver.md". */
export function fileOf({ number, id }: Pick<Entry, 'number' | 'id'>): string {
  return `entries/${`${number}`.padStart(2, '0')}-${id}.md`;
}

/**
 * The file of an entry with what is in force in it. Only fields and paragraphs that differ are written anew, so that a
 * comparison shows what changed and nothing else; a file that says it already stays byte for byte.
 */
export function writeEntry(file: string, text: string, entry: Entry): string {
  const checked = checkEntry({ kind: 'text', file, text });
  if (checked.kind === 'broken') throw new Error(`not the file of an entry: ${file}`);
  return written(text, entry, checked.value);
}

/** The file of a new entry, in the manner of another one's: with its comments. */
export function writeNewEntry(like: string, entry: Entry): string {
  return written(like, entry, undefined);
}

function written(text: string, entry: Entry, before: Entry | undefined): string {
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line));
  const fields = lines.slice(1, end);
  const differs = (field: keyof Entry) => JSON.stringify(before?.[field]) !== JSON.stringify(entry[field]);

  const now = FIELDS.filter(differs).reduce<Lines>((all, field) => {
    const value = linesOf(field, entry);
    return value.length > 0 ? withField(all, field, value) : withoutField(all, field);
  }, fields);
  const body = differs('answer') ? bodyOf(entry.answer, lines.slice(end + 1)) : lines.slice(end + 1);
  const result = [lines[0] ?? '---', ...now, lines[end] ?? '---', ...body].join('\n');
  return now === fields && !differs('answer') ? text : result;
}

const FIELDS = [
  'id',
  'question',
  'shortAnswer',
  'source',
  'version',
  'approved',
  'safety',
  'concepts',
  'phrasings',
  'englishPhrasings',
  'english',
] as const satisfies readonly (keyof Entry)[];

function approvalLines({ by, on }: Entry['approved']): Lines {
  return ['approved:', ...indented([...lineField('by', by), `on: ${on}`])];
}

function englishLines({ shortAnswer, ofVersion, approved }: English): Lines {
  return [
    ...foldedField('shortAnswer', sentencesOf(shortAnswer)),
    `ofVersion: ${ofVersion}`,
    ...(approved ? approvalLines(approved) : []),
  ];
}

function indented(lines: Lines): Lines {
  return lines.map((line) => `  ${line}`);
}

function linesOf(field: (typeof FIELDS)[number], entry: Entry): Lines {
  switch (field) {
    case 'id':
    case 'question':
    case 'source':
      return lineField(field, entry[field]);
    case 'shortAnswer':
      return foldedField(field, sentencesOf(entry.shortAnswer));
    case 'version':
    case 'safety':
      return [`${field}: ${entry[field]}`];
    case 'approved':
      return approvalLines(entry.approved);
    case 'concepts':
      return entry.concepts.length > 0 ? lineField(field, entry.concepts.join(', ')) : [];
    case 'phrasings':
    case 'englishPhrasings':
      return entry[field].length > 0 ? blockField(field, entry[field]) : [];
    case 'english':
      return entry.english ? ['english:', ...indented(englishLines(entry.english))] : [];
    default:
      return never(field);
  }
}

/** The paragraphs below the fields; one that stands there already keeps its line breaks. */
function bodyOf(answer: readonly string[], body: Lines): Lines {
  const asWritten = new Map(
    body
      .join('\n')
      .split(/\n\s*\n/)
      .map((paragraph) => [onOneLine(paragraph), paragraph.replace(/^\n+|\n+$/g, '')]),
  );
  return [
    '',
    ...answer
      .map((paragraph) => asWritten.get(paragraph) ?? paragraph)
      .join('\n\n')
      .split('\n'),
    '',
  ];
}
