import type { types } from '@slack/bolt';
import { never } from '../kernel/never.ts';
import type { Prose, Span } from '../reply/reply.ts';
import { ROOT_COMMAND } from './root-command.ts';

/**
 * A block of rich text. Its text elements are data and no markup: `*`, `_`, `<!channel>` and `<@U…>` inside them show
 * as they were typed and notify nobody.
 */
export function richText(...elements: types.RichTextBlock['elements']): types.RichTextBlock {
  return { type: 'rich_text', elements };
}

export function section(paragraphs: readonly Prose[]): types.RichTextSection {
  return { type: 'rich_text_section', elements: toElements(paragraphs) };
}

/** Each on a line of its own, with no empty line between them. */
export function lines(each: readonly Prose[]): types.RichTextSection {
  return { type: 'rich_text_section', elements: toElements(each, '\n') };
}

export function quote(paragraphs: readonly Prose[]): types.RichTextQuote {
  return { type: 'rich_text_quote', elements: toElements(paragraphs) };
}

/** Text that Slack offers to copy, just as it stands. */
export function preformatted(text: string): types.RichTextPreformatted {
  return { type: 'rich_text_preformatted', elements: [{ type: 'text', text }] };
}

export function bullets(points: readonly Prose[]): types.RichTextList {
  return { type: 'rich_text_list', style: 'bullet', elements: points.map((point) => section([point])) };
}

function toElements(paragraphs: readonly Prose[], gap = '\n\n'): types.RichTextElement[] {
  return paragraphs.flatMap((paragraph, index) => [
    ...(index > 0 ? [toElement({ kind: 'plain', text: gap })] : []),
    ...paragraph.map(toElement),
  ]);
}

function toElement(span: Span): types.RichTextElement {
  switch (span.kind) {
    case 'plain':
      return { type: 'text', text: span.text };
    case 'strong':
      return { type: 'text', text: span.text, style: { bold: true } };
    case 'link':
      return { type: 'link', text: span.text, url: span.url };
    case 'command':
      return { type: 'text', text: `${ROOT_COMMAND} ${span.text}`, style: { code: true } };
    default:
      return never(span);
  }
}
