import type { Prose, Span } from '../reply/reply.ts';

const sentences = new Intl.Segmenter('da', { granularity: 'sentence' });
const words = new Intl.Segmenter('da', { granularity: 'word' });
const letters = new Intl.Segmenter('da', { granularity: 'grapheme' });

/** Between two paragraphs that stand together: an empty line. */
const GAP = 2;

/**
 * Packs paragraphs into groups of at most `limit` characters, each as full as it gets. A paragraph that is too long on
 * its own is parted between sentences, else between words, so that every character comes through.
 */
export function packParagraphs(paragraphs: readonly Prose[], limit: number): readonly (readonly Prose[])[] {
  const fitting = paragraphs.flatMap((paragraph) => partParagraph(paragraph, limit));
  return pack(fitting, (paragraph) => lengthOf(paragraph) + GAP, limit + GAP);
}

function lengthOf(prose: Prose): number {
  return prose.reduce((sum, { text }) => sum + text.length, 0);
}

function partParagraph(paragraph: Prose, limit: number): readonly Prose[] {
  if (lengthOf(paragraph) <= limit) return [paragraph];

  const pieces = paragraph.flatMap((span) => partSpan(span, limit));
  return pack(pieces, ({ text }) => text.length, limit);
}

function partSpan(span: Span, limit: number): readonly Span[] {
  return partText(span.text, limit, [sentences, words, letters]).map((text) => ({ ...span, text }));
}

function partText(
  text: string,
  limit: number,
  [cut, ...finer]: readonly Intl.Segmenter[],
): readonly string[] {
  if (!cut) return [text];

  return [...cut.segment(text)].flatMap(({ segment }) =>
    segment.length <= limit ? [segment] : partText(segment, limit, finer),
  );
}

function pack<T>(items: readonly T[], size: (item: T) => number, limit: number): readonly (readonly T[])[] {
  const groups: T[][] = [];
  let room = 0;
  for (const item of items) {
    if (size(item) > room) {
      groups.push([]);
      room = limit;
    }
    groups.at(-1)?.push(item);
    room -= size(item);
  }
  return groups;
}
