import type { types } from '@slack/bolt';
import { never } from '../kernel/never.ts';
import { shorten } from '../kernel/shorten.ts';
import { altText, inWords } from '../reply/in-words.ts';
import { encodePress } from '../reply/press.ts';
import {
  type Choice,
  type Fact,
  type Part,
  type Picture,
  type Prose,
  plain,
  type Reply,
  strong,
} from '../reply/reply.ts';
import { checkLimit, LIMITS } from './limits.ts';
import { bullets, lines, preformatted, quote, richText, section } from './rich-text.ts';
import { packParagraphs } from './split.ts';

/** A message as Slack takes it, whatever method sends it. */
export type SlackMessage = {
  /** What notifications and screen readers get. */
  readonly text: string;
  readonly blocks: types.KnownBlock[];
};

/** The id of the file that a picture lies in at Slack; what is in none is said in words. */
export type PictureFiles = ReadonlyMap<Picture, string>;

const NO_FILES: PictureFiles = new Map();

/** The reply in Slack's own form. Throws a SlackLimitError where Slack would refuse or cut it. */
export function toSlackMessage(reply: Reply, files: PictureFiles = NO_FILES): SlackMessage {
  const blocks = reply.parts.flatMap((part) => partBlocks(part, files));
  const text = escapeMarkup(reply.gist);
  checkLimit('text', text.length);
  checkLimit('blocks', blocks.length);
  checkLimit('charactersInAll', charactersIn(blocks));
  return { text, blocks };
}

/** The one place that escapes: top-level text is all that Slack reads as markup, the blocks hold none. */
function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** One part of what is said, in a message or above the fields of a modal. */
export function toBlocks(part: Part): readonly types.KnownBlock[] {
  return partBlocks(part, NO_FILES);
}

function partBlocks(part: Part, files: PictureFiles): readonly types.KnownBlock[] {
  switch (part.kind) {
    case 'heading':
      return toHeading(part.text);
    case 'prose':
      return toProse([part.text]);
    case 'points':
      return toPoints(part.points);
    case 'facts':
      return toFacts(part.facts);
    case 'caution':
      return toCaution(part.heading, part.paragraphs);
    case 'quote':
      return toQuote(part.paragraphs);
    case 'aside':
      return toAside(part.text);
    case 'picture':
      return toPicture(part.picture, files);
    case 'copyable':
      return toCopyable(part.heading, part.text);
    case 'choices':
      return toChoices(part.choices);
    default:
      return never(part);
  }
}

function toHeading(text: string): readonly types.KnownBlock[] {
  return text.length > LIMITS.header
    ? toProse([[strong(text)]])
    : [{ type: 'header', text: { type: 'plain_text', text, emoji: false } }];
}

function toProse(paragraphs: readonly Prose[]): readonly types.KnownBlock[] {
  return packed(paragraphs).map((group) => richText(section(group)));
}

function toPoints(points: readonly Prose[]): readonly types.KnownBlock[] {
  return packed(points).map((group) => richText(bullets(group)));
}

function toFacts(facts: readonly Fact[]): readonly types.KnownBlock[] {
  const each = facts.map(({ label, value }) => [strong(`${label}:`), plain(' '), ...value]);
  return packed(each).map((group) => richText(lines(group)));
}

function toQuote(paragraphs: readonly Prose[]): readonly types.KnownBlock[] {
  return packed(paragraphs).map((group) => richText(quote(group)));
}

/** Ends in a rule, so that nobody takes what follows as part of the warning. */
function toCaution(heading: string, paragraphs: readonly Prose[]): readonly types.KnownBlock[] {
  const { elements } = section([[plain(' '), strong(heading)]]);
  return [
    richText({ type: 'rich_text_section', elements: [{ type: 'emoji', name: 'warning' }, ...elements] }),
    ...toProse(paragraphs),
    { type: 'divider' },
  ];
}

/** Slack has small print for plain text only; an aside with a link or a strong word is set as ordinary text. */
function toAside(text: Prose): readonly types.KnownBlock[] {
  if (text.some(({ kind }) => kind !== 'plain')) return toProse([text]);

  return packParagraphs(present([text]), LIMITS.plainText).map((group) => ({
    type: 'context',
    elements: group.map((paragraph) => ({
      type: 'plain_text',
      text: paragraph.map((span) => span.text).join(''),
      emoji: false,
    })),
  }));
}

function toPicture(picture: Picture, files: PictureFiles): readonly types.KnownBlock[] {
  const id = files.get(picture);
  if (id === undefined) return inWords(picture).flatMap(toBlocks);

  const alt_text = shorten(altText(picture), LIMITS.altText);
  return [{ type: 'image', slack_file: { id }, alt_text }];
}

/** A text that is copied must stay in one piece, so it is never split. */
function toCopyable(heading: string, text: string): readonly types.KnownBlock[] {
  checkLimit('richText', text.length);
  return [...toProse([[strong(heading)]]), richText(preformatted(text))];
}

function toChoices(choices: readonly Choice[]): readonly types.KnownBlock[] {
  const buttons = choices.map(toButton);
  const rows = Math.ceil(buttons.length / LIMITS.buttonsInRow);
  return Array.from({ length: rows }, (_, row) => ({
    type: 'actions',
    elements: buttons.slice(row * LIMITS.buttonsInRow, (row + 1) * LIMITS.buttonsInRow),
  }));
}

function toButton({ label, press, weight }: Choice, index: number): types.Button {
  const value = encodePress(press);
  checkLimit('buttonText', label.length);
  checkLimit('buttonValue', value.length);
  return {
    type: 'button',
    action_id: `${press.kind}:${index}`,
    text: { type: 'plain_text', text: label, emoji: false },
    value,
    ...(weight === 'primary' ? { style: 'primary' } : {}),
  };
}

function packed(paragraphs: readonly Prose[]): readonly (readonly Prose[])[] {
  return packParagraphs(present(paragraphs), LIMITS.richText);
}

/** Slack refuses a text element without text, so what is empty is left out. */
function present(paragraphs: readonly Prose[]): readonly Prose[] {
  return paragraphs
    .map((paragraph) => paragraph.filter(({ text }) => text !== ''))
    .filter((paragraph) => paragraph.length > 0);
}

function charactersIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + charactersIn(item), 0);
  if (typeof value !== 'object' || value === null) return 0;

  return Object.entries(value).reduce(
    (sum, [key, field]) =>
      sum + (key === 'text' && typeof field === 'string' ? field.length : charactersIn(field)),
    0,
  );
}
