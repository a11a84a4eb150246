import { createHash } from 'node:crypto';
import { z } from 'zod';
import { never } from '../kernel/never.ts';
import { backupProblems } from '../wording/backup.ts';
import { BackupRefused } from './backup-refused.ts';

/** What a backup is called in its first line, and by which one tells it from any other file. */
const FORMAT = 'hjem-til-os-backup';
const VERSION = 1;

const headSchema = z.object({
  format: z.literal(FORMAT),
  version: z.number(),
  madeAt: z.iso.datetime(),
  /** The schema that the rows fit: every migration that it has, oldest first. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
});
const tableSchema = z.object({ table: z.string(), columns: z.array(z.string()) });
const sequenceSchema = z.object({ name: z.string(), last: z.string(), called: z.boolean() });
const endSchema = z.object({
  end: z.literal(true),
  counts: z.record(z.string(), z.number()),
  sequences: z.array(sequenceSchema),
  sha256: z.string(),
});

export type BackupHead = Omit<z.infer<typeof headSchema>, 'format' | 'version'>;
export type Sequence = z.infer<typeof sequenceSchema>;
/** How many rows each table has. */
export type Counts = Readonly<Record<string, number>>;

/** A backup piece by piece: rows of a table, in the order of its columns, each value as PostgreSQL writes it as text. */
export type BackupPiece =
  | ({ readonly kind: 'head' } & BackupHead)
  | { readonly kind: 'table'; readonly table: string; readonly columns: readonly string[] }
  /** One row, as the JSON of an array of texts and nulls. */
  | { readonly kind: 'row'; readonly json: string }
  | { readonly kind: 'end'; readonly counts: Counts; readonly sequences: readonly Sequence[] };

/** Writes a backup as lines; the last one holds the hash of those before, so that what is missing or changed shows. */
export async function* linesOf(pieces: AsyncIterable<BackupPiece>): AsyncGenerator<string> {
  const hash = createHash('sha256');
  for await (const piece of pieces) {
    const line = lineOf(piece, () => hash.copy().digest('hex'));
    hash.update(line).update('\n');
    yield line;
  }
}

function lineOf(piece: BackupPiece, hashSoFar: () => string): string {
  switch (piece.kind) {
    case 'head': {
      const { kind, ...head } = piece;
      return JSON.stringify({ format: FORMAT, version: VERSION, ...head });
    }
    case 'table':
      return JSON.stringify({ table: piece.table, columns: piece.columns });
    case 'row':
      return piece.json;
    case 'end': {
      const { kind, ...end } = piece;
      return JSON.stringify({ end: true, ...end, sha256: hashSoFar() });
    }
    default:
      return never(piece);
  }
}

/** Reads the lines of a backup. Throws BackupRefused at the first sign that it is another file, newer, or not whole. */
export async function* piecesOf(lines: AsyncIterable<string>): AsyncGenerator<BackupPiece> {
  const hash = createHash('sha256');
  let read: 'nothing' | 'some' | 'all' = 'nothing';
  for await (const line of lines) {
    if (read === 'all') throw new BackupRefused(backupProblems.broken);

    const piece: BackupPiece =
      read === 'nothing' ? headIn(line) : pieceIn(line, () => hash.copy().digest('hex'));
    hash.update(line).update('\n');
    read = piece.kind === 'end' ? 'all' : 'some';
    yield piece;
  }
  if (read === 'nothing') throw new BackupRefused(backupProblems.foreign);
  if (read === 'some') throw new BackupRefused(backupProblems.cutShort);
}

function headIn(line: string): BackupPiece {
  const value = jsonIn(line);
  const version = z.object({ format: z.literal(FORMAT), version: z.number() }).safeParse(value);
  if (!version.success) throw new BackupRefused(backupProblems.foreign);
  if (version.data.version > VERSION) throw new BackupRefused(backupProblems.newer);

  const head = headSchema.safeParse(value);
  if (!head.success) throw new BackupRefused(backupProblems.broken);
  const { madeAt, migrations } = head.data;
  return { kind: 'head', madeAt, migrations };
}

function pieceIn(line: string, hashSoFar: () => string): BackupPiece {
  if (line.startsWith('[')) return { kind: 'row', json: line };

  const value = jsonIn(line);
  const table = tableSchema.safeParse(value);
  if (table.success) return { kind: 'table', ...table.data };

  const end = endSchema.safeParse(value);
  if (!end.success || end.data.sha256 !== hashSoFar()) throw new BackupRefused(backupProblems.broken);
  const { counts, sequences } = end.data;
  return { kind: 'end', counts, sequences };
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
