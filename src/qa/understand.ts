import type { Content } from '../content/content.ts';
import { redact } from '../privacy/redact.ts';
import { clean } from './clean.ts';
import { learnConcern } from './concern.ts';
import { decide, leftUnanswered } from './decide.ts';
import { learnLookUp } from './look-up.ts';
import { learnRules } from './rules.ts';
import { splitQuestions } from './split-questions.ts';
import type { Understanding } from './understanding.ts';

/**
 * Learns all that it takes to understand a message from the content. Only redacted text is looked up: no name or number
 * can become a reason for an answer.
 */
export function learnToUnderstand(content: Content): (text: string) => Understanding {
  const lookUp = learnLookUp(content);
  const concernIn = learnConcern(content);
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
