import { never } from '../kernel/never.ts';
import { type Part, type Prose, plain, prose, type Span, strong } from '../reply/reply.ts';
import { learning as says } from '../wording/learning.ts';
import type { EntryWords } from './change.ts';
import { type Run, wordDiff } from './word-diff.ts';

/** Words that stay are shown this many to each side of a change; more stand for themselves. */
const AROUND = 8;

const FIELDS = ['question', 'shortAnswer', 'answer', 'source', 'english'] as const;

/** Of a longer run only the ends are shown where the gist is enough, in words. */
const LONGEST_GIST = 40;

/**
 * What was taken out and put in, field by field, in words that every platform shows; one sentence where it is nothing.
 * The gist leaves out the middle of what is long: it tells what happened, and nobody decides on it.
 */
export function sayDiff(
  before: EntryWords,
  after: EntryWords,
  detail: 'whole' | 'gist' = 'whole',
): readonly Part[] {
  const parts = FIELDS.flatMap((field): readonly Part[] => {
    const runs = wordDiff(paragraphsOf(before[field]), paragraphsOf(after[field]));
    if (runs.every(({ kind }) => kind === 'same')) return [];
    return [{ kind: 'prose', text: prose(strong(`${says.fields[field]}: `), ...diffLine(runs, detail)) }];
  });
  return parts.length > 0 ? parts : [{ kind: 'prose', text: prose(says.asBefore) }];
}

function paragraphsOf(field: string | readonly string[] | undefined): readonly string[] {
  if (field === undefined) return [];
  return typeof field === 'string' ? [field] : field;
}

function diffLine(runs: readonly Run[], detail: 'whole' | 'gist'): Prose {
  return runs.flatMap((run, index) => [
    ...(index === 0 ? [] : [plain(' ')]),
    spanOf(detail === 'gist' ? gistOf(run) : run, index === 0, index === runs.length - 1),
  ]);
}

function spanOf({ kind, text }: Run, isFirst: boolean, isLast: boolean): Span {
  switch (kind) {
    case 'same':
      return plain(shortened(text, isFirst, isLast));
    case 'out':
      return plain(says.out(text));
    case 'in':
      return strong(says.in(text));
    default:
      return never(kind);
  }
}

function gistOf({ kind, text }: Run): Run {
  const words = text.split(' ');
  const half = LONGEST_GIST / 2;
  if (kind === 'same' || words.length <= LONGEST_GIST) return { kind, text };
  return { kind, text: [...words.slice(0, half), '…', ...words.slice(-half)].join(' ') };
}

function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const words = text.split(' ');
  const [head, tail] = [isFirst ? 0 : AROUND, isLast ? 0 : AROUND];
  if (words.length <= head + tail + 1) return text;
  const end = tail === 0 ? [] : words.slice(-tail);
  return [...words.slice(0, head), '…', ...end].join(' ');
}
