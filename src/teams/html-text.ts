import { withSigns } from '../kernel/html-signs.ts';

/** Where a tag ends a line of text. */
export const BREAK = /<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6]|\/blockquote)\b[^<>]*>/gi;

const TAG = /<[/!]?[a-z-][^<>]*>/gi;

/** The text that a reader of the HTML sees, its paragraphs on lines of their own. */
export function textOfHtml(html: string): string {
  const text = html.replace(/\s+/g, ' ').replace(BREAK, '\n').replace(TAG, '');
  return withSigns(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
