import type { Content } from '../content/content.ts';
import type { Clock } from '../kernel/clock.ts';
import type { People } from '../people/people.ts';
import { questionOf } from '../qa/question-of.ts';
import { sayAnswers, sayShared } from '../qa/say.ts';
import type { Understanding } from '../qa/understanding.ts';
import type { Reply } from '../reply/reply.ts';
import type { Said, Searched } from './bot.ts';
import { admit } from './doors.ts';
import { sayRefusal } from './say.ts';

export type SearchParts = {
  readonly content: Content;
  readonly understand: (text: string) => Understanding;
  readonly people: People;
  readonly clock: Clock;
  readonly newId: () => string;
};

const AT_MOST = 3;

/**
 * Looks up what is still being typed, so nothing of it is kept. What shows worry for a child finds nothing to hand on:
 * it is confidential.
 */
export async function search(parts: SearchParts, { by, place, text }: Said): Promise<Searched> {
  const { content, understand, people, clock, newId } = parts;
  const admission = await admit(people, by, place, 'reader');
  if (admission.kind !== 'admitted') return { kind: 'tell', reply: sayRefusal(admission) };

  const asked = { id: newId(), askedBy: admission.person.id, at: clock() };
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
