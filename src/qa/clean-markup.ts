import { withSigns } from '../kernel/html-signs.ts';

const HIDDEN =
  /<(style|script|head|title)\b[^<>]{0,500}>[^<]*(?:<(?!\/\1)[^<]*){0,200}<\/\1>|<!--[^<>]{0,2000}-->/gi;
const QUOTE_BEGINS = /<blockquote\b[^<>]{0,500}>/gi;
const LINE_ENDS = /<(?:br|\/p|\/div|\/tr|\/h\d|\/ul|\/ol|\/blockquote|hr|p|div)\b[^<>]{0,500}>/gi;
const BULLET = /<li\b[^<>]{0,500}>/gi;
const TAG = /<\/?[a-z][^<>]{0,500}>/gi;

/** The words of a text without what a mail program or a chat wrote around them: HTML, entities, mentions, links, emoji codes. */
export function withoutMarkup(text: string): string {
  const words = withoutChatMarkup(text.replace(/\r\n?/g, '\n').replace(/[\u00A0\u202F\u2009]/g, ' '));
  return withSigns(withoutHtml(words)).replace(/:[a-z][a-z0-9_+-]{1,40}:/g, ' ');
}

function withoutChatMarkup(text: string): string {
  return text
    .replace(/<[@!#][A-Za-z0-9^_-]{1,40}(?:\|[^<>|\n]{0,80})?>/g, ' ')
    .replace(/<(?:https?:\/\/|mailto:|tel:)[^<>|\s]{1,2000}\|([^<>|\n]{1,200})>/g, '$1')
    .replace(/<?(?:https?:\/\/|mailto:)[^<>|\s]{1,2000}>?/g, ' ')
    .replace(/(?<![\p{L}\d*])\*([^*\n]{1,300})\*(?![\p{L}\d*])/gu, '$1')
    .replace(/(?<![\p{L}\d_])_([^_\n]{1,300})_(?![\p{L}\d_])/gu, '$1')
    .replace(/(?<![\p{L}\d~])~([^~\n]{1,300})~(?![\p{L}\d~])/gu, '$1')
    .replace(/`{1,3}/g, '');
}

function withoutHtml(text: string): string {
  if (!/<[a-z/!]/i.test(text)) return text;

  return text
    .replace(HIDDEN, ' ')
    .replace(QUOTE_BEGINS, '\n> ')
    .replace(BULLET, '\n- ')
    .replace(LINE_ENDS, '\n')
    .replace(TAG, ' ');
}
