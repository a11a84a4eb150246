import { never } from '../kernel/never.ts';
import type { Fact, Part, Prose, Reply, Span } from './reply.ts';

/** The reply as plain text for a terminal: every word of it, without the buttons. */
export function asText(reply: Reply): string {
  return reply.parts.flatMap(partText).join('\n\n');
}

function partText(part: Part): readonly string[] {
  switch (part.kind) {
    case 'heading':
      return [part.text];
    case 'prose':
    case 'aside':
      return [proseText(part.text)];
    case 'points':
      return [part.points.map((point) => `- ${proseText(point)}`).join('\n')];
    case 'facts':
      return [factLines(part.facts).join('\n')];
    case 'caution':
      return [[`! ${part.heading}`, ...part.paragraphs.map(proseText)].join('\n')];
    case 'quote':
      return part.paragraphs.map(proseText);
    case 'copyable':
      return [`${part.heading}\n${part.text}`];
    case 'picture':
      return [
        [`${before(part.picture.heading)} ${part.picture.note}`, ...factLines(part.picture.facts)].join('\n'),
      ];
    case 'choices':
      return [];
    default:
      return never(part);
  }
}

/** A heading as it stands before its note on one line: "Spørgsmål:", but "Hjalp svarene?". */
export function before(heading: string): string {
  return heading.endsWith('?') ? heading : `${heading}:`;
}

/** "Kommune: Aarhus", one each. */
export function factLines(facts: readonly Fact[]): readonly string[] {
  return facts.map(({ label, value }) => `${label}: ${proseText(value)}`);
}

/** The words of it alone. */
export function proseText(text: Prose): string {
  return text.map(spanText).join('');
}

function spanText(span: Span): string {
  switch (span.kind) {
    case 'plain':
    case 'strong':
    case 'command':
      return span.text;
    case 'link':
      return `${span.text} (${span.url})`;
    default:
      return never(span);
  }
}
