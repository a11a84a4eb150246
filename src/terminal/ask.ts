import type { Content } from '../content/content.ts';
import { questionOf } from '../qa/question-of.ts';
import { sayAnswers } from '../qa/say.ts';
import type { Understanding } from '../qa/understanding.ts';
import { asText } from '../reply/as-text.ts';

export type AskOptions = {
  readonly content: Content;
  readonly understand: (text: string) => Understanding;
  /** Shows the whole answer rather than the short one. */
  readonly whole: boolean;
  readonly now: Date;
};

/** The answer to one text as staff would read it in chat, for a terminal. Nothing is stored. */
export function askOnce(text: string, { content, understand, whole, now }: AskOptions): string {
  const question = questionOf(understand(text), content, { id: 'terminal', askedBy: 'terminal', at: now });
  return asText(sayAnswers(question, content, { length: whole ? 'whole' : 'short', shareable: false }));
}
