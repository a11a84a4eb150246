import type { Content } from '../content/content.ts';
import type { AskedQuestion } from '../qa/questions.ts';
import { sayAnswers, type View } from '../qa/say.ts';
import type { RequestPress } from '../reply/press.ts';
import { type Part, prose, type Reply } from '../reply/reply.ts';
import { understandRequest } from '../requests/understand.ts';
import { answerSince, missesSaid } from '../wording/learning.ts';
import { intake as says } from '../wording/request-intake.ts';

/** The card of a question for whoever asked it; where it shows worry for a child, with a way to tell the lead of it. */
export function questionCard(question: AskedQuestion, content: Content, view: View): Reply {
  const card = sayAnswers(question, content, view);
  const parts = [...card.parts, ...changedSince(question, content)];
  if (!question.concern) return { ...card, parts: [...parts, ...sendingOn(question)] };

  const worry = { kind: 'worry-request', question: question.id } as const;
  return { ...card, parts: [...parts, ...offer(says.offerWorry, says.offerWorryButton, worry)] };
}

/**
 * What goes beyond a volunteer family's role is a coordinator's, whatever the Q&A says of it (Q&A 11); and so is what
 * the Q&A has no answer to, where the asker wants one.
 */
function sendingOn({ id, redacted, outcome, unanswered }: AskedQuestion): readonly Part[] {
  if (redacted === undefined) return [];
  if (understandRequest(redacted).isRequest)
    return offer(says.offerRequest, says.offerRequestButton, { kind: 'request-from-question', question: id });

  const isMiss = outcome === 'none' || (outcome === 'confident' && unanswered.length > 0);
  return isMiss ? offer(says.offerMiss, says.offerRequestButton, { kind: 'send-miss', question: id }) : [];
}

function offer(text: string, label: string, press: RequestPress): readonly Part[] {
  return [
    { kind: 'prose', text: prose(text) },
    { kind: 'choices', choices: [{ label, press }] },
  ];
}

/** The card with a way to mend the Q&A, where it just proved to have no good answer. For editors. */
export function withImproving(
  card: Reply,
  { id, outcome, concern }: AskedQuestion,
  { justSaid }: View,
): Reply {
  const failed = outcome === 'none' || justSaid === 'not-helped' || justSaid === 'why-not';
  if (!failed || concern) return card;

  const improve = { label: missesSaid.improve, press: { kind: 'miss', question: id } } as const;
  return { ...card, parts: [...card.parts, { kind: 'choices', choices: [improve] }] };
}

/** The card shows the answers in force; what was shown when it was asked may have been another version. */
function changedSince({ answers, outcome }: AskedQuestion, { entries }: Content): readonly Part[] {
  if (outcome !== 'confident') return [];

  return answers.flatMap(({ entry: id, version }): readonly Part[] => {
    const entry = entries.find((each) => each.id === id);
    if (!entry) return [{ kind: 'aside', text: prose(answerSince.withdrawn) }];
    if (entry.version === version) return [];
    return [{ kind: 'aside', text: prose(answerSince.updated(version, entry.version)) }];
  });
}
