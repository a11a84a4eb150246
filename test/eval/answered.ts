import { foundIn } from '../../src/qa/question-of.ts';
import type { Outcome, Understanding } from '../../src/qa/understanding.ts';
import type { LabelledQuestion } from './labelled-questions.ts';

/** What was answered to a labelled message: the entries served or offered, best first. */
export type Answered = {
  readonly question: LabelledQuestion;
  readonly kind: Outcome['kind'];
  readonly entries: readonly string[];
};

export function answeredBy(
  understand: (text: string) => Understanding,
  question: LabelledQuestion,
): Answered {
  const { outcome } = understand(question.text);
  return { question, kind: outcome.kind, entries: foundIn(outcome).map(({ entry }) => entry) };
}

/** A ranking that knows no doubt offers its first entries for the reader to choose from. */
export function offeredBy(rank: (text: string) => readonly string[], question: LabelledQuestion): Answered {
  const entries = rank(question.text);
  return { question, kind: entries.length === 0 ? 'none' : 'several', entries };
}
