import { z } from 'zod';
import type { TeamsActivity } from './activity.ts';
import { textOfHtml } from './html-text.ts';

const htmlSchema = z.object({ contentType: z.literal('text/html'), content: z.string() });
const ROW = /<tr\b[^>]*>([\s\S]*?)<\/tr>/gi;
const CELL = /<t[dh]\b[^>]*>([\s\S]*?)<\/t[dh]>/gi;

/**
 * The rows of a table that was pasted out of a spreadsheet, a tab between the cells; undefined where there is none. In the
 * message's own text the cells run together.
 */
export function pastedTable({ attachments }: TeamsActivity): string | undefined {
  const html = (attachments ?? [])
    .flatMap((each) => htmlSchema.safeParse(each).data?.content ?? [])
    .join('\n');
  const rows = [...html.matchAll(ROW)].map(([, row = '']) =>
    [...row.matchAll(CELL)].map(([, cell = '']) => textOfHtml(cell).replace(/\s+/g, ' ')).join('\t'),
  );
  return rows.length > 1 ? rows.join('\n') : undefined;
}
