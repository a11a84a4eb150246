import type { Matches } from '../anniversaries/matches.ts';
import type { Content } from '../content/content.ts';
import type { Clock } from '../kernel/clock.ts';
import { codeIn } from '../qa/phase.ts';
import { questionOf } from '../qa/question-of.ts';
import type { Questions } from '../qa/questions.ts';
import type { Understanding } from '../qa/understanding.ts';
import type { Reply } from '../reply/reply.ts';
import type { Place } from './bot.ts';
import { questionCard } from './question-card.ts';

export type AnswerParts = {
  readonly content: Content;
  readonly questions: Questions;
  readonly matches: Pick<Matches, 'find'>;
  readonly clock: Clock;
  readonly newId: () => string;
  /** The id of what this turn makes: the same however often its act is delivered, so that it is made once. */
  readonly actId: string;
};

/** Keeps a question, redacted, and says what the approved Q&A answers. */
export async function answer(
  { content, questions, matches, clock, actId }: AnswerParts,
  personId: string,
  place: Place,
  understanding: Understanding,
): Promise<Reply> {
  const code = codeIn(understanding.text);
  const match = code === undefined ? undefined : await matches.find(code);
  const asked = { id: actId, askedBy: personId, at: clock() };
  const question = questionOf(understanding, content, asked, match?.startDate);
  await questions.record(question);
  return questionCard(question, content, { length: 'short', shareable: place === 'shared' });
}
