import { never } from '../kernel/never.ts';
import { altText, inWords } from '../reply/in-words.ts';
import {
  type Choice,
  type Fact,
  type Part,
  type Picture,
  type Prose,
  plain,
  type Reply,
  type Span,
  strong,
} from '../reply/reply.ts';
import { toButton } from './button.ts';
import {
  type ActionSet,
  type AdaptiveCard,
  type CardElement,
  type Container,
  newCard,
  type RichTextBlock,
  type Spacing,
  type TextRun,
} from './card.ts';
import { checkSize, LIMITS } from './limits.ts';

/** Links elsewhere are shown as plain words. */
const OPENABLE = ['https:', 'mailto:', 'tel:'];

/**
 * The reply as a card; `answer` is the private answer that its buttons stand on. Throws a CardTooLargeError where Teams
 * would refuse it. All text is in TextRuns, which no client reads as markdown or HTML.
 */
export function toCard(reply: Reply, answer?: string): AdaptiveCard {
  const card = newCard(reply.gist, toElements(reply.parts, answer));
  checkSize(card);
  return card;
}

export function toElements(parts: readonly Part[], answer?: string): readonly CardElement[] {
  return parts.flatMap((part) => toElement(part, answer));
}

function toElement(part: Part, answer: string | undefined): readonly CardElement[] {
  switch (part.kind) {
    case 'heading':
      return [toHeading(part.text)];
    case 'prose':
      return toBlocks([part.text]);
    case 'points':
      return toPoints(part.points);
    case 'facts':
      return toFacts(part.facts);
    case 'caution':
      return [toCaution(part.heading, part.paragraphs)];
    case 'quote':
      return [toQuote(part.paragraphs)];
    case 'aside':
      return toAside(part.text);
    case 'picture':
      return toPicture(part.picture);
    case 'copyable':
      return toCopyable(part.heading, part.text);
    case 'choices':
      return toActionSets(part.choices, answer);
    default:
      return never(part);
  }
}

function toHeading(text: string): RichTextBlock {
  return { type: 'RichTextBlock', spacing: 'Medium', inlines: [{ ...toRun(strong(text)), size: 'Medium' }] };
}

function toPoints(points: readonly Prose[]): readonly RichTextBlock[] {
  return toBlocks(
    points.map((point) => [plain('•  '), ...point]),
    'Small',
  );
}

function toFacts(facts: readonly Fact[]): readonly RichTextBlock[] {
  return toBlocks(
    facts.map(({ label, value }) => [strong(`${label}: `), ...value]),
    'Small',
  );
}

function toCaution(heading: string, paragraphs: readonly Prose[]): Container {
  return { type: 'Container', style: 'attention', items: toBlocks([[strong(heading)], ...paragraphs]) };
}

function toQuote(paragraphs: readonly Prose[]): Container {
  return { type: 'Container', style: 'emphasis', items: toBlocks(paragraphs) };
}

function toAside(text: Prose): readonly RichTextBlock[] {
  return toBlocks([text], 'Small').map((block) => ({
    ...block,
    inlines: block.inlines.map((run) => ({ ...run, size: 'Small', isSubtle: true })),
  }));
}

/** Shown where clients can fetch it, and else said in words. */
function toPicture(picture: Picture): readonly CardElement[] {
  const { address, png } = picture;
  if (!png || address === undefined) return toElements(inWords(picture));

  return [
    {
      type: 'Image',
      url: address,
      altText: inert(altText(picture)),
      size: 'Stretch',
      msteams: { allowExpand: true },
    },
  ];
}

/** One run holds it all, line breaks too, so that it can be marked and copied in one go. */
function toCopyable(heading: string, text: string): readonly CardElement[] {
  return [...toBlocks([[strong(heading)]], 'Medium'), toQuote([[plain(text)]])];
}

function toActionSets(choices: readonly Choice[], answer: string | undefined): readonly ActionSet[] {
  const sets = Math.ceil(choices.length / LIMITS.actionsInSet);
  return Array.from({ length: sets }, (_, set) => ({
    type: 'ActionSet',
    actions: choices
      .slice(set * LIMITS.actionsInSet, (set + 1) * LIMITS.actionsInSet)
      .map((choice) => toButton(choice, answer)),
  }));
}

/** One block a paragraph. What is empty is left out: Teams refuses a text without characters. */
function toBlocks(paragraphs: readonly Prose[], spacing?: Spacing): readonly RichTextBlock[] {
  return paragraphs
    .map((paragraph) => paragraph.filter(({ text }) => text !== '').map(toRun))
    .filter((inlines) => inlines.length > 0)
    .map((inlines) => ({ type: 'RichTextBlock', inlines, ...(spacing ? { spacing } : {}) }));
}

function toRun(span: Span): TextRun {
  const run = { type: 'TextRun', text: inert(span.text) } as const;
  switch (span.kind) {
    case 'plain':
      return run;
    case 'strong':
      return { ...run, weight: 'Bolder' };
    case 'command':
      return { ...run, fontType: 'Monospace' };
    case 'link':
      return isOpenable(span.url) ? { ...run, selectAction: { type: 'Action.OpenUrl', url: span.url } } : run;
    default:
      return never(span);
  }
}

/** A TextRun is free of markup, but clients still compute {{DATE(…)}} in it: an invisible joiner parts the braces. */
export function inert(text: string): string {
  return text.replaceAll('{{', '{\u2060{');
}

function isOpenable(url: string): boolean {
  return OPENABLE.includes(URL.parse(url)?.protocol ?? '');
}
