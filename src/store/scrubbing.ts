import { erasedWord } from '../wording/retention.ts';
import type { Transaction } from './database.ts';
import { Prisma } from './generated/client.ts';
import { inAnyCase } from './in-any-case.ts';

/** Ids alone stand in these, or people's own names, which are nobody else's to erase. */
const LEFT_ALONE: readonly string[] = [
  'audit',
  'audit_anchor',
  'retention_runs',
  'people',
  'accounts',
  '_prisma_migrations',
];
/** Shorter words would be found in everything. */
const SHORTEST = 3;

type Column = { readonly table: string; readonly column: string; readonly type: 'text' | 'list' | 'json' };

/**
 * Takes words out of every text, list of texts and JSON that is kept, wherever it may be: the columns are those that the
 * database itself has, so that a new one is never forgotten. Answers table → texts changed.
 */
export async function scrub(tx: Transaction, words: readonly string[]): Promise<ReadonlyMap<string, number>> {
  return overEveryText(tx, words, (column, pattern) => {
    const { table, column: name, type } = column;
    return tx.$executeRaw`
      UPDATE ${id(table)} SET ${id(name)} = ${without(id(name), pattern, type)}
      WHERE ${id(name)}::text ~ ${pattern}`;
  });
}

/** In how many texts the words stand, by table. */
export async function countMentions(
  tx: Transaction,
  words: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  return overEveryText(tx, words, async ({ table, column }, pattern) => {
    const [counted] = await tx.$queryRaw<readonly { count: number }[]>`
      SELECT count(*)::int AS count FROM ${id(table)} WHERE ${id(column)}::text ~ ${pattern}`;
    return counted?.count ?? 0;
  });
}

async function overEveryText(
  tx: Transaction,
  words: readonly string[],
  work: (column: Column, pattern: string) => Promise<number>,
): Promise<ReadonlyMap<string, number>> {
  const pattern = patternOf(words);
  const counts = new Map<string, number>();
  if (pattern === undefined) return counts;

  for (const column of await textColumns(tx)) {
    const count = await work(column, pattern);
    if (count > 0) counts.set(column.table, (counts.get(column.table) ?? 0) + count);
  }
  return counts;
}

/** Every column that holds free text; keys are none. */
async function textColumns(tx: Transaction): Promise<readonly Column[]> {
  return tx.$queryRaw`
    SELECT table_name AS table, column_name AS column,
      CASE data_type WHEN 'ARRAY' THEN 'list' WHEN 'jsonb' THEN 'json' ELSE 'text' END AS type
    FROM information_schema.columns AS held JOIN information_schema.tables USING (table_schema, table_name)
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> ALL (${[...LEFT_ALONE]}::text[])
      AND (data_type IN ('text', 'character varying', 'jsonb') OR (data_type = 'ARRAY' AND udt_name = '_text'))
      AND NOT EXISTS (
        SELECT FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey)
        WHERE indisunique AND indrelid = format('%I', table_name)::regclass AND attname = column_name)
    ORDER BY 1, 2`;
}

/** Longer words first, each whole: "HTO-90" is not "HTO-909". Also as JSON writes them. */
function patternOf(words: readonly string[]): string | undefined {
  const spellings = words
    .filter((word) => word.trim().length >= SHORTEST)
    .flatMap((word) => [word.trim(), JSON.stringify(word.trim()).slice(1, -1)]);
  const found = [...new Set(spellings)].toSorted((one, other) => other.length - one.length);
  return found.length === 0 ? undefined : `(?:${found.map(inAnyCase).join('|')})(?![0-9A-Za-zÆØÅæøå])`;
}

function without(column: Prisma.Sql, pattern: string, type: Column['type']): Prisma.Sql {
  switch (type) {
    case 'text':
      return Prisma.sql`regexp_replace(${column}, ${pattern}, ${erasedWord}, 'g')`;
    case 'json':
      return Prisma.sql`regexp_replace(${column}::text, ${pattern}, ${erasedWord}, 'g')::jsonb`;
    case 'list':
      return Prisma.sql`ARRAY(SELECT regexp_replace(item, ${pattern}, ${erasedWord}, 'g')
        FROM unnest(${column}) WITH ORDINALITY AS each (item, place) ORDER BY place)`;
    default:
      throw new Error(`no such kind of column: ${type}`);
  }
}

function id(name: string): Prisma.Sql {
  return Prisma.raw(`"${name}"`);
}
