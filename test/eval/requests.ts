import { basename } from 'node:path';
import { understandRequest } from '../../src/requests/understand.ts';
import { type LabelledText, readLabelledTexts } from './labelled-requests.ts';
import { readPlainly } from './plain-requests.ts';
import { REQUEST_MEASURES, type ReadText, type TextRead } from './request-measures.ts';
import { table } from './table.ts';
import { type Share, wilson } from './wilson.ts';

const ROUNDS = 20;

/** How well contact requests are understood, as lines to print, for a file of labelled texts. */
export function requestFigures(file: string, note: string): string {
  const texts = readLabelledTexts(file);
  const ours = texts.map((label) => readBy(understood, label));
  const plain = texts.map((label) => readBy(readPlainly, label));
  const rows = REQUEST_MEASURES.map(({ name, goal, share }) => [
    name,
    '',
    String(share(ours).of),
    ...percent(share(ours)),
    `≥ ${100 * goal}`,
    ...percent(share(plain)),
  ]);
  return [
    `${basename(file)} (${note}): ${texts.length} texts. Share in %, with its 95 % interval.`,
    table([['measure', '', 'cases', 'understood', '95 %', 'goal', 'keywords + Fuse', '95 %'], ...rows]),
    `A text takes ${microseconds(texts).toFixed(0)} µs.`,
  ].join('\n');
}

function readBy(read: (text: string) => ReadText, label: LabelledText): TextRead {
  return { label, read: read(label.text) };
}

function understood(text: string): ReadText {
  const { isRequest, facts } = understandRequest(text);
  return { isRequest, ...facts };
}

function percent(share: Share): readonly string[] {
  const { low, high } = wilson(share);
  const whole = (part: number) => (100 * part).toFixed(0);
  return [whole(share.hits / share.of), `${whole(low)}-${whole(high)}`];
}

/** The median of several rounds: other work on the machine makes single rounds slow. */
function microseconds(texts: readonly LabelledText[]): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    for (const { text } of texts) understandRequest(text);
    return (1000 * (performance.now() - start)) / texts.length;
  });
  return rounds.toSorted((a, b) => a - b)[ROUNDS / 2] ?? 0;
}
