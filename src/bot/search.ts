import type { Content } from '../content/content.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Person } from '../people/person.ts';
import { questionOf } from '../qa/question-of.ts';
import { sayAnswers, sayShared } from '../qa/say.ts';
import type { Understanding } from '../qa/understanding.ts';
import type { Reply } from '../reply/reply.ts';
import type { Searched } from './bot.ts';

export type SearchParts = {
  readonly content: Content;
  readonly understand: (text: string) => Understanding;
  readonly clock: Clock;
  readonly newId: () => string;
};

const AT_MOST = 3;

/**
 * Looks up what is still being typed, so nothing of it is kept. What shows worry for a child finds nothing to hand on:
 * it is confidential.
 */
export function search(parts: SearchParts, by: Person, text: string): Searched {
  const { content, understand, clock, newId } = parts;
  const asked = { id: newId(), askedBy: by.id, at: clock() };
  const question = questionOf(understand(text), content, asked);
  if (question.concern || question.outcome === 'none') {
    return { kind: 'tell', reply: withoutChoices(sayAnswers(question, content, NOTHING_UNFOLDED)) };
  }
  const each = question.answers.slice(0, AT_MOST);
  return { kind: 'found', answers: each.map((one) => sayShared({ ...question, answers: [one] }, content)) };
}

const NOTHING_UNFOLDED = { length: 'short', shareable: false } as const;

function withoutChoices(reply: Reply): Reply {
  return { ...reply, parts: reply.parts.filter(({ kind }) => kind !== 'choices') };
}
