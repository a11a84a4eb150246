import type { TeamsActivity } from './activity.ts';

const BREAK = /<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6]|\/blockquote)\b[^<>]*>/gi;
const TAG =
  /<\/?(?:a|at|attachment|b|blockquote|br|code|div|em|emoji|font|h[1-6]|hr|i|img|li|ol|p|pre|s|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)\b[^<>]*>/gi;
const ENTITY = /&(?:amp|lt|gt|quot|apos|nbsp|#39|#160);/g;
const SIGNS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&nbsp;': ' ',
  '&#160;': ' ',
};
const ROOT = /^\/?hto(?:\s+|$)/i;

/** What somebody said to the bot: mentions of the bot, HTML and the root word "hto" or "/hto" taken off. */
export function saidText({ text, entities, recipient }: TeamsActivity): string {
  const ofBot = (entities ?? []).flatMap((entity) =>
    entity.type === 'mention' && entity.mentioned?.id === recipient.id ? (entity.text ?? []) : [],
  );
  const addressed = ofBot.reduce((rest, mention) => rest.replaceAll(mention, ' '), text ?? '');
  return withoutHtml(addressed).trim().replace(ROOT, '').trim();
}

function withoutHtml(text: string): string {
  return text
    .replace(BREAK, '\n')
    .replace(TAG, '')
    .replace(ENTITY, (entity) => SIGNS[entity] ?? entity);
}
