import type { Content } from '../content/content.ts';
import { redact } from '../privacy/redact.ts';
import { clean } from './clean.ts';
import { concernFrom, learnConcern } from './concern.ts';
import { decide, leftUnanswered } from './decide.ts';
import { learnLookUp, lookUpFrom } from './look-up.ts';
import { learnRules } from './rules.ts';
import { splitQuestions } from './split-questions.ts';
import type { Understanding } from './understanding.ts';

/** Understands a message. */
export type Understand = (text: string) => Understanding;

/** What takes time to learn from the content, part by part. It gives plain data, that can be sent between processes and kept. */
export const LEARN: { readonly [P in Part]: (content: Content) => Learned[P] } = {
  lookUp: learnLookUp,
  concern: learnConcern,
};
export type Learned = {
  readonly lookUp: ReturnType<typeof learnLookUp>;
  readonly concern: ReturnType<typeof learnConcern>;
};
export type Part = keyof Learned;

/**
 * Understands messages by what was learned from this very content. Only redacted text is looked up: no name or number can
 * become a reason for an answer.
 */
export function understandFrom(content: Content, learned: Learned): Understand {
  const lookUp = lookUpFrom(content, learned.lookUp);
  const concernIn = concernFrom(learned.concern);
  const rulesIn = learnRules(content.rules);

  return (text) => {
    const redacted = redact(text, content.contacts);
    const questions = splitQuestions(clean(redacted.text));
    const rankings = questions.map(lookUp);
    return {
      ...redacted,
      outcome: decide(rankings),
      unanswered: leftUnanswered(rankings).flatMap((at) => questions[at]?.text ?? []),
      concern: concernIn(text),
      rules: rulesIn(redacted.text),
    };
  };
}

/** Learns and understands on the spot, which takes a second: for whoever has nothing else to do meanwhile. */
export function learnToUnderstand(content: Content): Understand {
  return understandFrom(content, { lookUp: LEARN.lookUp(content), concern: LEARN.concern(content) });
}
