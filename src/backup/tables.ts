import { z } from 'zod';
import type { Migration } from '../store/migrations-folder.ts';
import type { Session } from '../store/session.ts';

export type Column = { readonly name: string; readonly type: string };
export type Table = {
  readonly name: string;
  /** Those that are written; what the database reckons for itself is left out. */
  readonly columns: readonly Column[];
  /** The columns that tell one row from another. */
  readonly key: readonly string[];
};

const tablesSchema = z.array(
  z.object({
    name: z.string(),
    columns: z.array(z.object({ name: z.string(), type: z.string() })),
    key: z.array(z.string()),
    refers: z.array(z.string()),
  }),
);

const MADE_OR_DROPPED = /\b(CREATE|DROP) TABLE (?:IF (?:NOT )?EXISTS )?"(\w+)"|\bRENAME TO "(\w+)"/g;
const RENAMED = /\bALTER TABLE "(\w+)"\s+RENAME TO "\w+"/g;

/** The tables that the migrations leave behind: the bot's own, whatever else stands in the same database. */
export function tablesMadeBy(migrations: readonly Migration[]): readonly string[] {
  const names = new Set<string>();
  for (const { sql } of migrations) {
    for (const [, was = ''] of sql.matchAll(RENAMED)) names.delete(was);
    for (const [, verb, name = '', renamed] of sql.matchAll(MADE_OR_DROPPED)) {
      if (verb === 'DROP') names.delete(name);
      else names.add(renamed ?? name);
    }
  }
  return [...names];
}

const TABLES = `
  SELECT class.relname AS name,
    (SELECT json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod)) ORDER BY attnum)
      FROM pg_attribute
      WHERE attrelid = class.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns,
    coalesce((SELECT json_agg(attname ORDER BY array_position(indkey::int2[], attnum))
      FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey)
      WHERE indrelid = class.oid AND indisprimary), '[]') AS key,
    coalesce((SELECT json_agg(DISTINCT other.relname)
      FROM pg_constraint JOIN pg_class AS other ON other.oid = confrelid
      WHERE conrelid = class.oid AND contype = 'f' AND confrelid <> conrelid), '[]') AS refers
  FROM pg_class AS class
  WHERE class.relnamespace = 'public'::regnamespace AND class.relkind = 'r' AND class.relname = ANY ($1)
  ORDER BY class.relname`;

/** The tables as the database has them, each after those that it refers to. */
export async function readTables(session: Session, names: readonly string[]): Promise<readonly Table[]> {
  const left = new Map(
    tablesSchema.parse(await session.query(TABLES, [names])).map((table) => [table.name, table]),
  );
  const ordered: Table[] = [];
  while (left.size > 0) {
    const next = [...left.values()].find(({ refers }) => !refers.some((name) => left.has(name)));
    if (!next) throw new Error('tables refer to each other in a circle');
    left.delete(next.name);
    ordered.push(next);
  }
  return ordered;
}

/** A name as it stands in SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
