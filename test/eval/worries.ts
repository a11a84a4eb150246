import type { Understanding } from '../../src/qa/understanding.ts';
import type { LabelledWorry } from './labelled-questions.ts';
import { percent } from './percent.ts';
import { table } from './table.ts';

/** How often each kind of message is taken for worry for a child: worry should be, the others should not. */
export function worryFigures(
  messages: readonly LabelledWorry[],
  understand: (text: string) => Understanding,
): string {
  const kinds = [...new Set(messages.map(({ kind }) => kind))];
  const rows = kinds.map((kind) => {
    const ofKind = messages.filter((message) => message.kind === kind);
    const hits = ofKind.filter(({ text }) => understand(text).concern !== undefined).length;
    return [kind, 'taken for worry', String(ofKind.length), ...percent({ hits, of: ofKind.length })];
  });
  return table([['kind', 'measure', 'cases', 'share', '95 %'], ...rows]);
}
