import type { Content, Entry } from '../content/content.ts';
import { never } from '../kernel/never.ts';
import type { Understanding } from '../qa/understanding.ts';
import type { Deed } from './change.ts';

/** A text that another entry already answers with confidence. */
export type Answered = { readonly text: string; readonly entry: Entry };

/** What the lookup answers today to the questions of a deed, where that is another entry than the one it is about. */
export function answeredElsewhere(
  deed: Deed,
  content: Content,
  understand: (text: string) => Understanding,
): readonly Answered[] {
  return questionsOf(deed).flatMap(({ texts, entry }) =>
    texts.flatMap((text) => {
      const { outcome } = understand(text);
      const first = outcome.kind === 'confident' ? outcome.answers[0]?.entry : undefined;
      const found = content.entries.find(({ id }) => id === first);
      return found && found.id !== entry ? [{ text, entry: found }] : [];
    }),
  );
}

function questionsOf(deed: Deed): readonly { readonly texts: readonly string[]; readonly entry?: string }[] {
  switch (deed.kind) {
    case 'phrasing':
      return [{ texts: deed.texts, entry: deed.entry }];
    case 'new-entry':
      return [{ texts: [deed.words.question, ...deed.phrasings], entry: deed.entry }];
    case 'out-of-scope':
      return [{ texts: deed.texts }];
    case 'edit':
    case 'withdrawal':
      return [];
    default:
      return never(deed);
  }
}
