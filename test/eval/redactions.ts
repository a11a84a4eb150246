import type { Contact } from '../../src/content/content.ts';
import { redact } from '../../src/privacy/redact.ts';
import type { LabelledRedaction } from './labelled-questions.ts';
import { percent } from './percent.ts';
import { table } from './table.ts';

type Piece = { readonly kind: string; readonly asWanted: boolean };

/** Which private pieces of the messages are gone, by kind, and which pieces that should stay are still there. */
export function redactionFigures(
  messages: readonly LabelledRedaction[],
  contacts: readonly Contact[],
): string {
  const pieces = messages.flatMap(({ text, private: hidden, keep }): Piece[] => {
    const left = redact(text, contacts).text;
    return [
      ...hidden.map((piece) => ({ kind: piece.kind, asWanted: !left.includes(piece.text) })),
      ...keep.map((piece) => ({ kind: 'kept', asWanted: left.includes(piece) })),
    ];
  });
  const kinds = [...Map.groupBy(pieces, ({ kind }) => kind)];
  const rows = kinds.map(([kind, ofKind]) => {
    const hits = ofKind.filter(({ asWanted }) => asWanted).length;
    const measure = kind === 'kept' ? 'still there' : 'gone';
    return [kind, measure, String(ofKind.length), ...percent({ hits, of: ofKind.length })];
  });
  return table([['kind', 'measure', 'pieces', 'share', '95 %'], ...rows]);
}
