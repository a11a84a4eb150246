import { withSigns } from '../kernel/html-signs.ts';
import type { TeamsActivity } from './activity.ts';
import { BREAK } from './html-text.ts';

const TAG =
  /<\/?(?:a|at|attachment|b|blockquote|br|code|div|em|emoji|font|h[1-6]|hr|i|img|li|ol|p|pre|s|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)\b[^<>]*>/gi;
const ROOT = /^\/?hto(?:\s+|$)/i;

/** What somebody said to the bot: mentions of the bot, HTML and the root word "hto" or "/hto" taken off. */
export function saidText({ text, entities, recipient }: TeamsActivity): string {
  const ofBot = (entities ?? []).flatMap((entity) =>
    entity.type === 'mention' && entity.mentioned?.id === recipient.id ? (entity.text ?? []) : [],
  );
  const addressed = ofBot.reduce((rest, mention) => rest.replaceAll(mention, ' '), text ?? '');
  return withoutHtml(addressed).trim().replace(ROOT, '').trim();
}

/** Signs that people typed may look like a tag: only those that Teams itself makes are taken off. */
function withoutHtml(text: string): string {
  return withSigns(text.replace(BREAK, '\n').replace(TAG, ''));
}
