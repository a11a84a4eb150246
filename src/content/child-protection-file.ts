import { z } from 'zod';
import { fieldMistakes as say } from '../wording/content-check.ts';
import type { ChildProtection } from './content.ts';
import type { SourceText } from './content-files.ts';
import { checkPage } from './front-matter.ts';
import type { Checked } from './mistake.ts';
import { line } from './shapes.ts';

const fields = z.strictObject({
  heading: line,
  acute: line.regex(/\b112\b/, { error: say.emergencyNumber }),
});

/** Reads the block that stands above every answer to a text that shows worry for a child. */
export function checkChildProtection(source: SourceText): Checked<ChildProtection> {
  const page = checkPage(source, fields);
  if (page.kind === 'broken') return page;

  return { ...page, value: { ...page.value.fields, paragraphs: page.value.paragraphs } };
}
